package vn.hocba.digitising;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import vn.hocba.access.Caller;
import vn.hocba.access.Callers;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.archive.Sha256;
import vn.hocba.archive.document.ScanDocument;
import vn.hocba.archive.scan.ScanLimits;
import vn.hocba.archive.scan.ScanReader;
import vn.hocba.archive.scan.ScanResult;
import vn.hocba.archiving.AnnouncedFile;
import vn.hocba.archiving.AnnouncedFiles;
import vn.hocba.archiving.ArchiveStore;
import vn.hocba.archiving.ArchivedFiles;
import vn.hocba.archiving.LedgerEntry;
import vn.hocba.archiving.WorkerProcesses;
import vn.hocba.configuration.Setting;
import vn.hocba.finding.FormerScan;
import vn.hocba.finding.PaperTranscript;
import vn.hocba.finding.SearchedText;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.problem.UnreadFile;
import vn.hocba.school.School;
import vn.hocba.signing.SchoolSeal;

/**
 * Takes scans of paper transcripts in: decoded and drawn anew in a process of its own, sealed by the school, checked as an
 * inspector would, stored. Outside transactions; what is stored is announced before with all that is to be entered of it, so that whoever
 * dies in between leaves no file that nothing names.
 */
@Stateless
@PermitAll
@Needs(Right.DIGITISE_PAPER)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ScanService {

  private static final System.Logger LOG = System.getLogger(ScanService.class.getName());
  private static final int MOST_SHOWN = 200;
  /** Many pages take longer than one photo. */
  private static final int PATIENCE = 4;
  /** What is larger no inspector would examine, and it would fill the server's memory. */
  private static final int LARGEST = 60_000_000;

  @Inject
  private ScanDesk desk;
  @Inject
  private SchoolSeal seal;
  @Inject
  private ArchiveStore store;
  @Inject
  private ArchivedFiles archived;
  @Inject
  private AnnouncedFiles announced;
  @Inject
  private WorkerProcesses workers;
  @Inject
  private Callers callers;
  @Inject
  private Clock clock;

  /**
   * A digital copy, as the office sees it.
   *
   * @param id by which the file is opened
   * @param text what was read off it
   * @param reason why it took the place of the one before; null for a first one
   * @param former versions that were it before, the newest first
   */
  public record Row(String id, String number, String fullName, String className, String schoolYear, int pages, int dpi,
      long size, Text text, String byName, Instant at, String reason, List<Integer> former) {}

  /**
   * What was read off a scan.
   *
   * @param there whether anything was
   * @param read how the text file beside it was read; null where there was none
   * @param unsearched words at its end that searching does not look at
   */
  public record Text(boolean there, NewScan.TextRead read, int unsearched) {}

  /** Bytes that a digital copy may have. */
  public static int copyLimit() {
    return Setting.SCAN_COPY_LIMIT.number(1, LARGEST);
  }

  /** Letters that what was read off a scan may have. */
  public static int longestText() {
    return ScanRecord.longestText();
  }

  /** The caller's school's, the newest first. */
  public List<Row> list() {
    return desk.ofSchool(callers.current().schoolId(), MOST_SHOWN).stream().map(s -> new Row(
        s.scan().paperId(), s.paper().number(), s.paper().fullName(), s.paper().className(), s.paper().schoolYear(),
        s.scan().pages(), s.scan().dpi(), s.scan().size(), text(s), s.scan().scannedByName(), s.scan().scannedAt(),
        s.scan().reason(), s.former().stream().map(FormerScan::version).toList())).toList();
  }

  private static Text text(ScanDesk.Scanned s) {
    return new Text(s.scan().hasText(), s.scan().textEncoding() == null ? null
        : new NewScan.TextRead(s.scan().textEncoding(), s.scan().textChosenBy()), s.paper().unsearchedWords());
  }

  /** What was the digital copy of a paper before a better one took its place. @throws Problem NOT_FOUND, NOT_AVAILABLE, ARCHIVED_DAMAGED */
  public byte[] former(String id, int version) {
    return archived.read(desk.former(callers.ofSchool(Right.DIGITISE_PAPER).schoolId(), id, version));
  }

  /**
   * Takes a scan in, or a better one of a paper that has a digital copy.
   *
   * @param name as the sender calls the file
   * @return words at the end of what was read off it that searching does not look at
   * @throws Problem SETUP_FIELD, SCAN_FIELD, TEXT_TOO_LONG, SCAN_KNOWN, SCAN_NOTHING_BEFORE, SCAN_OTHER, FILE_TOO_LARGE, FILE_UNREADABLE with the
   *     reason, FILE_NOT_READ_YET, SCAN_SEAL, NOT_AVAILABLE
   */
  public int take(NewScan scan, byte[] bytes, String name) {
    Caller caller = callers.current();
    School school = desk.school(caller);
    ScanRecord typed = ScanRecord.of(scan);
    if (entered(school, typed, Sha256.hex(bytes))) {
      return SearchedText.unsearched(typed.text());
    }
    String id = desk.record(school, typed).map(PaperTranscript::id).orElseGet(() -> UUID.randomUUID().toString());
    int limit = Setting.SCAN_LIMIT.number(1, 52_428_800);
    if (bytes.length > limit) {
      throw new Problem(ProblemCode.FILE_TOO_LARGE, limit);
    }
    try {
      Path directory = Files.createDirectories(Setting.dataDirectory().resolve("worker"));
      Path file = Files.createTempFile(directory, "scan-", "");
      Path out = directory.resolve(file.getFileName() + ".pdf");
      try {
        Files.write(file, bytes);
        take(caller, school, id, typed, Sha256.hex(bytes), file, out, name);
        return SearchedText.unsearched(typed.text());
      } finally {
        Files.deleteIfExists(file);
        Files.deleteIfExists(out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void take(Caller caller, School school, String id, ScanRecord typed, String source, Path file, Path out, String name)
      throws IOException {
    ScanDocument about = new ScanDocument(id, typed.number(), typed.fullName(), typed.birth(), school.name(),
        Objects.requireNonNullElse(typed.className(), ""), Objects.requireNonNullElse(typed.schoolYear(), ""),
        Objects.requireNonNullElse(typed.location(), ""), caller.fullName(),
        clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(), Objects.requireNonNullElse(typed.text(), ""));
    ScanResult made = new ScanReader(workers.forUploads(), workers.deadline().multipliedBy(PATIENCE)).make(
        file.toAbsolutePath(), out.toAbsolutePath(), about, new ScanLimits(Setting.SCAN_PAGES.number(1, 200),
            Setting.SCAN_PIXELS.number(1, 100_000_000), Setting.SCAN_DPI.number(0, 600), copyLimit()));
    if (made.refusal() != null) {
      throw UnreadFile.told(name, made.refusal());
    }
    byte[] pdf = seal.above(school.id(), school.name(), Files.readAllBytes(out), ProblemCode.SCAN_SEAL, school.name());
    AnnouncedScan scan = new AnnouncedScan(id, typed, made.pages(), made.dpi(), source, caller.fullName());
    String sha256 = Sha256.hex(pdf);
    store.staging().put(sha256, pdf);
    try {
      seal.check(store.staging().path(sha256), 1);
      announced.announce(LedgerEntry.Kind.PAPER, scan.of(school.id()), sha256, pdf.length, scan.text());
      store(pdf, scan, school.id());
    } finally {
      store.staging().remove(sha256);
    }
    desk.enter(school, scan, sha256, pdf.length);
  }

  private void store(byte[] pdf, AnnouncedScan scan, long schoolId) throws IOException {
    boolean kept = false;
    try {
      store.vault().store(pdf, LedgerEntry.Kind.PAPER + " " + scan.id());
      kept = true;
    } finally {
      if (!kept) {
        announced.release(LedgerEntry.Kind.PAPER, scan.of(schoolId));
      }
    }
  }

  /** A digital copy that a server stored and died before it was entered is entered as it was made; whether it is this very scan. */
  private boolean entered(School school, ScanRecord typed, String source) {
    try {
      Optional<AnnouncedFile> left = announced.left(LedgerEntry.Kind.PAPER, AnnouncedScan.of(school.id(), typed.number()));
      if (left.isEmpty()) {
        return false;
      }
      AnnouncedScan scan = AnnouncedScan.read(left.get().detail());
      try {
        desk.enter(school, scan, left.get().sha256(), left.get().size());
      } catch (Problem otherwise) {
        LOG.log(System.Logger.Level.WARNING, "Digital copy " + scan.id() + " was stored before and cannot be entered", otherwise);
        desk.enterAlone(school, scan, left.get().sha256(), left.get().size());
        return false;
      }
      LOG.log(System.Logger.Level.INFO, "Digital copy {0} was stored before and is entered now", scan.id());
      return scan.typed().equals(typed) && scan.source().equals(source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
