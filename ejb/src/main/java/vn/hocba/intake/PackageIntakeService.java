package vn.hocba.intake;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.hocba.access.Caller;
import vn.hocba.access.Callers;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.archive.Sha256;
import vn.hocba.archive.eark.PackageDocument;
import vn.hocba.archive.eark.PackageFinding;
import vn.hocba.archive.eark.PackageReader;
import vn.hocba.archive.eark.PackageReport;
import vn.hocba.archive.vault.Fixity;
import vn.hocba.archiving.AnnouncedFiles;
import vn.hocba.archiving.ArchiveStore;
import vn.hocba.archiving.ArchivedFiles;
import vn.hocba.archiving.LedgerEntry;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;

/** Checks packages from anywhere file by file, and takes the documents of one that is whole into the archive. */
@Stateless
@PermitAll
@Needs(Right.RECEIVE_PACKAGE)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PackageIntakeService {

  private static final int MOST_SHOWN = 500;

  @Inject
  private IntakeDesk desk;
  @Inject
  private ArchiveStore store;
  @Inject
  private ArchivedFiles archived;
  @Inject
  private AnnouncedFiles announced;
  @Inject
  private Callers callers;

  /** A document of a package; {@code ours} when the very file is in this archive already. */
  public record Document(String path, String code, String title, List<String> missing, boolean ours) {}

  /** What was found about a package, and how many of its documents were taken over. */
  public record Checked(String kind, String objectId, String organisation, String title, boolean whole, long good, long bad,
      long couldNotCheck, List<PackageFinding> troubles, List<Document> documents, int received) {}

  /** A document taken over from a package. */
  public record Received(String id, String packageId, String organisation, String code, String title, String issuedDate,
      String byName, Instant at) {}

  /** Checks a package and keeps nothing of it. */
  public Checked check(byte[] zip) {
    Caller caller = callers.ofSchool(Right.RECEIVE_PACKAGE);
    return UnpackedPackage.with(zip, file -> checked(read(caller, zip, file), 0));
  }

  /**
   * Checks a package and takes its documents over, all that the archive does not have, or none.
   *
   * @throws Problem PACKAGE_NOT_WHOLE, PACKAGE_METADATA, PACKAGE_NO_PDF, PACKAGE_KNOWN, DISPOSED_OF
   */
  public Checked receive(byte[] zip) {
    Caller caller = callers.ofSchool(Right.RECEIVE_PACKAGE);
    return UnpackedPackage.with(zip, file -> {
      PackageReport report = read(caller, zip, file);
      UnpackedPackage.requireWhole(report);
      report.documents().forEach(this::acceptable);
      List<PackageDocument> fresh = report.documents().stream().filter(d -> !desk.known(d.sha256())).toList();
      if (fresh.isEmpty()) {
        throw new Problem(ProblemCode.PACKAGE_KNOWN);
      }
      for (PackageDocument document : fresh) {
        UnpackedPackage.requirePdf(file, document);
      }
      return checked(report, keep(caller, report, fresh, file));
    });
  }

  /** Each is announced before the vault has it: a crash leaves none there that nothing names, and the package is received again. */
  private int keep(Caller caller, PackageReport report, List<PackageDocument> fresh, Path file) throws IOException {
    List<String> begun = new ArrayList<>();
    boolean entered = false;
    try {
      for (PackageDocument document : fresh) {
        if (begun.contains(document.sha256())) {
          continue; // the same bytes lie in the package twice
        }
        announced.announce(LedgerEntry.Kind.RECEIVED, document.sha256(), document.sha256(), document.size(), null);
        begun.add(document.sha256());
        store.vault().store(PackageReader.read(file, document), LedgerEntry.Kind.RECEIVED + " " + document.code());
      }
      int received = desk.enter(caller, report, fresh);
      entered = true;
      return received;
    } finally {
      if (!entered) {
        begun.forEach(sha256 -> announced.release(LedgerEntry.Kind.RECEIVED, sha256));
      }
    }
  }

  /** What was taken over so far, the newest first. */
  public List<Received> list() {
    return desk.ofSchool(callers.ofSchool(Right.RECEIVE_PACKAGE).schoolId(), MOST_SHOWN).stream().map(d -> new Received(d.id(),
        d.packageId(), d.organisation(), d.code(), d.title(), d.issuedDate(), d.receivedByName(), d.receivedAt())).toList();
  }

  /** The file of one. @throws Problem NOT_FOUND */
  public byte[] open(String id) {
    Caller caller = callers.ofSchool(Right.RECEIVE_PACKAGE);
    ReceivedDocument document = desk.find(id).filter(d -> caller.belongsTo(d.schoolId()))
        .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    return archived.read(document.sha256());
  }

  private PackageReport read(Caller caller, byte[] zip, Path file) {
    PackageReport report = UnpackedPackage.report(file);
    desk.checked(caller, Sha256.hex(zip), report);
    return report;
  }

  private void acceptable(PackageDocument document) {
    UnpackedPackage.requireDescribed(document);
    desk.disposal(document.sha256()).ifPresent(gone -> {
      throw new Problem(ProblemCode.DISPOSED_OF, gone.at());
    });
  }

  private Checked checked(PackageReport report, int received) {
    return new Checked(report.kind(), report.objectId(), report.organisation(), report.title(), report.whole(),
        report.count(Fixity.GOOD), report.count(Fixity.BAD), report.count(Fixity.COULD_NOT_CHECK),
        report.findings().stream().filter(f -> f.answer() != Fixity.GOOD).limit(MOST_SHOWN).toList(),
        report.documents().stream().map(d -> new Document(d.path(), d.code(), d.title(), d.missing(), desk.known(d.sha256())))
            .toList(), received);
  }
}
