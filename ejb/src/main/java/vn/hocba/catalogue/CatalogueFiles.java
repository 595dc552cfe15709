package vn.hocba.catalogue;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import vn.hocba.archive.catalogue.CatalogueColumns;
import vn.hocba.archive.catalogue.CatalogueLine;
import vn.hocba.archive.catalogue.CatalogueReader;
import vn.hocba.archive.catalogue.RawCatalogue;
import vn.hocba.archive.workbook.Workbook;
import vn.hocba.archive.workbook.WorkbookLimits;
import vn.hocba.archive.workbook.WorkbookReader;
import vn.hocba.archive.workbook.WorkbookResult;
import vn.hocba.archiving.WorkerProcesses;
import vn.hocba.configuration.Setting;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.problem.UnreadFile;

/** Takes files apart: spreadsheets in a process of their own, texts by a reader that only ever splits them; asks no permission. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CatalogueFiles {

  private static final int MOST_BYTES = 52_428_800;
  private static final int MOST_LINES = 1_000_000;
  private static final long INFLATED = 200_000_000;
  private static final int SHEETS = 50;
  private static final int COLUMNS = 64;
  private static final int CELLS = 2_000_000;
  private static final int LONGEST_CELL = 32_767;
  private static final byte[] PACKED = {'P', 'K', 3, 4};
  private static final byte[] OLD = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};

  @Inject
  private WorkerProcesses workers;

  /** A part of a file that is a table of its own. @param name of the sheet; null for a text */
  public record Table(String name, RawCatalogue raw) {}

  /** Bytes a file may have. */
  public static int limit() {
    return Setting.CATALOGUE_LIMIT.number(1, MOST_BYTES);
  }

  /** Lines a catalogue may have. */
  public static int most() {
    return Setting.CATALOGUE_LINES.number(1, MOST_LINES);
  }

  /** @throws Problem FILE_UNREADABLE, FILE_NOT_READ_YET, CATALOGUE_EMPTY, CATALOGUE_TOO_LONG */
  public List<Table> tables(String name, byte[] bytes) {
    List<Table> tables = spreadsheet(bytes) ? sheets(name, bytes)
        : List.of(new Table(null, RawCatalogue.ofText(bytes, most() + 1)));
    if (tables.isEmpty() || tables.stream().allMatch(t -> t.raw().rows().isEmpty())) {
      throw new Problem(ProblemCode.CATALOGUE_EMPTY, name);
    }
    if (tables.stream().anyMatch(t -> t.raw().rows().size() > most() + 1 || t.raw().width() > COLUMNS)) {
      throw new Problem(ProblemCode.CATALOGUE_TOO_LONG, most(), COLUMNS);
    }
    return tables;
  }

  /** The lines as they were chosen to be read. @throws Problem as {@link #tables}, and NOT_FOUND for a sheet that is not there */
  public List<CatalogueLine> lines(String name, byte[] bytes, CatalogueChoice choice) {
    return CatalogueReader.read(table(tables(name, bytes), choice.sheet()).raw(), choice.encoding(),
        CatalogueColumns.read(choice.columns()));
  }

  static Table table(List<Table> tables, int sheet) {
    if (sheet < 0 || sheet >= tables.size()) {
      throw new Problem(ProblemCode.NOT_FOUND);
    }
    return tables.get(sheet);
  }

  /** Of today, or of before 2007, which the reader refuses with the reason instead of taking its bytes for letters. */
  private static boolean spreadsheet(byte[] bytes) {
    return Stream.of(PACKED, OLD).anyMatch(begin -> bytes.length > begin.length
        && Arrays.equals(bytes, 0, begin.length, begin, 0, begin.length));
  }

  private List<Table> sheets(String name, byte[] bytes) {
    try {
      Path file = Files.createTempFile(Files.createDirectories(Setting.dataDirectory().resolve("worker")), "catalogue-", ".xlsx");
      try {
        Files.write(file, bytes);
        WorkbookResult result = new WorkbookReader(workers.forUploads(), new WorkbookLimits(limit(), INFLATED, SHEETS, most() + 2,
            COLUMNS, CELLS, LONGEST_CELL), workers.deadline()).read(file.toAbsolutePath());
        if (result.refusal() != null) {
          throw UnreadFile.told(name, result.refusal());
        }
        return result.workbook().sheets().stream().map(CatalogueFiles::sheet).toList();
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Table sheet(Workbook.Sheet sheet) {
    return new Table(sheet.name(), RawCatalogue.ofSheet(sheet));
  }
}
