package vn.hocba.handover;

import java.text.Normalizer;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;

/** Reads what was entered to hand something over: trimmed, complete, and printable where it is printed. */
final class CopyCheck {

  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\t\\n\\r]]");

  private static final int LONGEST = 120;
  private static final int LONGEST_SCHOOL = 200;
  private static final int LONGEST_NOTE = 500;

  private CopyCheck() {}

  /** @param unprintable number of the first letter that cannot be printed, or a negative number */
  static NewCopy read(NewCopy n, ToIntFunction<String> unprintable) {
    boolean transfer = n.reason() == CopyReason.TRANSFER;
    if (n.kind() == null || n.kind() == CopyKind.ANNULMENT || n.carrier() == null || n.reason() == null) {
      throw new Problem(ProblemCode.COPY_DETAIL, "KIND");
    }
    String recipient = text(n.recipient(), LONGEST, true, "RECIPIENT");
    NewCopy read = new NewCopy(n.transcripts(), n.kind(), n.carrier(), n.reason(), text(n.note(), LONGEST_NOTE, false, "NOTE"),
        recipient, text(n.relation(), LONGEST, !transfer, "RELATION"), text(n.paper(), LONGEST, true, "PAPER"),
        text(n.receivingSchool(), LONGEST_SCHOOL, transfer, "SCHOOL"),
        n.kind().copied() ? text(n.signerTitle(), LONGEST, true, "TITLE") : null,
        n.kind().copied() ? text(n.signerName(), LONGEST, true, "SIGNER") : null,
        n.kind() == CopyKind.EXTRACT ? n.firstPage() : 0, n.kind() == CopyKind.EXTRACT ? n.lastPage() : 0);
    if (read.kind().copied()) {
      printable(recipient, "RECIPIENT", unprintable);
      printable(read.signerTitle(), "TITLE", unprintable);
      printable(read.signerName(), "SIGNER", unprintable);
    }
    return read;
  }

  private static void printable(String text, String what, ToIntFunction<String> unprintable) {
    if (unprintable.applyAsInt(text) >= 0) {
      throw new Problem(ProblemCode.COPY_DETAIL, what);
    }
  }

  private static String text(String typed, int longest, boolean needed, String what) {
    String text = typed == null ? "" : Normalizer.normalize(typed.strip(), Normalizer.Form.NFC);
    // A line of the book is for ever, and what nobody sees in it nobody can correct.
    if (needed && text.isEmpty() || text.length() > longest || UNSEEN.matcher(text).find()) {
      throw new Problem(ProblemCode.COPY_DETAIL, what);
    }
    return text.isEmpty() ? null : text;
  }
}
