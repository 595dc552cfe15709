package vn.hocba.intake;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hocba.access.Caller;
import vn.hocba.access.Callers;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.archive.Sha256;
import vn.hocba.archive.eark.PackageDocument;
import vn.hocba.archive.eark.PackageReport;
import vn.hocba.archiving.ArchivedFiles;
import vn.hocba.archiving.Ledger;
import vn.hocba.archiving.LedgerEntry;
import vn.hocba.configuration.Clocks;
import vn.hocba.handover.Copies;
import vn.hocba.handover.CopyBook;
import vn.hocba.handover.CopyLine;
import vn.hocba.handover.CopyPart;
import vn.hocba.handover.TranscriptTransfer;
import vn.hocba.handover.TransferDesk;
import vn.hocba.handover.TransferList;
import vn.hocba.handover.TransferState;
import vn.hocba.handover.Transfers;
import vn.hocba.lock.DecisionText;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.School;
import vn.hocba.school.Schools;
import vn.hocba.transcript.TranscriptState;
import vn.hocba.transcript.Transcripts;

/**
 * Shows what other schools of this system send with pupils who come, and takes it over or sends it back. It passes the checks of a
 * package from outside; the files lie in the archive that both schools share.
 */
@Stateless
@PermitAll
@Needs(Right.RECEIVE_PACKAGE)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ArrivalService {

  @Inject
  private Transfers transfers;
  @Inject
  private TransferList list;
  @Inject
  private TransferDesk decisions;
  @Inject
  private IntakeDesk desk;
  @Inject
  private Copies copies;
  @Inject
  private CopyBook book;
  @Inject
  private Transcripts transcripts;
  @Inject
  private Schools schools;
  @Inject
  private ArchivedFiles archived;
  @Inject
  private Ledger ledger;
  @Inject
  private Callers callers;

  /** One transcript; {@code superseded} when the school it is from has issued it anew or revoked it since. */
  public record Document(int position, String id, String schoolYear, int edition, LocalDate sealedOn, String sha256, long size,
      boolean superseded) {}

  /** Transcripts of one pupil; {@code decidedBy}, {@code decidedAt} and {@code reason} are null while they wait; see {@link TransferState}. */
  public record Arrival(long id, String symbol, String fromSchool, String fromCode, String packageId, String pupil, String identifier,
      Instant sentAt, String sentBy, List<Document> documents, TransferState state, String decidedBy, Instant decidedAt, String reason) {}

  /** Lines of one page, and how many there are on all of them. */
  public record Page(List<Arrival> lines, long total) {}

  /** Waiting first, then the newest. @param words as {@link TransferList#received} looks for @param page from 0 */
  public Page list(String words, int page) {
    TransferList.Page found = list.received(school(), words, page);
    return new Page(found.lines().stream().map(this::arrival).toList(), found.total());
  }

  /** How many wait. */
  public long waiting() {
    return transfers.waiting(school());
  }

  /** One of them. @throws Problem NOT_FOUND, TRANSFER_DECIDED for what was sent back, TRANSFER_WITHDRAWN */
  public Arrival find(long id) {
    return arrival(own(id));
  }

  /**
   * A transcript as it lies in the archive; that it is opened is written down.
   *
   * @throws Problem NOT_FOUND, TRANSFER_DECIDED, TRANSFER_WITHDRAWN, NOT_AVAILABLE, ARCHIVED_DAMAGED
   */
  public byte[] file(long id, int position) {
    CopyPart part = part(id, position);
    decisions.opened(callers.ofSchool(Right.RECEIVE_PACKAGE), id, part.sha256());
    return archived.read(part.sha256());
  }

  /** All of them, to be read as a package; that they are opened is written down. @throws Problem as {@link #find} */
  public Arrival opened(long id) {
    Arrival all = find(id);
    decisions.opened(callers.ofSchool(Right.RECEIVE_PACKAGE), id, null);
    return all;
  }

  /** The same as {@link #file} for the package of what was opened or is taken over, which has its own line. */
  public byte[] packed(long id, int position) {
    return archived.read(part(id, position).sha256());
  }

  private CopyPart part(long id, int position) {
    return copies.parts(own(id).lineId()).stream().filter(p -> p.position() == position).findFirst()
        .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
  }

  /**
   * Takes over what the package holds, which must be what the other school's line says.
   *
   * @param zip the package of {@link #find}
   * @return how many transcripts
   * @throws Problem NOT_FOUND, TRANSFER_DECIDED, TRANSFER_WITHDRAWN, TRANSFER_ALREADY, PACKAGE_NOT_WHOLE, PACKAGE_METADATA,
   *     PACKAGE_NO_PDF
   */
  public int take(long id, byte[] zip) {
    Caller caller = callers.ofSchool(Right.RECEIVE_PACKAGE);
    Set<String> sent = copies.parts(own(id).lineId()).stream().map(CopyPart::sha256).collect(Collectors.toSet());
    return UnpackedPackage.with(zip, file -> {
      PackageReport report = UnpackedPackage.report(file);
      String sha256 = Sha256.hex(zip);
      desk.checked(caller, sha256, report);
      UnpackedPackage.requireWhole(report);
      for (PackageDocument document : report.documents()) {
        UnpackedPackage.requireDescribed(document);
        UnpackedPackage.requirePdf(file, document);
      }
      if (!report.documents().stream().map(PackageDocument::sha256).collect(Collectors.toSet()).equals(sent)) {
        throw new Problem(ProblemCode.PACKAGE_NOT_WHOLE, sent.size());
      }
      decisions.take(caller, id, sha256);
      return sent.size();
    });
  }

  /** Sends it back, saying why; what was taken over, too. @throws Problem NOT_FOUND, TRANSFER_DECIDED, TRANSFER_WITHDRAWN, REASON_NEEDED */
  public void refuse(long id, String reason) {
    Caller caller = callers.ofSchool(Right.RECEIVE_PACKAGE);
    own(id);
    decisions.refuse(caller, id, DecisionText.reason(reason));
  }

  private long school() {
    return callers.ofSchool(Right.RECEIVE_PACKAGE).schoolId();
  }

  /** What was sent back or withdrawn is the other school's alone again. */
  private TranscriptTransfer own(long id) {
    return decisions.here(transfers.to(school(), id).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND)));
  }

  private Arrival arrival(TranscriptTransfer t) {
    CopyLine line = copies.find(t.lineId()).orElseThrow();
    School from = schools.school(t.schoolId()).orElseThrow();
    return new Arrival(t.id(), book.symbol(line), from.name(), from.code(), t.packageId(), line.pupilName(), line.pupilIdentifier(),
        line.madeAt(), line.madeByName(), copies.parts(line.id()).stream().map(p -> document(p, line)).toList(), t.state(),
        t.decidedByName(), t.decidedAt(), t.reason());
  }

  private Document document(CopyPart part, CopyLine line) {
    Instant sealed = ledger.lineOf(LedgerEntry.Kind.TRANSCRIPT, part.transcriptId(), part.sha256()).map(LedgerEntry::at)
        .orElse(line.madeAt());
    boolean superseded = transcripts.find(part.transcriptId()).filter(r -> r.state() != TranscriptState.SEALED).isPresent();
    return new Document(part.position(), part.transcriptId(), part.schoolYear(), part.edition(),
        sealed.atZone(Clocks.VIETNAM).toLocalDate(), part.sha256(), part.size(), superseded);
  }
}
