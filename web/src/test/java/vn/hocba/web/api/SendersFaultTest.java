package vn.hocba.web.api;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Who sends a bad body writes nothing into the log, and what fails on this side does. */
class SendersFaultTest {

  private static final String PARTS = "org.jboss.resteasy.plugins.providers.multipart.MultipartFormDataInputImpl";

  @Test
  void aPartWithoutANameAndABodyThatStopsAreTheSenders() {
    assertTrue(SendersFault.is(at(PARTS, new RuntimeException("RESTEASY007500"))));
    assertTrue(SendersFault.is(new IllegalStateException(at("io.undertow.conduits.FixedLengthStreamSourceConduit", new IOException("UT000128")))));
  }

  @Test
  void aFullDiskAndAMistakeOfOursAreNot() {
    assertFalse(SendersFault.is(at("sun.nio.ch.FileDispatcherImpl", new IOException("No space left on device"))));
    assertFalse(SendersFault.is(at(PARTS, new NullPointerException())));
    assertFalse(SendersFault.is(at("vn.hocba.verifying.VerificationService", new RuntimeException("x"))));
  }

  private static <T extends Throwable> T at(String where, T thrown) {
    thrown.setStackTrace(new StackTraceElement[] {new StackTraceElement(where, "read", null, 1)});
    return thrown;
  }
}
