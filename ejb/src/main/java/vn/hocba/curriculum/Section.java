package vn.hocba.curriculum;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of rows a curriculum file has, with their columns; those that end in {@code ?} may stay empty. */
public enum Section {
  /** Codes of subjects; a provincial one carries its names. */
  CODES("code", "code name_vi? name_en?"),
  /** Which regulation a grade is assessed under. */
  REGULATIONS("level", "id level grades from to? regulation edition replaces? source"),
  /** Which programme a grade is taught by. */
  PROGRAMMES("level", "id level grades from to? programme replaces? source"),
  /** How many of a group of subjects a pupil chooses. */
  CHOICES("level programme group", "id level grades from to? programme group choose most? replaces? source"),
  /** How many regular assessments a term has, by lessons a year. */
  REGULAR("regulation assessment from_lessons",
      "id regulation assessment from_lessons count from to? replaces? source"),
  /** The subjects of a programme. */
  SUBJECTS("level programme code",
      "id level grades from to? programme code assessment role group? of? lessons tests? replaces? source");

  private final List<String> slot;
  private final List<String> columns;
  private final List<String> required;

  Section(String slot, String columns) {
    this.slot = List.of(slot.split(" "));
    this.columns = Stream.of(columns.split(" ")).map(c -> c.replace("?", "")).toList();
    this.required = Stream.of(columns.split(" ")).filter(c -> !c.endsWith("?")).toList();
  }

  /** The columns whose values say what a row is about; one row at most may hold for each in a grade and year. */
  List<String> slot() {
    return slot;
  }

  List<String> columns() {
    return columns;
  }

  List<String> required() {
    return required;
  }

  /** The column that names a row. */
  String key() {
    return columns.getFirst();
  }

  static Optional<Section> named(String name) {
    return Stream.of(values()).filter(s -> s.name().equalsIgnoreCase(name)).findFirst();
  }
}
