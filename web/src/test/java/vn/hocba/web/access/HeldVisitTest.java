package vn.hocba.web.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import vn.hocba.access.SignIn;

/** Whoever has to do something first reaches nothing else, and between password and code nothing is open for long. */
class HeldVisitTest {

  private static final Instant NOON = Instant.parse("2026-11-28T05:00:00Z");

  @Test
  void thePasswordThatWasHandedOutOpensOnlyItsChange() throws Exception {
    assertEquals("/change-password.xhtml", sentTo("/gradebooks.xhtml", true, false));
    assertEquals("/change-password.xhtml", sentTo("/second-factor.xhtml", true, true));
    assertNull(sentTo("/change-password.xhtml", true, false));
  }

  @Test
  void aRequiredSecondFactorIsSetUpBeforeAnythingElse() throws Exception {
    assertEquals("/second-factor.xhtml", sentTo("/gradebooks.xhtml", false, true));
    assertNull(sentTo("/second-factor.xhtml", false, true));
    assertNull(sentTo("/gradebooks.xhtml", false, false));
  }

  @Test
  void theWayFromPasswordToCodeIsOpenForFiveMinutes() {
    HttpServletRequest request = new Asked("/second-step.xhtml").request();
    HalfVisit.begin(request, signIn(false, false), NOON);
    assertNotNull(HalfVisit.of(request, NOON.plus(Duration.ofMinutes(5))));
    assertNull(HalfVisit.of(request, NOON.plus(Duration.ofMinutes(5)).plusMillis(1)));
    assertNull(Visit.of(request), "it is a visit already");
  }

  private static String sentTo(String path, boolean mustChange, boolean mustEnrol)
      throws IOException, ServletException {
    Asked asked = new Asked(path);
    HttpServletRequest request = asked.request();
    Visit.begin(request, signIn(mustChange, mustEnrol));
    AtomicBoolean through = new AtomicBoolean();
    new FirstPasswordFilter().doFilter(request, asked.response(), (q, r) -> through.set(true));
    assertTrue(through.get() == (asked.sentTo() == null), "neither or both");
    return asked.sentTo();
  }

  private static SignIn signIn(boolean mustChange, boolean mustEnrol) {
    return new SignIn("bomon", "Tạ Diệu Hoa", Set.of("SUBJECT_TEACHER"), mustChange, mustEnrol, false, "stamp", 7L,
        "device");
  }
}
