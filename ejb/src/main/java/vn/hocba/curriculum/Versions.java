package vn.hocba.curriculum;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** All versions of all rows, and which of them holds for a grade and year. */
final class Versions {

  /** Four sections, twelve grades and forty years; what goes beyond is searched for each time. */
  private static final int REMEMBERED = 2_000;

  private final Map<String, List<CurriculumRow>> bySlot = new LinkedHashMap<>();
  private final Map<String, CurriculumRow> byId = new HashMap<>();
  /** What {@link #holding} answered: the rows never change, and a progress page asks for every book of a school. */
  private final Map<Question, List<CurriculumRow>> held = new ConcurrentHashMap<>();

  private record Question(Section section, int grade, int year) {}

  Versions(Collection<CurriculumRow> rows) {
    for (CurriculumRow row : rows) {
      bySlot.computeIfAbsent(row.slot(), slot -> new ArrayList<>()).add(row);
      byId.putIfAbsent(row.section() + " " + row.id(), row);
    }
  }

  Optional<CurriculumRow> row(Section section, String id) {
    return Optional.ofNullable(byId.get(section + " " + id));
  }

  Collection<List<CurriculumRow>> slots() {
    return bySlot.values();
  }

  /** The rows of a section that hold, in the order of the file; a later version stands where the first one stood. */
  List<CurriculumRow> holding(Section section, int grade, int year) {
    Question question = new Question(section, grade, year);
    List<CurriculumRow> known = held.get(question);
    return known != null ? known : remember(question);
  }

  private List<CurriculumRow> remember(Question question) {
    List<CurriculumRow> holding = List.copyOf(search(question.section(), question.grade(), question.year()));
    if (held.size() < REMEMBERED) {
      held.put(question, holding);
    }
    return holding;
  }

  private List<CurriculumRow> search(Section section, int grade, int year) {
    List<CurriculumRow> holding = new ArrayList<>();
    for (List<CurriculumRow> versions : bySlot.values()) {
      if (versions.getFirst().section() == section) {
        holding.addAll(current(versions, grade, year));
      }
    }
    return holding;
  }

  /** The versions that cover grade and year and are not superseded there; more than one is a fault in the data. */
  List<CurriculumRow> current(List<CurriculumRow> versions, int grade, int year) {
    List<CurriculumRow> covering = versions.stream().filter(row -> row.covers(grade, year)).toList();
    Set<String> superseded = new HashSet<>();
    for (CurriculumRow row : covering) {
      Optional<CurriculumRow> before = row(row.section(), row.get("replaces"));
      while (before.isPresent() && superseded.add(before.get().id())) {
        before = row(row.section(), before.get().get("replaces"));
      }
    }
    return covering.stream().filter(row -> !superseded.contains(row.id())).toList();
  }
}
