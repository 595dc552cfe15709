package vn.hocba.gradebook;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import vn.hocba.access.Caller;
import vn.hocba.access.Callers;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.archive.workbook.SheetDraft;
import vn.hocba.archive.workbook.SheetWriter;
import vn.hocba.archive.workbook.WorkbookLimits;
import vn.hocba.archive.workbook.WorkbookReader;
import vn.hocba.archive.workbook.WorkbookResult;
import vn.hocba.archiving.WorkerProcesses;
import vn.hocba.classbook.ClassBookUploads;
import vn.hocba.configuration.UploadSize;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.problem.UnreadFile;

/**
 * Hands gradebooks out as spreadsheets and says what a spreadsheet brought back contains. Reading writes nothing: the
 * teacher sees the entries in the grid and saves them there.
 */
@Stateless
@PermitAll
@Needs(Right.READ_GRADEBOOK)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class GradebookWorkbookService {

  @Inject
  private GradebookService gradebooks;
  @Inject
  private Callers callers;
  @Inject
  private ClassBookUploads uploads;
  @Inject
  private WorkerProcesses workers;

  /** A spreadsheet and what it is called. */
  public record Sheet(String title, byte[] xlsx) {}

  /** @throws Problem NOT_FOUND for a book the caller may not open, NOT_AVAILABLE when no worker process writes it */
  public Sheet sheet(long classSubjectId, SheetWords words) {
    SheetDraft draft = GradebookSheet.of(gradebooks.view(classSubjectId), words);
    Path file = null;
    try {
      file = Files.createTempFile("hocba-sheet", ".xlsx");
      if (!new SheetWriter(workers.forUploads(), workers.deadline()).write(draft, file)) {
        throw new Problem(ProblemCode.NOT_AVAILABLE, "WORKER");
      }
      return new Sheet(draft.name(), Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      discard(file);
    }
  }

  /** Empty for a book that the caller may not open. */
  private Optional<String> title(long classSubjectId, SheetWords words) {
    try {
      return Optional.of(words.title(gradebooks.view(classSubjectId)));
    } catch (Problem notTheirs) {
      return Optional.empty();
    }
  }

  private static void discard(Path file) {
    try {
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What a spreadsheet says about the caller's own book.
   *
   * @param fileName for messages only
   * @throws Problem NOT_FOUND for a book of another teacher, CLASS_LOCKED, CLASS_CLOSED, PART_LOCKED, FILE_TOO_LARGE,
   *     FILE_UNREADABLE, FILE_NOT_READ_YET, WORKBOOK_WITHOUT_COLUMNS, WORKBOOK_OF_OTHER_BOOK
   */
  @Needs(Right.WRITE_GRADEBOOK)
  public SheetReading read(long classSubjectId, byte[] file, String fileName, SheetWords words) {
    GradebookView book = gradebooks.view(classSubjectId);
    if (!book.editable()) {
      throw book.locked().isEmpty() || book.locked().size() < book.columns().size()
          ? new Problem(ProblemCode.NOT_FOUND) : book.locked().getFirst().hold().refusal();
    }
    if (file.length > UploadSize.bytes()) {
      throw new Problem(ProblemCode.FILE_TOO_LARGE, UploadSize.bytes());
    }
    Caller caller = callers.current();
    String upload = uploads.keep(caller.accountId(), file);
    try {
      Path path = uploads.find(caller.accountId(), upload).orElseThrow();
      WorkbookResult result = new WorkbookReader(workers.forUploads(),
          WorkbookLimits.USUAL.forFilesOf(UploadSize.bytes()), workers.deadline()).read(path);
      if (result.refusal() != null) {
        throw UnreadFile.told(fileName, result.refusal());
      }
      return SheetReader.read(result.workbook(), book, id -> title(id, words), fileName);
    } finally {
      uploads.discard(caller.accountId(), upload);
    }
  }
}
