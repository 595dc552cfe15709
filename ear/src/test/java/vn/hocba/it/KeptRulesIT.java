package vn.hocba.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocba.access.Role;
import vn.hocba.gradebook.GradebookService;
import vn.hocba.lock.LockService;
import vn.hocba.problem.ProblemCode;
import vn.hocba.regulation.RulesInForce;
import vn.hocba.school.SchoolClass;
import vn.hocba.school.Schools;
import vn.hocba.setup.SpecialisedClassService;
import vn.hocba.transcript.Closing;
import vn.hocba.transcript.ClosingService;
import vn.hocba.transcript.PupilResult;
import vn.hocba.transcript.YearResults;

/** A year that was closed is judged by the rules it was closed by, whatever a province writes into its file later. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class KeptRulesIT {

  @Inject
  private Schools schools;
  @Inject
  private RulesInForce rules;
  @Inject
  private GradebookService gradebooks;
  @Inject
  private LockService locks;
  @Inject
  private ClosingService closings;
  @Inject
  private YearResults years;
  @Inject
  private SpecialisedClassService specialities;
  @PersistenceContext(unitName = "hocba")
  private EntityManager em;
  @Resource
  private UserTransaction transaction;

  @Deployment
  static EnterpriseArchive application() {
    return Application.with(KeptRulesIT.class, FullClass.class, As.class, TestSchool.class, TestClass.class);
  }

  @Test
  void aClosedYearKeepsItsRules() throws Exception {
    FullClass made = new FullClass(schools, rules, transaction, gradebooks);
    long classId = made.found("66643201", "Hoàng Minh Đức", "10X1", 10);
    made.fill(classId, As.person("giaovien.thpt", Role.SUBJECT_TEACHER));
    assertNull(schools.schoolClass(classId).orElseThrow().rulesEdition(), "an open year follows the rules of the day");
    Closing closing = principal().does(() -> {
      locks.lock(classId, "31/QĐ", "Hết năm học");
      return closings.close(classId);
    });
    assertEquals(2, closing.issued());
    String kept = schools.schoolClass(classId).orElseThrow().rulesEdition();
    assertNotNull(kept);
    assertFalse(open(classId));
    String other = another(kept);
    keep(classId, other);
    assertTrue(open(classId), "by rules with one more subject the year would be open");
    assertTrue(explained(classId).contains("Rounding=HALF_EVEN"), "the kept reading is told, not that of today");
    keep(classId, kept);
    assertFalse(open(classId));
    assertTrue(explained(classId).contains("Rounding=HALF_UP"), explained(classId).toString());
    assertEquals(List.of("10X1", "true"), List.of(schools.schoolClass(classId).orElseThrow().name(),
        String.valueOf(schools.schoolClass(classId).orElseThrow().isClosed())));
    reopenedItStaysWhatItWas(classId);
  }

  private static As principal() {
    return As.person("hieutruong.thpt", Role.PRINCIPAL);
  }

  private void reopenedItStaysWhatItWas(long classId) throws Exception {
    transaction.begin();
    schools.schoolClass(classId).orElseThrow().reopen("Thử", Instant.now(), "Thử", Instant.now().plus(Duration.ofDays(1)));
    transaction.commit();
    assertEquals(ProblemCode.YEAR_CLOSED_BEFORE, TestSchool.refused(() -> As.person("quantri.thpt", Role.ADMIN_BOARD).does(
        () -> {
          specialities.specialise(classId, "TOAN");
          return true;
        })).code());
    assertNull(schools.schoolClass(classId).orElseThrow().specialised());
  }

  private boolean open(long classId) throws Exception {
    return principal().does(() -> closings.preview(classId)).stream().anyMatch(PupilResult::open);
  }

  private List<String> explained(long classId) throws Exception {
    SchoolClass c = schools.schoolClass(classId).orElseThrow();
    return years.explain(c, years.of(c).getFirst()).policies();
  }

  /** The same rules, but with one more compulsory subject in grade 10 and another rounding. */
  private String another(String kept) throws Exception {
    String id = UUID.randomUUID().toString();
    transaction.begin();
    String text = (String) em.createNativeQuery("select text from rules_edition where id = ?1").setParameter(1, kept)
        .getSingleResult();
    assertTrue(text.contains("\"provincial\":\"\""), "the demo has no province's file");
    String rows = "[codes]\\ncode ; name_vi ; name_en\\nTIENG_EDE ; Tiếng Ê Đê ; Ede language\\n[subjects]\\n"
        + "id ; level ; grades ; from ; to ; programme ; code ; assessment ; role ; lessons ; source\\n"
        + "DL-EDE-10 ; THPT ; 10 ; 2022-2023 ; ; CT2018 ; TIENG_EDE ; score ; required ; 105 ; Sở\\n";
    em.createNativeQuery("insert into rules_edition (id, text, kept_at) select ?1, ?2, kept_at from rules_edition where id = ?3")
        .setParameter(1, id).setParameter(2, text.replace("\"provincial\":\"\"", "\"provincial\":\"" + rows + "\"")
            .replace("\"hocba.rules.rounding\":\"HALF_UP\"", "\"hocba.rules.rounding\":\"HALF_EVEN\""))
        .setParameter(3, kept).executeUpdate();
    transaction.commit();
    return id;
  }

  private void keep(long classId, String edition) throws Exception {
    transaction.begin();
    schools.schoolClass(classId).orElseThrow().keepRules(edition);
    transaction.commit();
  }
}
