package vn.hocba.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocba.it.TestSchool.refused;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocba.access.Role;
import vn.hocba.assessment.Reason;
import vn.hocba.assessment.ReasonCode;
import vn.hocba.assessment.YearAssessment;
import vn.hocba.gradebook.GradebookService;
import vn.hocba.problem.ProblemCode;
import vn.hocba.regulation.RulesInForce;
import vn.hocba.school.Schools;
import vn.hocba.setup.ClassSetupService;
import vn.hocba.setup.SpecialisedClassService;
import vn.hocba.transcript.YearResults;

/** What a class's own choice of subjects makes of its results. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class SubjectChoicesIT {

  private static final String UPPER = "66643201";

  @Inject
  private Schools schools;
  @Inject
  private RulesInForce rules;
  @Inject
  private GradebookService gradebooks;
  @Inject
  private ClassSetupService classes;
  @Inject
  private SpecialisedClassService specialities;
  @Inject
  private YearResults results;
  @Inject
  private TestSchool school;
  @Resource
  private UserTransaction transaction;

  @Deployment
  static EnterpriseArchive application() {
    return Application.with(SubjectChoicesIT.class, FullClass.class, As.class, TestSchool.class, TestClass.class);
  }

  private static As upperBoard() {
    return As.person("quantri.thpt", Role.ADMIN_BOARD);
  }

  @Test
  void aSpecialisedClassIsClassifiedByItsSubjectToo() throws Exception {
    FullClass full = new FullClass(schools, rules, transaction, gradebooks);
    long c = full.found(UPPER, "Hoàng Minh Đức", "10J1", 10, "2018-2019");
    full.fill(c, As.person("giaovien.thpt", Role.SUBJECT_TEACHER), Map.of("1:HOA_HOC", "6.8"));
    assertEquals("GIOI", first(c).learningYear().level().code());
    SpecialisedClassService.Speciality before = upperBoard().does(() -> specialities.of(c));
    assertTrue(before.decides() && before.choices().contains("HOA_HOC"), before.toString());
    assertTrue(!before.choices().contains("THE_DUC"), "a comment subject");
    assertEquals(ProblemCode.SETUP_FIELD, refused(() -> upperBoard().does(() -> specialise(c, "THE_DUC"))).code());
    upperBoard().does(() -> specialise(c, "HOA_HOC"));
    YearAssessment year = first(c);
    assertEquals("KHA", year.learningYear().level().code());
    Reason barrier = year.learningYear().reasons().stream().filter(r -> r.code() == ReasonCode.SPECIALISED_BELOW).findFirst()
        .orElseThrow();
    assertEquals(List.of("HOA_HOC", "6.8", "8.0"), barrier.args());
    assertTrue(barrier.article().contains("13.1"), barrier.article());
    assertEquals("GIOI", results.of(schools.schoolClass(c).orElseThrow()).get(1).assessment().learningYear().level().code());
    assertEquals(1, school.count("select count(*) from audit_entry where action = 'SET_UP_CLASS' and class_id = " + c
        + " and detail = 'SPECIALISED' and new_value = 'HOA_HOC'"));
    upperBoard().does(() -> specialise(c, null));
    assertEquals("GIOI", first(c).learningYear().level().code());
  }

  private YearAssessment first(long classId) {
    return results.of(schools.schoolClass(classId).orElseThrow()).getFirst().assessment();
  }

  private boolean specialise(long classId, String subject) {
    specialities.specialise(classId, subject);
    return true;
  }
}
