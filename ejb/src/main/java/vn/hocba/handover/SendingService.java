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

  private static final int MOST_CHOICES = 10;
  private static final int LEAST_TYPED = 2;

  @Inject
  private CopyService service;
  @Inject
  private Copies copies;
  @Inject
  private CopyBook book;
  @Inject
  private Transfers transfers;
  @Inject
  private TransferList list;
  @Inject
  private TransferLog log;
  @Inject
  private Schools schools;
  @Inject
  private Callers callers;

  /**
   * Something sent; {@code decidedBy}, {@code decidedAt} and {@code reason} are null while nothing was said.
   *
   * @param annulled whether its line is annulled, so that nothing is left to do about it
   */
  public record Sent(long id, String symbol, String pupil, String toSchool, Instant sentAt, String sentBy, TransferState state,
      String decidedBy, Instant decidedAt, String reason, boolean annulled) {}

  /** Lines of one page, and how many there are on all of them. */
  public record Page(List<Sent> lines, long total) {}

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
    log.record(Action.SEND_TRANSFER, transfer, null, null);
    return line;
  }

  /** The newest first. @param words as {@link TransferList#sent} looks for @param page from 0 */
  public Page sent(String words, int page) {
    TransferList.Page found = list.sent(callers.ofSchool(Right.ISSUE_COPY).schoolId(), words, page);
    return new Page(found.lines().stream().map(this::sent).toList(), found.total());
  }

  /**
   * Names of other schools of this system to choose from, as {@link #send} understands them: of schools that share a name with
   * the code. Nothing before a few letters are typed, and only the first ten.
   */
  public List<String> schools(String typed) {
    Caller caller = callers.ofSchool(Right.ISSUE_COPY);
    String wanted = CopyBook.plain(typed);
    if (wanted.length() < LEAST_TYPED) {
      return List.of();
    }
    List<School> others = others(caller);
    return others.stream().filter(s -> CopyBook.plain(s.name()).contains(wanted)).map(s -> label(s, others)).sorted()
        .limit(MOST_CHOICES).toList();
  }

  private List<School> others(Caller caller) {
    return schools.schools().stream().filter(s -> !caller.belongsTo(s.id())).toList();
  }

  private static String label(School school, List<School> among) {
    return among.stream().filter(s -> s.name().equals(school.name())).count() == 1 ? school.name()
        : school.name() + " (" + school.code() + ")";
  }

  /** How many came back and wait for somebody to annul their line. */
  public long refused() {
    return transfers.refused(callers.ofSchool(Right.ISSUE_COPY).schoolId());
  }

  private Sent sent(TranscriptTransfer t) {
    CopyLine line = copies.find(t.lineId()).orElseThrow();
    return new Sent(t.id(), book.symbol(line), line.pupilName(), line.receivingSchool(), line.madeAt(), line.madeByName(), t.state(),
        t.decidedByName(), t.decidedAt(), t.reason(), copies.annulment(line.id()).isPresent());
  }

  private School receiver(Caller caller, String typed) {
    String text = plain(typed);
    if (text.isEmpty()) {
      throw new Problem(ProblemCode.COPY_DETAIL, "SCHOOL");
    }
    List<School> others = others(caller);
    List<School> found = others.stream()
        .filter(s -> plain(s.code()).equals(text) || plain(s.name()).equals(text) || plain(label(s, others)).equals(text)).toList();
    if (found.size() != 1) {
      throw new Problem(ProblemCode.TRANSFER_SCHOOL, found.size(), typed.strip());
    }
    return found.getFirst();
  }

  private static String plain(String text) {
    return text == null ? "" : Normalizer.normalize(text.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }
}
