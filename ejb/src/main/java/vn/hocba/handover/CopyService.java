package vn.hocba.handover;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.hocba.access.Caller;
import vn.hocba.access.Callers;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.archive.document.CopyRenderer;
import vn.hocba.archive.document.TranscriptDocument;
import vn.hocba.archive.document.TranscriptJson;
import vn.hocba.archiving.ArchivedFiles;
import vn.hocba.archiving.SigningOffice;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditEvent;
import vn.hocba.audit.AuditTrail;
import vn.hocba.lock.DecisionText;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.Pupil;
import vn.hocba.school.Schools;
import vn.hocba.setup.Typed;
import vn.hocba.transcript.Lookups;
import vn.hocba.transcript.TranscriptRecord;
import vn.hocba.transcript.TranscriptState;
import vn.hocba.transcript.Transcripts;

/** Hands transcripts over, and copies of them, each with a line of the school's book that stays for ever (S0 Điều 6). */
@Stateless
@PermitAll
@Needs(Right.ISSUE_COPY)
public class CopyService {

  @Inject
  private Copies copies;
  @Inject
  private CopyBook book;
  @Inject
  private Transfers transfers;
  @Inject
  private TransferLog transferLog;
  @Inject
  private OriginalsGiven originals;
  @Inject
  private Transcripts transcripts;
  @Inject
  private Lookups lookups;
  @Inject
  private Schools schools;
  @Inject
  private Callers callers;
  @Inject
  private ArchivedFiles archived;
  @Inject
  private SigningOffice office;
  @Inject
  private AuditTrail audit;
  @Inject
  private Clock clock;

  /** What the pupil of a transcript can be given. @throws Problem NOT_FOUND */
  public CopyView.Offer offer(String transcriptId) {
    TranscriptRecord asked = own(transcriptId);
    Pupil pupil = schools.find(Pupil.class, asked.pupilId()).orElseThrow();
    List<TranscriptRecord> all = transcripts.ofPupil(asked.schoolId(), asked.pupilId());
    TranscriptDocument last = TranscriptJson.read(all.getLast().document().getBytes(StandardCharsets.UTF_8));
    return new CopyView.Offer(pupil.fullName(), pupil.profile().birthDate(), pupil.identifier(), all.stream()
        .map(t -> new CopyView.Edition(t.id(), t.schoolYear(), t.edition(), t.sealedAt())).toList(), last.principal());
  }

  /**
   * Enters a line. The copy itself is made by {@link CopyMaking}.
   *
   * @return its identifier
   * @throws Problem NOT_FOUND, COPY_DETAIL, COPY_NOTHING, COPY_PAGES, TRANSFER_ALREADY, COPY_GIVEN_BEFORE, NOT_AVAILABLE, ARCHIVED_DAMAGED
   */
  public long issue(NewCopy entered) {
    Caller caller = callers.ofSchool(Right.ISSUE_COPY);
    NewCopy copy = CopyCheck.read(entered, text -> office.renderer().firstUnprintable(text).orElse(-1));
    List<TranscriptRecord> editions = copy.transcripts().stream().distinct().map(this::own)
        .sorted(Comparator.comparing(TranscriptRecord::schoolYear)).toList();
    if (editions.isEmpty() || editions.stream().anyMatch(t -> t.state() != TranscriptState.SEALED)
        || editions.stream().map(TranscriptRecord::pupilId).distinct().count() != 1) {
      throw new Problem(ProblemCode.COPY_NOTHING);
    }
    if (copy.kind() == CopyKind.EXTRACT) {
      checkPages(copy, editions);
    }
    Pupil pupil = schools.find(Pupil.class, editions.getFirst().pupilId()).orElseThrow();
    schools.hold(caller.schoolId());
    if (copy.kind() == CopyKind.ORIGINAL && copy.reason() == CopyReason.TRANSFER) {
      originals.requireHere(editions.stream().map(TranscriptRecord::id).toList(), copy.note());
    }
    CopyLine line = copies.enter(new CopyLine(pupil, copy, caller.fullName(), clock.instant())
        .askedBy(copy.kind().copied() ? lookups.next().code() : null), LocalDate.now(clock).getYear());
    for (int i = 0; i < editions.size(); i++) {
      copies.add(new CopyPart(line.id(), i + 1, editions.get(i), copy.firstPage(), copy.lastPage()));
    }
    audit.record(event(Action.ISSUE_COPY, line).saying(line.told() + "; " + copy.recipient() + "; " + editions.stream().map(t -> t.schoolYear() + " " + t.sealedSha256())
            .collect(Collectors.joining("; "))));
    return line.id();
  }

