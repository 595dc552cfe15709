package vn.hocba.curriculum;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import vn.hocba.assessment.Regulation;

/**
 * Answers which regulation applies and which subjects are taught, by level, grade and school year, never by today's
 * date. Every answer names the row it comes from; load one with {@link CurriculumSource}. Grades that do not exist at
 * a level and years nobody described have empty answers; text that is no school year is refused with an
 * {@link IllegalArgumentException}.
 */
public final class Curriculum {

  /** A hundred years at every grade of every level; what goes beyond is worked out each time. */
  private static final int REMEMBERED = 2_000;

  private final Versions versions;
  private final Map<Place, List<SubjectPlan>> plans = new ConcurrentHashMap<>();

  private record Place(SchoolLevel level, int grade, int year) {}

  Curriculum(Versions versions) {
    this.versions = versions;
  }

  /**
   * The regulation a class is assessed under.
   *
   * @param schoolYear as in {@code 2024-2025}
   */
  public Optional<AppliedRegulation> regulation(SchoolLevel level, int grade, String schoolYear) {
    return regulationRow(level, grade, Years.start(schoolYear)).map(row -> new AppliedRegulation(row.id(),
        Regulation.valueOf(row.get("regulation")), row.get("edition"), row.get("source")));
  }

  /** The programme a class is taught by, {@code CT2018} or {@code CT2006}. */
  public Optional<String> programme(SchoolLevel level, int grade, String schoolYear) {
    return programmeRow(level, grade, Years.start(schoolYear)).map(row -> row.get("programme"));
  }

  /** All subjects that may be taken in a grade, topics included, in the order of the form. */
  public List<SubjectPlan> subjects(SchoolLevel level, int grade, String schoolYear) {
    Place place = new Place(level, grade, Years.start(schoolYear));
    List<SubjectPlan> known = plans.get(place);
    if (known == null) {
      known = subjectRows(level, grade, place.year()).stream().map(row -> plan(row, level, grade, place.year()))
          .toList();
      if (plans.size() < REMEMBERED) {
        plans.put(place, known);
      }
    }
    return known;
  }

  /** What is planned for one subject; empty where it is not taught. */
  public Optional<SubjectPlan> plan(SchoolLevel level, int grade, String schoolYear, String code) {
    return subjects(level, grade, schoolYear).stream().filter(plan -> plan.code().equals(code)).findFirst();
  }

  /** How many regular assessments a term of the subject has; empty for topics, and where nothing says it. */
  public Optional<RegularRule> regular(SchoolLevel level, int grade, String schoolYear, String code) {
    int year = Years.start(schoolYear);
    return subjectRows(level, grade, year).stream().filter(row -> row.get("code").equals(code) && needsCount(row))
        .findFirst().flatMap(row -> regularRow(level, grade, year, row))
        .map(row -> new RegularRule(row.id(), row.number("count"), row.get("source")));
  }

  /** The groups of which pupils choose; empty where everything is given. */
  public List<ChoiceGroup> choices(SchoolLevel level, int grade, String schoolYear) {
    int year = Years.start(schoolYear);
    List<CurriculumRow> subjects = subjectRows(level, grade, year);
    return choiceSizes(level, grade, year).values().stream()
        .map(row -> new ChoiceGroup(row.id(), row.get("group"), row.number("choose"), most(row), subjects.stream()
            .filter(s -> s.get("group").equals(row.get("group"))).map(s -> s.get("code")).toList()))
        .toList();
  }

  private static int most(CurriculumRow row) {
    return row.get("most").isEmpty() ? row.number("choose") : Math.max(row.number("choose"), row.number("most"));
  }

  /** Every subject code of any level and programme. */
  public List<String> codes() {
    return versions.holding(Section.CODES, 1, 0).stream().map(CurriculumRow::id).toList();
  }

  /**
   * The name that a file gives a provincial subject; the names of the others are in the message bundles.
   *
   * @param language {@code vi} or {@code en}
   */
  public Optional<String> name(String code, String language) {
    return versions.row(Section.CODES, code).map(row -> row.get("name_" + language)).filter(name -> !name.isEmpty());
  }

  /** A row by its id, superseded ones included, to say under which a document was closed. */
  public Optional<CurriculumRow> row(Section section, String id) {
    return versions.row(section, id);
  }

  Optional<CurriculumRow> regulationRow(SchoolLevel level, int grade, int year) {
    return ofLevel(Section.REGULATIONS, level, grade, year);
  }

  List<CurriculumRow> subjectRows(SchoolLevel level, int grade, int year) {
    return ofProgramme(Section.SUBJECTS, level, grade, year).stream()
        .filter(row -> Cells.role(row.get("role")) != Role.WITHDRAWN).toList();
  }

  Map<String, CurriculumRow> choiceSizes(SchoolLevel level, int grade, int year) {
    Map<String, CurriculumRow> sizes = new LinkedHashMap<>();
    ofProgramme(Section.CHOICES, level, grade, year).forEach(row -> sizes.put(row.get("group"), row));
    return sizes;
  }

  boolean needsCount(CurriculumRow subject) {
    return Cells.role(subject.get("role")) != Role.TOPIC
        && Cells.assessment(subject.get("assessment")) != Assessment.LEVEL;
  }

  OptionalInt regularCount(SchoolLevel level, int grade, int year, CurriculumRow subject) {
    return regularRow(level, grade, year, subject).map(row -> OptionalInt.of(row.number("count")))
        .orElse(OptionalInt.empty());
  }

  private Optional<CurriculumRow> regularRow(SchoolLevel level, int grade, int year, CurriculumRow subject) {
    String regulation = regulationRow(level, grade, year).map(row -> row.get("regulation")).orElse("");
    return versions.holding(Section.REGULAR, grade, year).stream()
        .filter(row -> row.get("regulation").equals(regulation)
            && row.get("assessment").equals(subject.get("assessment"))
            && row.number("from_lessons") <= subject.number("lessons"))
        .max(Comparator.comparingInt(row -> row.number("from_lessons")));
  }

  private SubjectPlan plan(CurriculumRow row, SchoolLevel level, int grade, int year) {
    return new SubjectPlan(row.id(), row.get("code"), Cells.assessment(row.get("assessment")),
        Cells.role(row.get("role")), row.get("group"), row.get("of"), row.number("lessons"),
        needsCount(row) ? regularCount(level, grade, year, row).orElse(0) : 0, Cells.tests(row.get("tests")));
  }

  private Optional<CurriculumRow> programmeRow(SchoolLevel level, int grade, int year) {
    return ofLevel(Section.PROGRAMMES, level, grade, year);
  }

  private List<CurriculumRow> ofProgramme(Section section, SchoolLevel level, int grade, int year) {
    String programme = programmeRow(level, grade, year).map(row -> row.get("programme")).orElse("");
    return versions.holding(section, grade, year).stream()
        .filter(row -> row.get("level").equals(level.name()) && row.get("programme").equals(programme)).toList();
  }

  private Optional<CurriculumRow> ofLevel(Section section, SchoolLevel level, int grade, int year) {
    return versions.holding(section, grade, year).stream().filter(row -> row.get("level").equals(level.name()))
        .findFirst();
  }
}
