package vn.hocba.checking;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import vn.hocba.access.Callers;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.archive.LibraryContext;
import vn.hocba.archive.Sha256;
import vn.hocba.archive.document.CheckReport;
import vn.hocba.archive.document.CheckReportRenderer;
import vn.hocba.archiving.AnnouncedFile;
import vn.hocba.archiving.AnnouncedFiles;
import vn.hocba.archiving.ArchiveStore;
import vn.hocba.archiving.ArchivedFiles;
import vn.hocba.archiving.LedgerEntry;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.signing.SchoolSeal;

/** Makes the sealed report of a run, once, and hands it out to whom the run belongs. */
@Stateless
@PermitAll
@Needs(Right.CHECK_FILES)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RunReportService {

  private static final System.Logger LOG = System.getLogger(RunReportService.class.getName());

  @Inject
  private CheckRunService service;
  @Inject
  private CheckRuns runs;
  @Inject
  private ReportContents contents;
  @Inject
  private CheckDesk desk;
  @Inject
  private PortalSeal seal;
  @Inject
  private SchoolSeal sealCheck;
  @Inject
  private ArchiveStore store;
  @Inject
  private ArchivedFiles archived;
  @Inject
  private AnnouncedFiles announced;
  @Inject
  private Callers callers;
  private CheckReportRenderer renderer;

  @PostConstruct
  void open() {
    renderer = LibraryContext.call(CheckReportRenderer::new);
  }

  /**
   * Ends the run and makes its report, unless it is made: renders, seals, checks as an inspector would, stores.
   *
   * @throws Problem NOT_FOUND, CHECK_EMPTY, CHECK_SEAL, TOO_MANY_REQUESTS while it is being made, NOT_AVAILABLE when it cannot be
   *     done now; it can be asked again
   */
  public void make(long id, ReportWords words) {
    long account = callers.current().accountId();
    if (runs.find(id, account).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND)).files() == 0) {
      throw new Problem(ProblemCode.CHECK_EMPTY);
    }
    if (!desk.beginsReport(id, account)) {
      return;
    }
    try {
      service.end(id);
      made(id, account, words);
    } finally {
      desk.endsReport(id, account);
    }
  }

  private void made(long id, long account, ReportWords words) {
    String of = String.valueOf(id);
    Optional<AnnouncedFile> before = stored(of);
    if (before.isPresent()) {
      desk.reported(id, account, before.get().detail(), before.get().sha256(), before.get().size());
      return;
    }
    CheckReport report = contents.of(id, account, UUID.randomUUID().toString(), words);
    byte[] pdf = seal.seal(renderer.render(report));
    String sha256 = Sha256.hex(pdf);
    try {
      // Checked where it can be read as a file, and away from what is being sealed.
      store.staging().put(sha256, pdf);
      try {
        sealCheck.check(store.staging().path(sha256), 1);
        announced.announce(LedgerEntry.Kind.CHECK_REPORT, of, sha256, pdf.length, report.id());
        store.vault().store(pdf, LedgerEntry.Kind.CHECK_REPORT + " " + report.id());
      } finally {
        store.staging().remove(sha256);
      }
    } catch (IOException e) {
      LOG.log(System.Logger.Level.ERROR, "The report of run " + id + " could not be kept", e);
      announced.release(LedgerEntry.Kind.CHECK_REPORT, of);
      throw ArchivedFiles.away();
    }
    desk.reported(id, account, report.id(), sha256, pdf.length);
  }

  /** Made and stored, by a server that died before it wrote that down. */
  private Optional<AnnouncedFile> stored(String of) {
    try {
      return announced.stored(LedgerEntry.Kind.CHECK_REPORT, of);
    } catch (IOException e) {
      LOG.log(System.Logger.Level.ERROR, "The vault does not say whether it has the report of run " + of, e);
      throw ArchivedFiles.away();
    }
  }

  /** As it lies in the vault; also when the run itself is removed by now. @throws Problem NOT_FOUND, NOT_AVAILABLE */
  public byte[] open(long id) {
    long account = callers.current().accountId();
    return archived.read(runs.report(id).filter(r -> r.accountId() == account)
        .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND)).sha256());
  }
}