  private void checkPages(NewCopy copy, List<TranscriptRecord> editions) {
    if (editions.size() > 1) {
      throw new Problem(ProblemCode.COPY_DETAIL, "ONE_YEAR");
    }
    int pages = CopyRenderer.pages(read(editions.getFirst().sealedSha256()));
    if (copy.firstPage() < 1 || copy.lastPage() < copy.firstPage() || copy.lastPage() > pages) {
      throw new Problem(ProblemCode.COPY_PAGES, pages);
    }
  }

  /** How many copies have their number and are not made; a crash leaves some. */
  public long unmade() {
    return copies.unmade(callers.ofSchool(Right.ISSUE_COPY).schoolId());
  }

  /** The book of a calendar year. @param year null for the newest */
  public CopyView.Book book(Integer year, String words) {
    return book.read(callers.ofSchool(Right.ISSUE_COPY).schoolId(), year, words);
  }

  /** The same, to leave the house as a file; that it did is written down. */
  public CopyView.Book export(Integer year, String words) {
    Caller caller = callers.ofSchool(Right.ISSUE_COPY);
    CopyView.Book found = book.read(caller.schoolId(), year, words);
    audit.record(Action.EXPORT_COPIES, caller.schoolId(), "COPY", String.valueOf(found.year()), found.year() + ": " + found.lines().size());
    return found;
  }

  /**
   * Writes down that a line was a mistake; it stays where it is.
   *
   * @param ground told to whoever asks by the code of the copy
   * @param why in the office's own words, which stay in the house
   * @throws Problem NOT_FOUND, SETUP_FIELD, REASON_NEEDED, COPY_ANNULLED, TRANSFER_TAKEN
   */
  public void annul(long id, AnnulmentGround ground, String why) {
    Caller caller = callers.ofSchool(Right.ISSUE_COPY);
    CopyLine line = ownLine(id);
    Typed.given(ground, "ground");
    String reason = DecisionText.reason(why);
    schools.hold(caller.schoolId());
    if (line.kind() == CopyKind.ANNULMENT || copies.annulment(id).isPresent()) {
      throw new Problem(ProblemCode.COPY_ANNULLED);
    }
    Optional<TranscriptTransfer> sent = transfers.ofLine(id);
    if (sent.filter(t -> t.state() == TransferState.TAKEN).isPresent()) {
      throw new Problem(ProblemCode.TRANSFER_TAKEN, line.receivingSchool());
    }
    copies.enter(new CopyLine(line, ground, reason, caller.fullName(), clock.instant()), LocalDate.now(clock).getYear());
    audit.record(event(Action.ANNUL_COPY, line).because(reason).saying(line.told() + "; " + ground));
    sent.filter(t -> t.state() == TransferState.WAITING).ifPresent(waiting -> {
      waiting.decided(TransferState.WITHDRAWN, caller.fullName(), clock.instant(), reason);
      transferLog.record(Action.WITHDRAW_TRANSFER, waiting, null, reason);
    });
  }

  /** What a line gives; that it is taken is written down. @throws Problem NOT_FOUND, COPY_ANNULLED, NOT_AVAILABLE, ARCHIVED_DAMAGED */
  public CopyView.Taken take(long id) {
    CopyLine line = ownLine(id);
    if (line.kind() == CopyKind.ANNULMENT || copies.annulment(id).isPresent()) {
      throw new Problem(ProblemCode.COPY_ANNULLED);
    }
    String name = book.symbol(line).replace('/', '-');
    List<CopyView.Piece> pieces = new ArrayList<>();
    if (line.kind().copied()) {
      CopyFile file = copies.file(id).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
      pieces.add(new CopyView.Piece(name + ".pdf", read(file.sha256())));
    } else {
      copies.parts(id).forEach(p -> pieces.add(new CopyView.Piece(p.transcriptId() + ".pdf", read(p.sha256()))));
    }
    audit.record(event(Action.TAKE_COPY, line).saying(line.told()));
    return new CopyView.Taken(name, pieces);
  }

  private byte[] read(String sha256) {
    return archived.read(sha256);
  }

  private TranscriptRecord own(String transcriptId) {
    Caller caller = callers.ofSchool(Right.ISSUE_COPY);
    return transcripts.find(transcriptId).filter(t -> caller.belongsTo(t.schoolId()))
        .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
  }

  private CopyLine ownLine(long id) {
    Caller caller = callers.ofSchool(Right.ISSUE_COPY);
    return copies.find(id).filter(l -> caller.belongsTo(l.schoolId()))
        .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
  }

  private static AuditEvent event(Action action, CopyLine line) {
    return AuditEvent.of(action, line.schoolId(), "COPY", String.valueOf(line.id()));
  }
}
