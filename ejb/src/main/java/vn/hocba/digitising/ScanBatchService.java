package vn.hocba.digitising;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hocba.access.Caller;
import vn.hocba.access.Callers;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.configuration.Setting;
import vn.hocba.finding.PaperTranscript;
import vn.hocba.finding.PaperTranscripts;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;

/**
 * Takes a packed folder of scans whose records the catalogue has: each scan is found its record by the file that the catalogue
 * names, or by the number that the file is called by, and goes the way of a single scan, one after the other.
 */
@Stateless
@PermitAll
@Needs(Right.DIGITISE_PAPER)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ScanBatchService {

  private static final int MOST_BYTES = 52_428_800;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

  @Inject
  private Callers callers;
  @Inject
  private KeptFolders folders;
  @Inject
  private ScanTextChoices choices;
  @Inject
  private ScanDesk desk;
  @Inject
  private PaperTranscripts papers;
  @Inject
  private ScanService scans;

  /** What is to be done with a file of the folder. */
  public enum State {
    /** Its record waits for it. */
    READY,
    /** So it does, but nobody said yet how its text is read. */
    TEXT,
    /** Its record has a digital copy. */
    SCANNED,
    /** The catalogue has no record for it, or more than one. */
    UNKNOWN
  }

  /** A scan of the folder. @param number of its record; null for an unknown one */
  public record Item(String file, State state, String number, String fullName, FolderText text) {}

  /** A folder that came. @param upload names it for what follows, for days */
  public record Folder(String upload, List<Item> items, Leftovers leftovers) {}

  /** Bytes that a packed folder may have. */
  public static int limit() {
    return Setting.SCAN_FOLDER_LIMIT.number(1, MOST_BYTES);
  }

  /** Looks which record each scan is of; nothing is taken. @throws Problem FILE_TOO_LARGE, SCAN_FOLDER */
  public Folder open(byte[] zip) {
    Caller caller = callers.ofSchool(Right.DIGITISE_PAPER);
    if (zip.length > limit()) {
      throw new Problem(ProblemCode.FILE_TOO_LARGE, limit());
    }
    String upload = folders.keep(caller.schoolId(), zip);
    try {
      return look(caller, upload);
    } catch (Problem unreadable) {
      folders.discard(caller.schoolId(), upload);
      throw unreadable;
    }
  }

  /** Looks anew at a folder that is kept. @throws Problem NOT_FOUND when it no longer is */
  public Folder again(String upload) {
    return look(callers.ofSchool(Right.DIGITISE_PAPER), upload);
  }

  /** Folders of the caller's school that are kept, the one used last first. */
  public List<KeptFolders.Kept> kept() {
    return folders.of(callers.ofSchool(Right.DIGITISE_PAPER).schoolId());
  }

  /** Keeps a folder no longer. */
  public void discard(String upload) {
    folders.discard(callers.ofSchool(Right.DIGITISE_PAPER).schoolId(), upload);
  }

  private Folder look(Caller caller, String upload) {
    ScanFolder folder = folder(caller, upload);
    List<String> files = folder.scans();
    Map<String, List<PaperTranscript>> records = records(caller, files);
    Set<String> scanned = papers.scanned(records.values().stream().flatMap(List::stream).map(PaperTranscript::id).toList());
    Map<String, FolderText> texts = new ScanTexts(folder, choices, caller.schoolId()).states(files);
    List<Item> items = new ArrayList<>();
    for (String file : files) {
      List<PaperTranscript> of = records.getOrDefault(file, List.of());
      PaperTranscript paper = of.size() == 1 ? of.getFirst() : null;
      State ready = texts.get(file).state() == FolderText.State.OPEN ? State.TEXT : State.READY;
      items.add(new Item(file, paper == null ? State.UNKNOWN : scanned.contains(paper.id()) ? State.SCANNED : ready,
          paper == null ? null : paper.number(), paper == null ? null : paper.fullName(), texts.get(file)));
    }
    return new Folder(upload, items, Leftovers.of(folder.others(), files, papers.unscanned(desk.school(caller).code()).stream()
        .map(paper -> new Leftovers.Missing(paper.number(), paper.fullName(), paper.scanFile())).toList()));
  }

  /**
   * Takes one scan of the folder in, as its record says.
   *
   * @return words at the end of its text that searching does not look at
   * @throws Problem NOT_FOUND when the folder is no longer kept or has no such scan, SCAN_UNKNOWN, SCAN_TEXT_ENCODING where
   *     nobody said how its text is read, and as
   *     {@link ScanService#take}
   */
  public int take(String upload, String file) {
    Caller caller = callers.ofSchool(Right.DIGITISE_PAPER);
    ScanFolder folder = folder(caller, upload);
    List<PaperTranscript> of = records(caller, List.of(file)).getOrDefault(file, List.of());
    if (of.size() != 1) {
      throw new Problem(ProblemCode.SCAN_UNKNOWN, file);
    }
    PaperTranscript p = of.getFirst();
    ScanTexts.Read read = new ScanTexts(folder, choices, caller.schoolId()).read(file).orElseGet(() -> new ScanTexts.Read(p.ocrText(), null));
    String birth = p.birthDate() != null ? p.birthDate().format(DAY) : Objects.toString(p.birthYear(), "");
    return scans.take(new NewScan(p.number(), p.fullName(), birth, p.className(), p.schoolYear(), p.location(), "", read.text(), read.how()),
        folder.scan(file, Setting.SCAN_LIMIT.number(1, MOST_BYTES)), file);
  }

  private ScanFolder folder(Caller caller, String upload) {
    return new ScanFolder(folders.find(caller.schoolId(), upload).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND)));
  }

  /** Records of the caller's school by the files that are said to be of them. */
  private Map<String, List<PaperTranscript>> records(Caller caller, List<String> files) {
    String code = desk.school(caller).code();
    return files.stream().collect(Collectors.toMap(file -> file, file -> papers.ofFile(code, file, ScanFolder.stem(file))));
  }
}
