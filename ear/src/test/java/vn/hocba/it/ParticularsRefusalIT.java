package vn.hocba.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static vn.hocba.particulars.entry.NewParticular.awaited;

import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocba.access.Role;
import vn.hocba.assessment.Level;
import vn.hocba.assessment.Promotion;
import vn.hocba.particulars.ParticularKind;
import vn.hocba.particulars.entry.NewParticular;
import vn.hocba.particulars.entry.ParticularRefusal;
import vn.hocba.problem.ProblemCode;

/** Nobody enters what is not theirs, or what the rules refuse. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class ParticularsRefusalIT extends ParticularsCase {

  @Test
  void onlyThePrincipalDecidesByAnIndividualPlan() throws Exception {
    long id = written("8P8", 8, YEAR, WEAK, Level.TOT);
    long pupil = pupil(id, 0);
    NewParticular decision = awaited(pupil, ParticularKind.PLAN_DECISION, null, "PROMOTED", "QĐ 20");
    assertEquals(ProblemCode.PARTICULAR_NOT_DUE, one(enter(principal(), id, decision)).code());
    assertEquals(List.of(), enter(homeroom(), id,
        awaited(pupil, ParticularKind.INDIVIDUAL_PLAN, null, null, "Giấy xác nhận 3, kế hoạch 1")));
    assertEquals(Promotion.UNDECIDED, assessed(id, 0).promotion().promotion());
    assertEquals(ProblemCode.NOT_ALLOWED, refused(() -> enter(homeroom(), id, decision)).code());
    assertEquals(ProblemCode.NOT_ALLOWED,
        refused(() -> enter(As.person("phohieutruong", Role.DEPUTY), id, decision)).code());
    assertEquals(List.of(), enter(principal(), id, decision));
    assertEquals(Promotion.PROMOTED, assessed(id, 0).promotion().promotion());
    long plan = principal().does(() -> particulars.view(id)).entered().getFirst().id();
    assertEquals(ProblemCode.PARTICULAR_DECIDED, refused(() -> withdraw(homeroom(), id, plan, "Nhầm")).code());
  }

  @Test
  void theRulesRefuseAndSayWhich() throws Exception {
    long id = written("8P9", 8, YEAR, WEAK, Level.TOT);
    long pupil = pupil(id, 0);
    // Its teacher cannot sign in, so the principal stands in.
    List<ParticularRefusal> no = enter(principal(), id, science(pupil, "11"), science(pupil, "8,25"), science(pupil, ""),
        awaited(pupil, ParticularKind.REASSESSMENT, "HOA_HOC", "5", null),
        awaited(pupil, ParticularKind.REASSESSMENT, "NGU_VAN", "9", null),
        awaited(pupil, ParticularKind.PRACTICE, "TOAN", null, "QĐ"), science(pupil, "5"), science(pupil, "6"));
    assertEquals(List.of(0, 1, 2, 3, 4, 5, 7), no.stream().map(ParticularRefusal::index).toList());
    assertEquals(ProblemCode.ENTRY_OFF_SCALE, no.get(0).code());
    assertEquals("TT 22/2021 Điều 5.3b", no.get(0).args().get(1));
    assertEquals(ProblemCode.ENTRY_DECIMALS, no.get(1).code());
    assertEquals(ProblemCode.PARTICULAR_FIELD, no.get(2).code());
    assertEquals("SUBJECT_NOT_TAKEN", no.get(3).mark().code().name());
    assertEquals("NOT_TO_BE_REASSESSED", no.get(4).mark().code().name());
    assertEquals("TT 22/2021 Điều 14", no.get(4).mark().article());
    assertEquals(ProblemCode.PARTICULAR_SUBJECT, no.get(5).code());
    assertEquals(ProblemCode.PARTICULAR_TWICE, no.get(6).code());
    assertEquals(1, count("select count(*) from particular where enrolment_id = " + pupil));
  }

  private static NewParticular science(long pupil, String mark) {
    return awaited(pupil, ParticularKind.REASSESSMENT, "KHTN", mark, null);
  }

  @Test
  void leadersStandInOnlyForATeacherWhoCannotSignIn() throws Exception {
    long id = written("8P13", 8, YEAR, WEAK, Level.TOT);
    long pupil = pupil(id, 0);
    assertEquals(List.of(), enter(teacher(), id, retest(pupil, "6")));
    long entry = principal().does(() -> particulars.view(id)).entered().getFirst().id();
    for (As leader : List.of(principal(), As.person("phohieutruong", Role.DEPUTY))) {
      assertEquals(ProblemCode.NOT_ALLOWED, refused(() -> enter(leader, id, retest(pupil(id, 1), "6"))).code());
      assertEquals(ProblemCode.NOT_ALLOWED, refused(() -> enter(leader, id,
          awaited(pupil, ParticularKind.NOT_SAT, TestClass.SUBJECT, null, "Ốm"))).code());
      assertEquals(ProblemCode.NOT_ALLOWED, refused(() -> withdraw(leader, id, entry, "Nhầm")).code());
    }
    assertEquals(List.of("KHTN"), principal().does(() -> particulars.view(id)).due().stream().map(d -> d.subject())
        .toList(), "leaders are offered what they may not enter");
    assertFalse(principal().does(() -> particulars.view(id)).entered().getFirst().withdraws());
    assertEquals(List.of(), enter(principal(), id, science(pupil, "5")));
  }

  @Test
  void nobodyEntersWhatIsNotTheirs() throws Exception {
    long id = written("8P10", 8, YEAR, WEAK, Level.TOT);
    long pupil = pupil(id, 0);
    assertEquals(ProblemCode.NOT_ALLOWED, refused(() -> enter(homeroom(), id, retest(pupil, "6"))).code());
    assertEquals(ProblemCode.NOT_ALLOWED, refused(() -> enter(teacher(), id,
        awaited(pupil, ParticularKind.REASSESSMENT, "KHTN", "6", null))).code());
    assertEquals(ProblemCode.NOT_ALLOWED, refused(() -> enter(teacher(), id,
        awaited(pupil, ParticularKind.INDIVIDUAL_PLAN, null, null, "x"))).code());
    As stranger = As.person("hieutruong.benkia", Role.PRINCIPAL);
    assertEquals(ProblemCode.NOT_FOUND, refused(() -> stranger.does(() -> particulars.view(id))).code());
    assertEquals(ProblemCode.NOT_FOUND, refused(() -> enter(stranger, id, retest(pupil, "6"))).code());
    assertEquals(ProblemCode.NOT_FOUND, refused(() -> enter(principal(), id, retest(pupil + 100_000, "6"))).code());
    for (String role : List.of(Role.ADMIN_BOARD, Role.RECORDS_CLERK, Role.INSPECTOR, Role.PROVINCE_OFFICER)) {
      String username = role.equals(Role.ADMIN_BOARD) ? "quantri" : role.equals(Role.RECORDS_CLERK) ? "vanthu"
          : role.equals(Role.INSPECTOR) ? "thanhtra" : "so.gddt";
      assertEquals(ProblemCode.NOT_ALLOWED,
          refused(() -> enter(As.person(username, role), id, retest(pupil, "6"))).code(), role);
    }
    assertEquals(ProblemCode.NOT_ALLOWED,
        refused(() -> As.person("quantri", Role.ADMIN_BOARD).does(() -> particulars.view(id))).code());
    assertFalse(As.person("thanhtra", Role.INSPECTOR).does(() -> particulars.view(id)).editable());
    foreign(id);
    assertEquals(ProblemCode.NOT_FOUND, refused(() -> homeroom().does(() -> particulars.view(id))).code());
    assertEquals(0, count("select count(*) from particular where enrolment_id = " + pupil));
    assertEquals(3, count("select count(*) from audit_entry where refused = true and action = 'RECORD_PARTICULAR'"
        + " and subject_id = '" + id + "'"));
  }

  @Test
  void aLockedClassRefusesEverything() throws Exception {
    long id = written("8P11", 8, YEAR, WEAK, Level.TOT);
    long pupil = pupil(id, 0);
    assertEquals(List.of(), enter(teacher(), id, retest(pupil, "6")));
    long entry = principal().does(() -> particulars.view(id)).entered().getFirst().id();
    principal().does(() -> {
      locks.lock(id, "12/QĐ", "Thử");
      return true;
    });
    assertEquals(ProblemCode.CLASS_LOCKED, refused(() -> withdraw(teacher(), id, entry, "Nhầm")).code());
    assertEquals(ProblemCode.CLASS_LOCKED, refused(() -> enter(principal(), id,
        awaited(pupil, ParticularKind.REASSESSMENT, "KHTN", "6", null))).code());
    assertFalse(principal().does(() -> particulars.view(id)).editable());
  }
}
