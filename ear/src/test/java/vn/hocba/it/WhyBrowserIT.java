package vn.hocba.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocba.access.Role;
import vn.hocba.correction.Evidence;
import vn.hocba.correction.Grounds;
import vn.hocba.correction.request.CorrectionRequestService;
import vn.hocba.gradebook.CellChange;
import vn.hocba.gradebook.GradebookService;
import vn.hocba.lock.LockService;
import vn.hocba.particulars.ParticularKind;
import vn.hocba.particulars.entry.ParticularsService;
import vn.hocba.regulation.RulesInForce;
import vn.hocba.school.Enrolment;
import vn.hocba.school.Schools;
import vn.hocba.transcript.ClosingService;

/** Every result tells why it is so, as it stands now or as it was closed, to those who may know it. */
@NeedsChromium
@ExtendWith(ArquillianExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WhyBrowserIT {

  @Inject
  private TestSchool people;
  @Inject
  private Schools schools;
  @Inject
  private RulesInForce rules;
  @Inject
  private GradebookService gradebooks;
  @Inject
  private ParticularsService entering;
  @Inject
  private CorrectionRequestService requests;
  @Inject
  private LockService locks;
  @Inject
  private ClosingService closings;
  @Resource
  private UserTransaction transaction;

  /**
   * Closes a class, then opens it again and lowers a mark: what was closed keeps its own explanation. Another pupil has
   * missed too much, whose conduct is open.
   */
  @Test
  @Order(1)
  void prepare() throws Exception {
    FullClass made = new FullClass(schools, rules, transaction, gradebooks);
    long id = made.found("66643401", "Tạ Diệu Hoa", WhyReading.SECONDARY, 8);
    As teacher = As.person("bomon", Role.SUBJECT_TEACHER);
    made.fill(id, teacher);
    long maths = schools.subjectsOf(id).stream().filter(s -> s.subject().equals("TOAN")).findFirst().orElseThrow().id();
    long pupil = schools.enrolments(id).getFirst().id();
    closedAndOpened(id);
    // The average stays as it is printed, what it is made of does not.
    Grounds grounds = new Grounds("Thử sửa điểm", Evidence.TEST_PAPER, null, null, "Hồ sơ giải trình");
    TestSchool.correct(requests, maths, pupil + ":1:REGULAR:1", "8.4", grounds, TestSchool.principal());
    closedAndOpened(id);
    TestSchool.correct(requests, maths, pupil + ":2:MIDTERM:1", "0", grounds, TestSchool.principal());
    TestSchool.correct(requests, maths, pupil + ":2:FINAL:1", "0", grounds, TestSchool.principal());
    transaction.begin();
    schools.enrolments(id).getLast().enterHomeroom(new Enrolment.Homeroom("TOT", null, 46, 0, null));
    transaction.commit();
    long young = made.found("66643101", "Đỗ Thị Ngọc Lan", WhyReading.PRIMARY, 4);
    made.fill(young, As.person("giaovien.tieuhoc", Role.SUBJECT_TEACHER), "2:TOAN:2:TEST:2");
  }

  /** A class of TT 58/2011, and a primary class of which an additional assessment is made and another still awaited. */
  @Test
  @Order(7)
  void prepareOtherTimes() throws Exception {
    FullClass made = new FullClass(schools, rules, transaction, gradebooks);
    ParticularsOf particulars = new ParticularsOf(entering, schools);
    long old = made.found("66643401", "Tạ Diệu Hoa", WhyOfOtherTimes.OLD, 8, "2018-2019");
    made.fill(old, As.person("bomon", Role.SUBJECT_TEACHER), Map.of("1:TOAN", "7", "1:NGU_VAN", "7", "1:THE_DUC", "",
        "2:TOAN", "4", "2:NGU_VAN", "4"));
    As principal = TestSchool.principal();
    particulars.of(old, principal).enters(1, ParticularKind.EXEMPTION, "THE_DUC", null, WhyOfOtherTimes.PAPER)
        .enters(1, ParticularKind.CONDUCT_OF_YEAR, null, "TOT", null)
        .enters(2, ParticularKind.CONDUCT_OF_YEAR, null, "KHA", null);
    long young = made.found("66643101", "Đỗ Thị Ngọc Lan", WhyOfOtherTimes.PRIMARY, 4);
    As teacher = As.person("giaovien.tieuhoc", Role.SUBJECT_TEACHER);
    made.fill(young, teacher, Map.of("1:TOAN:2:LEVEL:2", "C", "1:TOAN:2:TEST:2", "4", "1:TIENG_VIET:2:LEVEL:2", "H",
        "1:TIENG_VIET:2:TEST:2", "6", "2:TOAN:2:LEVEL:2", "C", "2:TOAN:2:TEST:2", "4", "2:DAO_DUC:2:LEVEL:2", "C",
        "2:PHAM_CHAT:2:CHAM_CHI:2", "C"));
    particulars.of(young, teacher).enters(1, ParticularKind.ADDITIONAL_TEST, "TOAN", "6", null)
        .enters(1, ParticularKind.ADDITIONAL_LEVEL, "TOAN", "H", null)
        .enters(2, ParticularKind.ADDITIONAL_TEST, "TOAN", "6", null);
  }

  @Test
  @Order(8)
  @RunAsClient
  void aClassOfTt58IsToldInTheWordsOfItsTimeOnEveryPage() {
    WhyOfOtherTimes.aClassOfTt58IsToldInTheWordsOfItsTimeOnEveryPage();
  }

  @Test
  @Order(9)
  @RunAsClient
  void aPrimaryClassTellsWhatTheAdditionalAssessmentGaveAndWhatIsAwaitedOfWhom() {
    WhyOfOtherTimes.aPrimaryClassTellsWhatTheAdditionalAssessmentGaveAndWhatIsAwaitedOfWhom();
  }

  private void closedAndOpened(long id) throws Exception {
    As.person("hieutruong", Role.PRINCIPAL).does(() -> {
      locks.lock(id, "12/QĐ", "Thử");
      return closings.close(id);
    });
    people.reopen(id, "Thử sửa điểm");
  }

  @Test
  @Order(2)
  @RunAsClient
  void thePrincipalReadsTheYearAsItStandsNow() {
    WhyReading.thePrincipalReadsTheYearAsItStandsNow();
  }

  @Test
  @Order(2)
  @RunAsClient
  void theClassAndTheListsSayTheSameInOneSentence() {
    WhyReading.theClassAndTheListsSayTheSameInOneSentence();
  }

  @Test
  @Order(3)
  @RunAsClient
  void whatWasClosedKeepsItsExplanation() {
    WhyReading.whatWasClosedKeepsItsExplanation();
  }

  @Test
  @Order(4)
  @RunAsClient
  void aPrimaryPupilsYearIsExplainedByItsOwnRule() {
    WhyReading.aPrimaryPupilsYearIsExplainedByItsOwnRule();
  }

  @Test
  @Order(5)
  @RunAsClient
  void aTeacherReadsTheOwnSchoolOnly() {
    WhyReading.aTeacherReadsTheOwnSchoolOnly();
  }

  @Test
  @Order(6)
  @RunAsClient
  void theLastLookBeforeClosingAPrimaryClassTellsWhatIsMissing() {
    WhyReading.theLastLookBeforeClosingAPrimaryClassTellsWhatIsMissing();
  }

  /** The lowered marks are closed with: both pupils get another edition, by the second decision only. */
  @Test
  @Order(7)
  void closeAgain() throws Exception {
    long id = schools.classesOf(schools.schoolByCode("66643401").orElseThrow().id()).stream()
        .filter(c -> c.name().equals(WhyReading.SECONDARY)).findFirst().orElseThrow().id();
    assertEquals(2, As.person("hieutruong", Role.PRINCIPAL).does(() -> {
      locks.lock(id, "14/QĐ", "Đã sửa xong");
      return closings.close(id);
    }).issued());
  }

  @Test
  @Order(8)
  @RunAsClient
  void theOldEditionSaysThatItIsReplacedAndTheNewOneWhy() {
    WhyReading.theOldEditionSaysThatItIsReplacedAndTheNewOneWhy();
  }
}
