package vn.hocba.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocba.it.TestSchool.refused;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocba.access.Role;
import vn.hocba.archive.catalogue.Likeness;
import vn.hocba.finding.TranscriptRow;
import vn.hocba.path.PathService;
import vn.hocba.path.SamePupilService;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.Schools;

/** Records of one pupil over years and schools: suggested with why, joined by people only, shown within everybody's scope. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class SamePupilIT {

  @Inject
  private TakenCatalogue catalogue;
  @Inject
  private SamePupilService pupils;
  @Inject
  private PathService paths;
  @Inject
  private Schools schools;
  @Inject
  private TestSchool school;

  private As clerk;
  private As other;
  private As province;

  @BeforeEach
  void people() {
    clerk = As.person("vanthu", Role.RECORDS_CLERK);
    other = As.person("vanthu.benkia", Role.RECORDS_CLERK);
    province = As.person("so.gddt", Role.PROVINCE_OFFICER);
  }

  /** At the school without the demo's catalogue, whose own suggestions would fill the list. */
  @Test
  void whatMayBeOnePupilIsSuggestedWithWhyAndRememberedAsDecided() throws Exception {
    catalogue.entered(other, "PA-1;Đinh Thị Thuỳ Trâm;03/05/1985;6A;1996-1997\nPA-2;Đinh Thị Thùy Trâm;05/03/1985;7A;1997-1998\n"
        + "PA-3;Đinh Thi Thuy Tram;03/05/1985;9A;1999-2000\nPA-4;Đinh Thị Thùy Trang;04/05/1985;9A;1999-2000\n");
    List<SamePupilService.Suggestion> found = of(other, "dinh thi thuy", "PA-");
    assertEquals(Set.of("PA-1 PA-2", "PA-1 PA-3", "PA-2 PA-3"), Set.copyOf(found.stream().map(SamePupilIT::pair).toList()));
    SamePupilService.Suggestion swapped = suggested(found, "PA-1 PA-2");
    assertEquals(Set.of(Likeness.SAME_NAME, Likeness.DAY_AND_MONTH_SWAPPED, Likeness.SAME_SCHOOL, Likeness.NEXT_CLASS), swapped.why());
    assertTrue(suggested(found, "PA-1 PA-3").why().contains(Likeness.MARKS_DIFFER));
    String id = school.text("select id from paper_transcript where number = 'PA-1'");
    assertEquals(1, other.does(() -> paths.of(id)).rows().size(), "joined by nobody");

    decided(other, swapped, true);
    decided(other, suggested(found, "PA-1 PA-3"), false);
    assertEquals(List.of("PA-1", "PA-2"), other.does(() -> paths.of(id)).rows().stream().map(TranscriptRow::code).toList());
    assertEquals(Set.of("PA-2 PA-3"), Set.copyOf(of(other, "dinh thi thuy", "PA-").stream().map(SamePupilIT::pair).toList()), "what was decided is asked again");
    assertEquals(ProblemCode.SAME_PUPIL_DECIDED, refused(() -> decided(other, swapped, false)).code());
    SamePupilService.Decision made = other.does(() -> pupils.decided(all("thuy tram"), null)).made().stream()
        .filter(d -> Set.of(d.one().code(), d.other().code()).equals(Set.of("PA-1", "PA-2"))).findFirst().orElseThrow();
    assertTrue(made.same() && !made.byName().isBlank());
    assertEquals(1, school.count("select count(*) from audit_entry where action = 'LINK_RECORDS' and detail like '%PA-1%PA-2%' or action"
        + " = 'LINK_RECORDS' and detail like '%PA-2%PA-1%'"));
    other.does(() -> {
      pupils.withdraw(made.id(), made.one().key());
      return true;
    });
    assertEquals(1, other.does(() -> paths.of(id)).rows().size());
    assertTrue(of(other, "dinh thi thuy", "PA-").stream().map(SamePupilIT::pair).anyMatch("PA-1 PA-2"::equals));
  }

  @Test
  void aPathOverTwoSchoolsIsDecidedAboveThemAndEachSeesItsOwnPart() throws Exception {
    catalogue.entered(clerk, "PB-1;Trương Văn Lộ Trình;12/09/1986;6A;1997-1998\n");
    catalogue.entered(other, "PB-2;Trương Văn Lộ Trình;12/09/1986;9A;2000-2001\n");
    long here = schools.schoolByCode(TestClass.SCHOOL_CODE).orElseThrow().id();
    assertEquals(List.of(), of(clerk, "lo trinh", "PB-"), "a school is told of another school's record");
    assertEquals(ProblemCode.CATALOGUE_SCHOOL, refused(() -> province.does(() -> pupils.suggestions(all(null), null))).code());
    SamePupilService.Suggestion across = province.does(() -> pupils.suggestions(new SamePupilService.Wanted(here, "truong lo trinh", null), null)).pairs().stream()
        .filter(s -> pair(s).equals("PB-1 PB-2")).findFirst().orElseThrow();
    for (As who : List.of(clerk, other)) {
      assertEquals(ProblemCode.NOT_FOUND, refused(() -> decided(who, across, true)).code(), "decided about another school's record");
    }
    decided(province, across, true);
    String one = school.text("select id from paper_transcript where number = 'PB-1'");
    assertEquals(List.of("1997-1998", "2000-2001"), province.does(() -> paths.of(one)).rows().stream().map(TranscriptRow::schoolYear).toList());
    assertEquals(List.of("PB-1"), clerk.does(() -> paths.of(one)).rows().stream().map(TranscriptRow::code).toList());
    assertEquals(ProblemCode.NOT_FOUND, refused(() -> other.does(() -> paths.of(one))).code());
    assertEquals(2, school.count("select count(distinct chain) from audit_entry where action = 'LINK_RECORDS' and detail like '%Lộ Trình%'"),
        "both schools' logs tell it");
    assertEquals(1, school.count("select count(distinct chain) from audit_entry where action = 'FIND_TRANSCRIPTS' and actor = 'so.gddt' and subject_id = '"
        + one + "' and chain = " + here));
  }

  private static String pair(SamePupilService.Suggestion s) {
    return s.one().code().compareTo(s.other().code()) < 0 ? s.one().code() + " " + s.other().code() : s.other().code() + " " + s.one().code();
  }

  private static SamePupilService.Suggestion suggested(List<SamePupilService.Suggestion> found, String pair) {
    return found.stream().filter(s -> pair(s).equals(pair)).findFirst().orElseThrow();
  }

  private static SamePupilService.Wanted all(String name) {
    return new SamePupilService.Wanted(null, name, null);
  }

  private List<SamePupilService.Suggestion> of(As who, String name, String prefix) throws Exception {
    return who.does(() -> pupils.suggestions(all(name), null)).pairs().stream().filter(s -> s.one().code().startsWith(prefix)).toList();
  }

  private boolean decided(As who, SamePupilService.Suggestion s, boolean same) throws Exception {
    return who.does(() -> {
      pupils.decide(s.one().key(), s.other().key(), same);
      return true;
    });
  }
}
