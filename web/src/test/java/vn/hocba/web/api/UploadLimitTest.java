package vn.hocba.web.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;

class UploadLimitTest {

  private static final int LIMIT = 100_000;

  @Test
  void readsAWholeUploadThatIsSmallEnough() throws Exception {
    byte[] body = new byte[LIMIT + Upload.ENVELOPE];
    assertEquals(body.length, bounded(new ByteArrayInputStream(body)).readAllBytes().length);
  }

  @Test
  void stopsReadingAnEndlessUpload() {
    AtomicLong read = new AtomicLong();
    InputStream endless = new InputStream() {
      @Override
      public int read() {
        read.incrementAndGet();
        return 'x';
      }
    };
    Problem refusal = assertThrows(Problem.class, () -> bounded(endless).readAllBytes());
    assertEquals(ProblemCode.FILE_TOO_LARGE, refusal.code());
    assertTrue(read.get() < LIMIT + Upload.ENVELOPE + 20_000, read + " bytes read");
  }

  private static BoundedBody bounded(InputStream body) {
    return new BoundedBody(body, LIMIT + Upload.ENVELOPE, () -> new Problem(ProblemCode.FILE_TOO_LARGE, LIMIT));
  }

  @Test
  void takesAReasonOnlyAsText() {
    assertEquals("Sửa điểm", Parameters.said("{\"reason\": \"Sửa điểm\"}", "reason"));
    assertNull(Parameters.said("{}", "reason"));
    for (String other : List.of("{\"reason\": [1]}", "{\"reason\": 1}", "[]", "x")) {
      assertThrows(BadParameter.class, () -> Parameters.said(other, "reason"), other);
    }
  }

  @Test
  void keepsOnlyTheLastPartOfAFileName() {
    assertEquals("so.xlsx", Upload.plain("C:\\lop\\so.xlsx"));
    assertEquals("so.xlsx", Upload.plain("../../so.xlsx\r\n"));
    assertEquals("sogpj.xlsx", Upload.plain("so\u202Egpj\u2069.xlsx"));
    assertEquals(80, Upload.plain("x".repeat(500)).length());
  }
}
