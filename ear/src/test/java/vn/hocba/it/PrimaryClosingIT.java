package vn.hocba.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocba.it.DemoPortal.told;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocba.access.Role;
import vn.hocba.approval.Declaration;
import vn.hocba.archive.document.PrimaryYear;
import vn.hocba.archive.document.TranscriptDocument;
import vn.hocba.archive.document.TranscriptJson;
import vn.hocba.assessment.primary.Period;
import vn.hocba.assessment.primary.PrimaryMissing;
import vn.hocba.gradebook.GradebookService;
import vn.hocba.homeroom.ApprovalService;
import vn.hocba.homeroom.Progress;
import vn.hocba.lock.LockService;
import vn.hocba.regulation.RulesInForce;
import vn.hocba.school.Schools;
import vn.hocba.transcript.Closing;
import vn.hocba.transcript.ClosingService;
import vn.hocba.transcript.Explanation;
import vn.hocba.transcript.ExplanationService;
import vn.hocba.transcript.TranscriptRecord;
import vn.hocba.transcript.Transcripts;

/** A primary class goes the way of every other: closed, sealed, found, verified, and what is missing is told. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PrimaryClosingIT {

  private static final String CLASS = "4C7";

  @Inject
  private Schools schools;
  @Inject
  private RulesInForce rules;
  @Inject
  private GradebookService gradebooks;
  @Inject
  private LockService locks;
  @Inject
  private ApprovalService approvals;
  @Inject
  private ClosingService closings;
  @Inject
  private ExplanationService explanations;
  @Inject
  private Transcripts transcripts;
  @Resource
  private UserTransaction transaction;

  @Test
  @Order(1)
  void progressAndClosingSayWhatIsMissingAndTheFormIsWritten() throws Exception {
    FullClass made = new FullClass(schools, rules, transaction, gradebooks);
    long classId = made.found("66643101", "Đỗ Thị Ngọc Lan", CLASS, 4);
    made.fill(classId, As.person("giaovien.tieuhoc", Role.SUBJECT_TEACHER), "2:TOAN:2:TEST:2", "2:PHAM_CHAT:2:NHAN_AI:2");
    assertEquals(List.of("TOAN", Declaration.HOMEROOM), principal().does(() -> approvals.progress(classId)).periods()
        .getLast().parts().stream().filter(p -> !p.owed().isNone()).map(Progress.Part::part).toList());
    Closing closing = principal().does(() -> {
      locks.lock(classId, "12/QĐ", "Thử");
      return closings.close(classId);
    });
    assertEquals(2, closing.issued());
    assertEquals(List.of(new Closing.Unclassified(2, FullClass.pupil(CLASS, 2), List.of(), List.of(
        new PrimaryMissing(PrimaryMissing.What.TEST, "TOAN", Period.END_YEAR),
        new PrimaryMissing(PrimaryMissing.What.TRAIT_LEVEL, "NHAN_AI", Period.END_YEAR)))), closing.unclassified());
    List<TranscriptRecord> issued = transcripts.ofClass(classId);
    TranscriptDocument whole = read(issued.getFirst());
    assertEquals(List.of("PRIMARY", "TT27/2020", "PROMOTED", "XUAT_SAC"),
        List.of(whole.school().level(), whole.ruleSet(), whole.promotion(), whole.award()));
    assertEquals("HOAN_THANH_XUAT_SAC", whole.result());
    PrimaryYear.Subject maths = whole.primary().subjects().stream().filter(s -> s.code().equals("TOAN")).findFirst()
        .orElseThrow();
    assertEquals(new PrimaryYear.Entry("T", true, 9, FullClass.COMMENT), maths.year());
    assertNull(read(issued.getLast()).result());
    Explanation why = principal().does(() -> explanations.closed(issued.getFirst().id(), null)).explanation();
    assertEquals("HOAN_THANH_XUAT_SAC", why.parts().stream()
        .filter(p -> p.about() == Explanation.About.PRIMARY_RESULT).findFirst().orElseThrow().result());
    assertTrue(why.policies().contains("ZeroInTest=ALLOWED"), why.policies().toString());
  }

  @Test
  @Order(2)
  @RunAsClient
  void theTranscriptsAreSealedFoundAndGenuine() {
    IssuedClass issued = new IssuedClass(DemoPortal.at("PRIMARY", "PRINCIPAL"), CLASS);
    issued.awaitSealed(2);
    Map<String, Object> hit = issued.find(FullClass.pupil(CLASS, 1), "&level=HOAN_THANH_XUAT_SAC");
    assertEquals("HOAN_THANH_XUAT_SAC", hit.get("level"), hit.toString());
    issued.assertGenuine(hit);
    issued.assertGenuine(issued.find(FullClass.pupil(CLASS, 2), ""));
    assertEquals("PARAMETER_INVALID", told(400, DemoPortal.at("PRIMARY", "PRINCIPAL").get("/transcripts?level=NONE"))
        .get("code"));
  }

  private static TranscriptDocument read(TranscriptRecord record) {
    return TranscriptJson.read(record.document().getBytes(StandardCharsets.UTF_8));
  }

  private static As principal() {
    return As.person("hieutruong.tieuhoc", Role.PRINCIPAL);
  }
}
