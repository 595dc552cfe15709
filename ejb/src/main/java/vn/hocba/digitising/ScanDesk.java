package vn.hocba.digitising;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import vn.hocba.access.Caller;
import vn.hocba.archiving.AnnouncedFiles;
import vn.hocba.archiving.Ledger;
import vn.hocba.archiving.LedgerEntry;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditEvent;
import vn.hocba.audit.AuditTrail;
import vn.hocba.finding.FormerScan;
import vn.hocba.finding.PaperScan;
import vn.hocba.finding.PaperTranscript;
import vn.hocba.finding.PaperTranscripts;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.School;
import vn.hocba.school.Schools;

/** The transactions around the making of a digital copy; asks no permission, so only its service uses it. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ScanDesk {

  @Inject
  private PaperTranscripts papers;
  @Inject
  private Schools schools;
  @Inject
  private AnnouncedFiles announced;
  @Inject
  private Ledger ledger;
  @Inject
  private AuditTrail audit;
  @Inject
  private Clock clock;

  public School school(Caller caller) {
    return schools.school(caller.schoolId()).orElseThrow();
  }

  /**
   * The catalogue's record of that number, which is to get its digital copy; empty when there is none yet.
   *
   * @throws Problem SCAN_KNOWN when it has one and no better one is to take its place, SCAN_NOTHING_BEFORE when it has none for
   *     that, SCAN_OTHER when it is about somebody else
   */
  public Optional<PaperTranscript> record(School school, ScanRecord typed) {
    Optional<PaperTranscript> known = papers.byNumber(school.code(), typed.number());
    known.filter(paper -> !paper.fullName().equalsIgnoreCase(typed.fullName())).ifPresent(paper -> {
      throw new Problem(ProblemCode.SCAN_OTHER, typed.number(), paper.fullName());
    });
    boolean scanned = known.filter(paper -> papers.scan(paper.id()).isPresent()).isPresent();
    if (scanned && typed.replaces() == null) {
      throw new Problem(ProblemCode.SCAN_KNOWN, typed.number());
    }
    if (!scanned && typed.replaces() != null) {
      throw new Problem(ProblemCode.SCAN_NOTHING_BEFORE, typed.number());
    }
    return known;
  }

  /** The file is in the vault: enters catalogue, ledger and audit together, once; a better one beside the one before. */
  public void enter(School school, AnnouncedScan made, String sha256, long size) {
    schools.hold(school.id());
    ScanRecord typed = made.typed();
    announced.named(LedgerEntry.Kind.PAPER, made.of(school.id()));
    PaperTranscript paper = record(school, typed).orElseGet(() -> {
      PaperTranscript fresh = new PaperTranscript(made.id(), typed.number(), typed.fullName(), typed.birthDate(), typed.birthYear(),
          school.code(), school.name(), typed.className(), typed.schoolYear(), typed.location(), null);
      papers.add(fresh);
      return fresh;
    });
    if (typed.text() != null) {
      paper.read(typed.text());
    }
    PaperScan scan = new PaperScan(paper.id(), school.id(), sha256, size, made.pages(), made.dpi(), typed.text() != null,
        made.source(), made.byName(), clock.instant());
    if (typed.textRead() != null) {
      scan.textRead(typed.textRead().encoding(), typed.textRead().chosenBy());
    }
    Optional<PaperScan> before = papers.scan(paper.id());
    String former = before.map(b -> " (" + b.version() + ": " + b.sha256() + ")").orElse("");
    before.ifPresentOrElse(b -> papers.replace(b, scan, typed.replaces()), () -> papers.add(scan));
    ledger.append(LedgerEntry.Kind.PAPER, paper.id(), sha256, size);
    audit.record(AuditEvent.of(Action.DIGITISE_PAPER, school.id(), "PAPER", paper.id()).because(typed.replaces())
        .saying(typed.number() + ", SHA-256 " + sha256 + former + read(typed.textRead())));
  }

  /** How the text beside it was read, and who said so. */
  private static String read(NewScan.TextRead how) {
    return how == null ? "" : ", " + how.encoding() + (how.chosenBy() == null ? "" : ": " + how.chosenBy());
  }

  /** What was stored and cannot be entered any more, since the paper is told to be somebody else's or has another copy: it is a line of its own. */
  public void enterAlone(School school, AnnouncedScan made, String sha256, long size) {
    announced.named(LedgerEntry.Kind.PAPER, made.of(school.id()));
    ledger.append(LedgerEntry.Kind.PAPER, made.id(), sha256, size);
    audit.record(AuditEvent.of(Action.DIGITISE_PAPER, school.id(), "PAPER", made.id()).saying(made.typed().number() + ", SHA-256 " + sha256));
  }

  /** A digital copy with the record it is of, and what was its digital copy before. */
  public record Scanned(PaperTranscript paper, PaperScan scan, List<FormerScan> former) {}

  /** The file that was the digital copy of a school's paper then; that it is opened is written down. @throws Problem NOT_FOUND */
  public String former(long schoolId, String paperId, int version) {
    String sha256 = papers.former(paperId).stream().filter(f -> f.schoolId() == schoolId && f.version() == version)
        .map(FormerScan::sha256).findFirst().orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    PaperTranscript paper = papers.find(List.of(paperId)).getFirst();
    audit.record(AuditEvent.of(Action.READ_TRANSCRIPT, schoolId, "PAPER", paperId)
        .saying(paper.number() + ": " + paper.fullName() + " (" + version + "), SHA-256 " + sha256));
    return sha256;
  }

  /** Of a school, the newest first. */
  public List<Scanned> ofSchool(long schoolId, int most) {
    return papers.scansOfSchool(schoolId, most).stream()
        .map(scan -> new Scanned(papers.find(List.of(scan.paperId())).getFirst(), scan,
            papers.former(scan.paperId()))).toList();
  }
}
