package vn.hocba.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.hocba.verifying.FileVerdicts;
import vn.hocba.verifying.Verification;
import vn.hocba.verifying.VerificationService;

/** What the page that verifies and a run of checks say of a file: the same, whatever kind of document it is. */
@Dependent
public class SameVerdict {

  private static final Duration EXAMINED = Duration.ofMinutes(3);

  @Inject
  private VerificationService page;
  @Inject
  private FileVerdicts run;

  /** The verdict, then the codes of its reasons. */
  public List<String> of(byte[] file) {
    Verification first = page.verify(file, "tệp.pdf", UUID.randomUUID().toString());
    Verification told = first.ticket() == null ? first
        : Deadline.await(EXAMINED, () -> page.rest(first.ticket(), UUID.randomUUID().toString()), answer -> answer.ticket() == null);
    Verification judged = run.judge(file, "tệp.pdf").verification();
    assertEquals(codes(told), codes(judged));
    assertEquals(told.document(), judged.document());
    return codes(told);
  }

  private static List<String> codes(Verification answer) {
    List<String> codes = new ArrayList<>(List.of(answer.verdict().name()));
    answer.reasons().forEach(reason -> codes.add(reason.code() + (reason.finding() == null ? "" : " " + reason.finding().code())));
    return codes;
  }
}
