package vn.hocba.classbook;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import vn.hocba.curriculum.Assessment;
import vn.hocba.curriculum.Curriculum;
import vn.hocba.curriculum.Role;
import vn.hocba.curriculum.SchoolLevel;
import vn.hocba.curriculum.SubjectPlan;

/** The subjects of a level of school, found by code or by whatever a school calls them. */
public final class SubjectCatalogue {

  private static final int GRADES = 4;
  private static final Properties ALIASES = Words.properties("subject-aliases.properties");
  private static final SubjectCatalogue THCS = new SubjectCatalogue("subjects-thcs.properties");
  private static final SubjectCatalogue THCS_2006 = new SubjectCatalogue("subjects-thcs-2006.properties");

  private final Map<String, Subject> byCode = new LinkedHashMap<>();
  private final Map<String, Subject> byFoldedName = new LinkedHashMap<>();

  private SubjectCatalogue(String resource) {
    Properties data = Words.properties(resource);
    int position = 0;
    for (String code : data.getProperty("order").split(",")) {
      Subject subject = new Subject(code, ++position, data.getProperty(code + ".name"),
          data.getProperty(code + ".english"), Boolean.parseBoolean(data.getProperty(code + ".scored")),
          Arrays.stream(data.getProperty(code + ".lessons").split(",")).map(Integer::valueOf).toList(),
          Boolean.parseBoolean(data.getProperty(code + ".optional")), data.getProperty(code + ".of"));
      add(subject, data.getProperty(code + ".aliases"));
    }
  }

  private SubjectCatalogue(Curriculum curriculum, List<SubjectPlan> plans) {
    int position = 0;
    for (SubjectPlan plan : plans) {
      String code = plan.code();
      String name = curriculum.name(code, "vi").orElse(code);
      add(new Subject(code, ++position, name, curriculum.name(code, "en").orElse(code),
          plan.assessment() == Assessment.SCORE, Collections.nCopies(GRADES, plan.lessons()),
          plan.role() != Role.REQUIRED, plan.role() == Role.CONTENT ? plan.partOf() : null), ALIASES.getProperty(code, name));
    }
  }

  private void add(Subject subject, String aliases) {
    byCode.put(subject.code(), subject);
    byFoldedName.put(Folding.fold(subject.name()), subject);
    for (String alias : aliases.split("\\|")) {
      byFoldedName.putIfAbsent(Folding.fold(alias), subject);
    }
  }

  /** What the curriculum has for a grade and year; what not every class of it takes may be missing from a book. */
  static SubjectCatalogue of(Curriculum curriculum, SchoolLevel level, int grade, String schoolYear) {
    return new SubjectCatalogue(curriculum, curriculum.subjects(level, grade, schoolYear));
  }

  /** Lower secondary school, grades 6 to 9. */
  public static SubjectCatalogue thcs() {
    return THCS;
  }

  /** Lower secondary school by the programme of 2006. */
  public static SubjectCatalogue thcs2006() {
    return THCS_2006;
  }

  /** All subjects in the order of the form. */
  public List<Subject> subjects() {
    return List.copyOf(byCode.values());
  }

  /** The contents of a subject, of which a class may keep books instead; empty for most. */
  List<Subject> contentsOf(String code) {
    return byCode.values().stream().filter(s -> code.equals(s.partOf())).toList();
  }

  public Optional<Subject> byCode(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** Finds by any known spelling, with or without "Môn" before it, whatever the case, marks and spaces. */
  public Optional<Subject> byName(String name) {
    String folded = Folding.fold(name);
    Subject found = byFoldedName.get(folded);
    if (found == null && Words.means("heading.subject", name)) {
      found = byFoldedName.get(folded.substring("mon".length()));
    }
    return Optional.ofNullable(found);
  }
}
