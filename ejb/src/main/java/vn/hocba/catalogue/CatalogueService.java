package vn.hocba.catalogue;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.hocba.access.Caller;
import vn.hocba.access.Callers;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.archive.catalogue.CatalogueColumns;
import vn.hocba.archive.catalogue.CatalogueEncoding;
import vn.hocba.archive.catalogue.CatalogueField;
import vn.hocba.archive.catalogue.CatalogueLine;
import vn.hocba.archive.catalogue.EncodingFinding;
import vn.hocba.archive.catalogue.LineFault;
import vn.hocba.archive.catalogue.RawCatalogue;
import vn.hocba.classbook.ClassBookUploads;
import vn.hocba.lock.DecisionText;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.School;
import vn.hocba.school.Schools;

/**
 * Takes catalogues of paper transcripts in: sent, looked at in each likely encoding, its columns said, every line judged, and
 * only then decided on. A school's office fills its own catalogue, the province any.
 */
@Stateless
@PermitAll
@Needs(Right.IMPORT_CATALOGUE)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CatalogueService {

  private static final int FAULTY_SHOWN = 200;
  private static final int SAMPLE_SHOWN = 10;
  private static final int ROWS_SHOWN = 5;

  @Inject
  private Callers callers;
  @Inject
  private Schools schools;
  @Inject
  private ClassBookUploads uploads;
  @Inject
  private CatalogueFiles files;
  @Inject
  private CatalogueDesk desk;
  @Inject
  private CatalogueWorker worker;

  /** A file that came. @param upload names it for what follows @param sheet the fullest one @param sheets names; one null for a text */
  public record Look(String upload, List<String> sheets, int sheet) {}

  /** A sheet or text before it is read. @param columns as its headings name them @param first rows from the last heading on, as they read */
  public record Table(int rows, EncodingFinding encodings, CatalogueColumns columns, List<List<String>> first) {}

  /** A school whose catalogue may be filled. */
  public record SchoolChoice(long id, String code, String name) {}

  /** What was taken in so far, the newest first. */
  public List<CatalogueRow> list() {
    Caller caller = callers.current();
    return desk.list(caller.schools(), ImportOffice.of(caller));
  }

  /** Schools to choose from; none for a school's own office. */
  public List<SchoolChoice> schools() {
    Caller caller = callers.current();
    return caller.schoolId() != null ? List.of() : schools.schools().stream().filter(s -> caller.sees(s.id()))
        .map(s -> new SchoolChoice(s.id(), s.code(), s.name())).toList();
  }

  /** Keeps a file for an hour; nothing is entered. @throws Problem FILE_TOO_LARGE, FILE_UNREADABLE, FILE_NOT_READ_YET, CATALOGUE_EMPTY, CATALOGUE_TOO_LONG */
  public Look look(byte[] bytes, String name) {
    Caller caller = callers.current();
    if (bytes.length > CatalogueFiles.limit()) {
      throw new Problem(ProblemCode.FILE_TOO_LARGE, CatalogueFiles.limit());
    }
    List<CatalogueFiles.Table> tables = files.tables(name, bytes);
    int fullest = 0;
    for (int i = 1; i < tables.size(); i++) {
      fullest = tables.get(i).raw().rows().size() > tables.get(fullest).raw().rows().size() ? i : fullest;
    }
    return new Look(uploads.keep(caller.accountId(), bytes), tables.stream().map(CatalogueFiles.Table::name).toList(), fullest);
  }

  /** What each encoding makes of it. @param encoding to show the first rows in; null for the likeliest @throws Problem NOT_FOUND when it is no longer kept */
  public Table table(String upload, int sheet, CatalogueEncoding encoding) {
    RawCatalogue raw = CatalogueFiles.table(files.tables("", kept(callers.current(), upload)), sheet).raw();
    EncodingFinding finding = EncodingFinding.of(raw);
    CatalogueEncoding shown = encoding != null ? encoding
        : finding.proposed() != null ? finding.proposed() : finding.candidates().getFirst().encoding();
    CatalogueColumns columns = CatalogueColumns.recognised(raw, shown);
    return new Table(raw.rows().size(), finding, columns, raw.rows().stream().skip(Math.max(0, columns.headings() - 1)).limit(ROWS_SHOWN).map(row -> raw.text(row, shown)).toList());
  }

  /**
   * Judges every line; nothing is entered.
   *
   * @param schoolId whose catalogue; null for the caller's own
   * @throws Problem NOT_FOUND, CATALOGUE_ENCODING, CATALOGUE_COLUMNS, CATALOGUE_SCHOOL
   */
  public CataloguePreview preview(String upload, CatalogueChoice choice, Long schoolId) {
    Caller caller = callers.current();
    School school = school(caller, schoolId);
    CatalogueFile file = CatalogueFile.of("", kept(caller, upload));
    List<CatalogueLine> lines = lines(school, file, choice);
    Map<LineFault.Kind, Integer> counts = new EnumMap<>(LineFault.Kind.class);
    lines.forEach(line -> line.faults().forEach(fault -> counts.merge(fault.kind(), 1, Integer::sum)));
    List<CatalogueLine> good = lines.stream().filter(CatalogueLine::good).toList();
    return new CataloguePreview(lines.size(), good.size(), (int) good.stream().filter(line -> !line.faults().isEmpty()).count(),
        counts, lines.stream().filter(CatalogueService::told).limit(FAULTY_SHOWN).toList(),
        good.stream().limit(SAMPLE_SHOWN).toList(),
        desk.known(school.id(), file.sha256()).map(i -> desk.row(i, ImportOffice.of(caller))).orElse(null));
  }

  /** A note that is on most lines is counted and not told line by line. */
  private static boolean told(CatalogueLine line) {
    return line.faults().stream().anyMatch(fault -> fault.kind() != LineFault.Kind.OTHER_SCHOOL);
  }

  /**
   * Decides that it is entered.
   *
   * @param name of the file, as it is written down
   * @return the import, to ask how far it is
   * @throws Problem as {@link #preview}; CATALOGUE_KNOWN, CATALOGUE_NOTHING
   */
  public long confirm(String upload, String name, CatalogueChoice choice, Long schoolId) {
    Caller caller = callers.current();
    School school = school(caller, schoolId);
    CatalogueFile file = CatalogueFile.of(name, kept(caller, upload));
    List<CatalogueLine> lines = lines(school, file, choice);
    int good = (int) lines.stream().filter(CatalogueLine::good).count();
    if (good == 0 && desk.known(school.id(), file.sha256()).isEmpty()) {
      throw new Problem(ProblemCode.CATALOGUE_NOTHING);
    }
    long id = desk.begin(caller, school, file, choice, lines.size(), good);
    uploads.discard(caller.accountId(), upload);
    worker.soon();
    return id;
  }

  /** The person decided against it. */
  public void discard(String upload) {
    uploads.discard(callers.current().accountId(), upload);
  }

  /** Takes a whole import back; only the office that took it in does. @throws Problem NOT_FOUND, REASON_NEEDED, TEXT_TOO_LONG, CATALOGUE_STATE */
  public void undo(long id, String reason) {
    Caller caller = callers.current();
    own(caller, id);
    desk.undo(caller, id, DecisionText.reason(reason));
    worker.soon();
  }

  /** Lets an import of the own office go on that stands after many attempts; nothing for any other state. @throws Problem NOT_FOUND */
  public void resume(long id) {
    Caller caller = callers.current();
    own(caller, id);
    desk.resume(id);
    worker.soon();
  }

  private CatalogueImport own(Caller caller, long id) {
    return desk.find(id).filter(i -> caller.sees(i.schoolId()) && i.office() == ImportOffice.of(caller))
        .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
  }

  private List<CatalogueLine> lines(School school, CatalogueFile file, CatalogueChoice choice) {
    if (choice.encoding() == null) {
      throw new Problem(ProblemCode.CATALOGUE_ENCODING);
    }
    CatalogueColumns columns = CatalogueColumns.read(choice.columns());
    Set<CatalogueField> wrong = columns.missing().isEmpty() ? columns.twice() : columns.missing();
    if (!wrong.isEmpty()) {
      throw new Problem(columns.missing().isEmpty() ? ProblemCode.CATALOGUE_COLUMN_TWICE : ProblemCode.CATALOGUE_COLUMN_MISSING,
          wrong.iterator().next().name());
    }
    return desk.against(school, files.lines("", file.bytes(), choice));
  }

  private School school(Caller caller, Long schoolId) {
    if (caller.schoolId() == null && schoolId == null) {
      throw new Problem(ProblemCode.CATALOGUE_SCHOOL);
    }
    long id = caller.schoolId() != null ? caller.schoolId() : schoolId;
    return schools.school(id).filter(s -> caller.sees(s.id())).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
  }

  private byte[] kept(Caller caller, String upload) {
    try {
      return Files.readAllBytes(uploads.find(caller.accountId(), upload).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
