package vn.hocba.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.time.Duration;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocba.access.Role;
import vn.hocba.lock.LockService;
import vn.hocba.transcript.ClosingService;

/** A transcript that went to the wrong person, from the clerk's proposal to what whoever holds its paper is told. */
@NeedsChromium
@ExtendWith(ArquillianExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RevocationBrowserIT {

  static final String NAME = "9Z6";

  @Inject
  private LockService locks;
  @Inject
  private ClosingService closings;
  @Inject
  private TestSchool school;

  @Test
  @Order(1)
  void aClassIsIssued() throws Exception {
    long classId = school.imported(NAME);
    school.finals(classId, 1);
    school.finals(classId, 2);
    assertEquals(2, As.person("hieutruong", Role.PRINCIPAL).does(() -> {
      locks.lock(classId, "12/QĐ", "Thử");
      return closings.close(classId);
    }).issued());
    Deadline.await(Duration.ofMinutes(4), () -> {
      try {
        return school.count("select count(*) from transcript where state = 'SEALED' and class_id = " + classId);
      } catch (java.sql.SQLException e) {
        throw new IllegalStateException(e);
      }
    }, done -> done == 2);
  }

  @Test
  @Order(2)
  @RunAsClient
  void twoPeopleRevokeItAndFileCodeSearchAndListSaySo() throws Exception {
    new RevocationWalk().twoPeopleRevokeItAndFileCodeSearchAndListSaySo();
  }
}
