package vn.hocba.web.finding;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import vn.hocba.archive.search.KeptFor;
import vn.hocba.archive.search.TranscriptKind;
import vn.hocba.assessment.Level;
import vn.hocba.assessment.primary.EducationLevel;
import vn.hocba.assessment.tt58.Tt58Learning;
import vn.hocba.web.wording.Wording;

/** Says the parts of a search, and what can be chosen in its form. */
public final class QuestionWording {

  private final Wording wording;

  QuestionWording(Wording wording) {
    this.wording = wording;
  }

  /** A part's value as people write it; what is no known code stays as it was typed. */
  String value(String name, String value) {
    return switch (name) {
      case Question.KIND -> known("search.kind." + value, value);
      case Question.KEPT -> known("search.kept." + value, value);
      case Question.LEVEL -> level(value);
      case Question.FROM, Question.TO -> QuestionReader.schoolYear(value) == null ? value : schoolYear(QuestionReader.schoolYear(value).toString());
      default -> value;
    };
  }

  /** The part with its name, as in Lớp: 9A1; a value that begins with that name, as a school’s does, needs no second one. */
  String condition(String name, String value) {
    String said = value(name, value);
    String label = wording.text("search.filter." + name, "").replace(":", "").strip() + " ";
    return label.isBlank() || !said.regionMatches(true, 0, label, 0, label.length()) ? wording.text("search.filter." + name, said) : said;
  }

  String level(String code) {
    return known("Level." + code, known("EducationLevel." + code, code));
  }

  static String schoolYear(String first) {
    return first + "-" + (Integer.parseInt(first) + 1);
  }

  /** Results of a year under any regulation, highest first. */
  public List<Option> getLevels() {
    return Stream.of(highestFirst(Level.values()), highestFirst(Tt58Learning.values()), highestFirst(EducationLevel.values()))
        .flatMap(List::stream).distinct().map(code -> new Option(code, level(code))).toList();
  }

  private static List<String> highestFirst(Enum<?>[] codes) {
    return Arrays.stream(codes).map(Enum::name).toList().reversed();
  }

  public List<Option> getKinds() {
    return options("search.kind.", TranscriptKind.values());
  }

  public List<Option> getKept() {
    return options("search.kept.", KeptFor.values());
  }

  private List<Option> options(String place, Enum<?>[] codes) {
    return Arrays.stream(codes).map(c -> new Option(c.name(), wording.text(place + c.name()))).toList();
  }

  private String known(String key, String otherwise) {
    return wording.has(key) ? wording.text(key) : otherwise;
  }

  /** Something to choose. */
  public record Option(String value, String label) {}
}
