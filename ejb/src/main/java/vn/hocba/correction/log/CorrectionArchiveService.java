package vn.hocba.correction.log;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Optional;
import vn.hocba.access.Caller;
import vn.hocba.access.Callers;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.archive.LibraryContext;
import vn.hocba.archive.Sha256;
import vn.hocba.archive.document.CorrectionLogRenderer;
import vn.hocba.archive.verify.Conformance;
import vn.hocba.archiving.AnnouncedFile;
import vn.hocba.archiving.AnnouncedFiles;
import vn.hocba.archiving.ArchiveStore;
import vn.hocba.archiving.ArchivedFiles;
import vn.hocba.archiving.Ledger;
import vn.hocba.archiving.LedgerEntry;
import vn.hocba.archiving.WorkerProcesses;
import vn.hocba.configuration.Setting;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.signing.SchoolSeal;

/** Prints the correction log, and puts a year's summary into the archive (S4 Điều 14.1); renders outside transactions. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CorrectionArchiveService {

  private static final System.Logger LOG = System.getLogger(CorrectionArchiveService.class.getName());

  @Inject
  private CorrectionLogService logs;
  @Inject
  private Summaries summaries;
  @Inject
  private ArchiveStore store;
  @Inject
  private AnnouncedFiles announced;
  @Inject
  private ArchivedFiles archived;
  @Inject
  private Ledger ledger;
  @Inject
  private WorkerProcesses workers;
  @Inject
  private SchoolSeal seal;
  @Inject
  private Callers callers;
  private CorrectionLogRenderer renderer;

  @PostConstruct
  void open() {
    renderer = LibraryContext.call(CorrectionLogRenderer::new);
  }

  /** The log of a month as PDF/A. @throws Problem NOT_FOUND */
  @Needs(Right.READ_CORRECTIONS)
  public byte[] print(Long schoolId, YearMonth month, Long teacher) {
    return renderer.render(logs.document(schoolId, month, teacher));
  }

  /**
   * Archives the summary of a year, signed by the school's seal where its key is here; else it has places to sign by hand. A year
   * may be archived again when corrections were made since; both are kept.
   *
   * @throws Problem NOT_FOUND, CORRECTIONS_ARCHIVED, SUMMARY_SEAL, NOT_AVAILABLE when the file could not be sealed or checked now
   */
  @Needs(Right.ARCHIVE_CORRECTIONS)
  public void archive(String schoolYear) {
    Caller caller = callers.current();
    long school = caller.schoolId();
    Summaries.Draft draft = summaries.draft(school, schoolYear, caller);
    String of = school + " " + schoolYear;
    try {
      Optional<AnnouncedFile> before = announced.stored(LedgerEntry.Kind.CORRECTIONS, of);
      if (before.isPresent()) { // stored by a server that died before it wrote that down
        Summaries.Named named = Summaries.Named.read(before.get().detail());
        summaries.enter(school, schoolYear, named, before.get().sha256(), before.get().size(), caller);
        if (named.corrections() >= draft.corrections()) {
          return;
        }
      }
      String name = draft.document().school();
      boolean sealed = seal.has(school, name);
      byte[] pdf = sealed ? seal.seal(school, name, renderer.renderForSeal(draft.document(), seal.place(school)), ProblemCode.SUMMARY_SEAL)
          : renderer.render(draft.document());
      check(pdf, sealed);
      announced.announce(LedgerEntry.Kind.CORRECTIONS, of, Sha256.hex(pdf), pdf.length, draft.named(sealed).text());
      summaries.enter(school, schoolYear, draft.named(sealed), store.vault().store(pdf, LedgerEntry.Kind.CORRECTIONS + " " + of), pdf.length,
          caller);
    } catch (IOException e) {
      LOG.log(System.Logger.Level.ERROR, "The summary of " + of + " could not be kept", e);
      announced.release(LedgerEntry.Kind.CORRECTIONS, of);
      throw ArchivedFiles.away();
    }
  }

  /** A summary out of the archive. @throws Problem NOT_FOUND, DISPOSED_OF */
  @Needs(Right.READ_CORRECTIONS)
  public byte[] open(String id) {
    Caller caller = callers.current();
    CorrectionSummary summary = summaries.find(id)
        .filter(s -> CorrectionLogService.whole(caller) && caller.sees(s.schoolId()))
        .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    ledger.disposal(summary.sha256()).ifPresent(gone -> {
      throw new Problem(ProblemCode.DISPOSED_OF, gone.at());
    });
    logs.opened(summary.schoolId());
    return archived.read(summary.sha256());
  }

  private void check(byte[] pdf, boolean sealed) {
    Path copy = null;
    try {
      copy = Files.createTempFile(Files.createDirectories(Setting.dataDirectory().resolve("worker")), "summary-",
          ".pdf");
      Files.write(copy, pdf);
      if (sealed) {
        seal.check(copy, 1);
        return;
      }
      Conformance found = workers.ownExaminer().conformance(copy.toAbsolutePath());
      if (found.outcome() == Conformance.Outcome.COULD_NOT_CHECK) {
        throw new Problem(ProblemCode.NOT_AVAILABLE, "WORKER");
      }
      if (found.outcome() != Conformance.Outcome.GOOD) {
        throw new IllegalStateException("the summary is no PDF/A: " + found.violations());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      remove(copy);
    }
  }

  private static void remove(Path copy) {
    try {
      if (copy != null) {
        Files.deleteIfExists(copy);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
