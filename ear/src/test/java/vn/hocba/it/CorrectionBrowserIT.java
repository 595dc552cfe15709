package vn.hocba.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocba.lock.LockService;
import vn.hocba.school.ClassState;
import vn.hocba.school.Schools;

/** A correction as people make it: in the open book with a small dialog, after the lock by four accounts. */
@NeedsChromium
@ExtendWith(ArquillianExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CorrectionBrowserIT {

  static final String OPEN = "9E1";
  static final String LOCKED = "9E2";

  @Inject
  private TestSchool school;
  @Inject
  private LockService locks;
  @Inject
  private Schools schools;

  @Test
  @Order(1)
  void oneClassIsLockedAndOneStaysOpen() throws Exception {
    long open = school.imported(OPEN);
    long locked = school.imported(LOCKED);
    TestSchool.principal().does(() -> {
      locks.lock(locked, "12/QĐ", "Thử");
      return true;
    });
    assertEquals(List.of(ClassState.OPEN, ClassState.LOCKED), Stream.of(open, locked)
        .map(c -> schools.schoolClass(c).orElseThrow().stands(Instant.now())).toList());
  }

  @Test
  @Order(2)
  @RunAsClient
  void aCorrectionInTheOpenBookAsksForReasonAndEvidenceAndLosesNothing() throws IOException {
    CorrectionWalk.aCorrectionInTheOpenBookAsksForReasonAndEvidenceAndLosesNothing();
  }

  @Test
  @Order(3)
  @RunAsClient
  void aTeacherAsksWhereTheBookIsLocked() throws IOException {
    CorrectionWalk.aTeacherAsksWhereTheBookIsLocked();
  }

  @Test
  @Order(4)
  @RunAsClient
  void thePrincipalAllowsItAndThreePeopleSeeIt() {
    CorrectionWalk.thePrincipalAllowsItAndThreePeopleSeeIt();
  }

  @Test
  @Order(5)
  @RunAsClient
  void leadersReadPrintAndArchiveTheLog() {
    CorrectionWalk.leadersReadPrintAndArchiveTheLog();
  }
}
