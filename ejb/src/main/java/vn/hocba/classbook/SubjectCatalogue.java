package vn.hocba.classbook;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** The subjects of a level of school, found by code or by whatever a school calls them. */
public final class SubjectCatalogue {

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
          Boolean.parseBoolean(data.getProperty(code + ".optional")));
      byCode.put(code, subject);
      byFoldedName.put(Folding.fold(subject.name()), subject);
      for (String alias : data.getProperty(code + ".aliases").split("\\|")) {
        byFoldedName.put(Folding.fold(alias), subject);
      }
    }
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
