package vn.hocba.handover;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import vn.hocba.access.Caller;
import vn.hocba.access.Callers;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.audit.Action;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.School;
import vn.hocba.school.Schools;

/** Sends originals to a school of this system that a pupil goes to, and tells what that school said. */
@Stateless
@PermitAll
@Needs(Right.ISSUE_COPY)
public class SendingService {

  private static final int MOST_SHOWN = 200;

  @Inject
  private CopyService service;
  @Inject
  private Copies copies;
  @Inject
  private CopyBook book;
  @Inject
  private Transfers transfers;
  @Inject
  private TransferLog log;
  @Inject
  private Schools schools;
  @Inject
  private Callers callers;

  /** Something sent; {@code decidedBy}, {@code decidedAt} and {@code reason} are null while nothing was said. */
  public record Sent(long id, String symbol, String pupil, String toSchool, Instant sentAt, String sentBy, TransferState state,
      String decidedBy, Instant decidedAt, String reason) {}

  /**
   * Enters a line as {@link CopyService#issue} does, and lets it wait for the other school.
   *
   * @param entered with the other school's whole name or its code
   * @return identifier of the line
   * @throws Problem TRANSFER_KIND for what is no original, as a file, for a transfer; TRANSFER_SCHOOL; and as issuing does
   */
  public long send(NewCopy entered) {
    Caller caller = callers.ofSchool(Right.ISSUE_COPY);
    if (entered.kind() != CopyKind.ORIGINAL || entered.carrier() != CopyCarrier.FILE || entered.reason() != CopyReason.TRANSFER) {
      throw new Problem(ProblemCode.TRANSFER_KIND);
    }
    School to = receiver(caller, entered.receivingSchool());
    long line = service.issue(new NewCopy(entered.transcripts(), entered.kind(), entered.carrier(), entered.reason(), entered.note(),
        entered.recipient(), entered.relation(), entered.paper(), to.name(), entered.signerTitle(), entered.signerName(), 0, 0));
    TranscriptTransfer transfer = new TranscriptTransfer(line, caller.schoolId(), to.id());
    transfers.add(transfer);
    log.record(Action.SEND_TRANSFER, transfer, "", null);
    return line;
  }

  /** The newest first. */
  public List<Sent> sent() {
    return transfers.sent(callers.ofSchool(Right.ISSUE_COPY).schoolId(), MOST_SHOWN).stream().map(this::sent).toList();
  }

  /** How many came back and wait for somebody to annul their line. */
  public long refused() {
    return transfers.refused(callers.ofSchool(Right.ISSUE_COPY).schoolId());
  }

  private Sent sent(TranscriptTransfer t) {
    CopyLine line = copies.find(t.lineId()).orElseThrow();
    return new Sent(t.id(), book.symbol(line), line.pupilName(), line.receivingSchool(), line.madeAt(), line.madeByName(), t.state(),
        t.decidedByName(), t.decidedAt(), t.reason());
  }

  private School receiver(Caller caller, String typed) {
    String text = plain(typed);
    if (text.isEmpty()) {
      throw new Problem(ProblemCode.COPY_DETAIL, "SCHOOL");
    }
    List<School> found = schools.schools().stream().filter(s -> !caller.belongsTo(s.id()))
        .filter(s -> plain(s.code()).equals(text) || plain(s.name()).equals(text)).toList();
    if (found.size() != 1) {
      throw new Problem(ProblemCode.TRANSFER_SCHOOL, found.size(), typed.strip());
    }
    return found.getFirst();
  }

  private static String plain(String text) {
    return text == null ? "" : Normalizer.normalize(text.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }
}
