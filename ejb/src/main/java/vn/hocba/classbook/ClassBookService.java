package vn.hocba.classbook;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.nio.file.Path;
import vn.hocba.access.Caller;
import vn.hocba.access.Callers;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.archive.Sha256;
import vn.hocba.archive.workbook.WorkbookLimits;
import vn.hocba.archive.workbook.WorkbookReader;
import vn.hocba.archive.workbook.WorkbookResult;
import vn.hocba.archiving.WorkerProcesses;
import vn.hocba.configuration.UploadSize;
import vn.hocba.curriculum.Curriculum;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.problem.UnreadFile;
import vn.hocba.regulation.Rules;
import vn.hocba.regulation.RulesInForce;
import vn.hocba.school.Schools;

/**
 * Takes class books over from spreadsheets: upload, look, confirm. The file is taken apart in a process of its
 * own, and again at the confirmation, so that what is written is what the file says.
 */
@Stateless
@PermitAll
@Needs(Right.IMPORT_CLASS_BOOK)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ClassBookService {

  @Inject
  private RulesInForce rules;
  @Inject
  private Schools schools;
  @Inject
  private Callers callers;
  @Inject
  private ClassBookUploads uploads;
  @Inject
  private ClassBookDesk desk;
  @Inject
  private WorkerProcesses workers;

  /** For a page that has no file yet. @throws Problem NOT_ALLOWED */
  public void checkMayImport() {
    callers.current();
  }

  /**
   * Shows what a book would do; nothing is written.
   *
   * @throws Problem FILE_TOO_LARGE, FILE_UNREADABLE with the reason, FILE_NOT_READ_YET
   */
  public ClassBookPreview preview(byte[] file, String fileName) {
    Caller caller = callers.current();
    long school = school(caller);
    String upload = keep(caller, file);
    return desk.preview(school, read(caller, upload, fileName), upload);
  }

  /** Shows what a book would do and keeps nothing of it. */
  public ClassBookPreview dryRun(byte[] file, String fileName) {
    ClassBookPreview preview = preview(file, fileName);
    uploads.discard(callers.current().accountId(), preview.upload());
    return preview;
  }

  /**
   * Shows once more what an uploaded book would do.
   *
   * @throws Problem NOT_FOUND when the upload has expired
   */
  public ClassBookPreview look(String upload) {
    Caller caller = callers.current();
    return desk.preview(school(caller), read(caller, upload, ""), upload);
  }

  /**
   * Takes over the book that was previewed.
   *
   * @param seen stamp of the preview that was decided on
   * @throws Problem NOT_FOUND when the upload has expired, BOOK_CHANGED_SINCE when what is stored changed after the
   *     preview, CLASS_BOOK_HAS_ERRORS, CLASS_LOCKED, CLASS_CLOSED
   */
  public ClassBookImport confirm(String upload, String seen) {
    return confirm(upload, seen, null, null);
  }

  /**
   * Takes over the book that was previewed.
   *
   * @param number of the decision by which it changes what is recorded; may be null with its reason
   * @throws Problem as above; IMPORT_CHANGES without a decision, DECISION_NUMBER, REASON_NEEDED, TEXT_TOO_LONG
   */
  public ClassBookImport confirm(String upload, String seen, String number, String reason) {
    Caller caller = callers.current();
    ClassBookReading reading = read(caller, upload, "");
    ClassBookImport taken = desk.take(school(caller), reading, caller, seen,
        ImportDecision.of(number, reason, uploads.sha256(caller.accountId(), upload)));
    uploads.discard(caller.accountId(), upload);
    return taken;
  }

  /** Previews and takes over in one go, for programs. */
  public ClassBookImport take(byte[] file, String fileName) {
    return take(file, fileName, null, null);
  }

  /** Previews and takes over in one go. @param number of the decision by which it changes what is recorded, or null */
  public ClassBookImport take(byte[] file, String fileName, String number, String reason) {
    Caller caller = callers.current();
    school(caller);
    String upload = keep(caller, file);
    try {
      return desk.take(school(caller), read(caller, upload, fileName), caller, null,
          ImportDecision.of(number, reason, Sha256.hex(file)));
    } finally {
      uploads.discard(caller.accountId(), upload);
    }
  }

  /** The clerk decided against it. */
  public void discard(String upload) {
    uploads.discard(callers.current().accountId(), upload);
  }

  private String keep(Caller caller, byte[] file) {
    if (file.length > UploadSize.bytes()) {
      throw new Problem(ProblemCode.FILE_TOO_LARGE, UploadSize.bytes());
    }
    return uploads.keep(caller.accountId(), file);
  }

  private ClassBookReading read(Caller caller, String upload, String fileName) {
    Path file = uploads.find(caller.accountId(), upload).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    WorkbookResult result = new WorkbookReader(workers.forUploads(),
        WorkbookLimits.USUAL.forFilesOf(UploadSize.bytes()), workers.deadline()).read(file);
    if (result.refusal() != null) {
      uploads.discard(caller.accountId(), upload);
      throw UnreadFile.told(fileName, result.refusal());
    }
    return ClassBookReader.read(result.workbook(), (year, name) -> curriculum(school(caller), year, name));
  }

  /** A class that was closed reads its own book by the rules it was closed by. */
  private Curriculum curriculum(long school, String schoolYear, String className) {
    return schools.schoolClass(school, schoolYear, className).map(rules::of).map(Rules::curriculum)
        .orElseGet(rules::curriculum);
  }

  private static long school(Caller caller) {
    if (caller.schoolId() == null) {
      throw new Problem(ProblemCode.NOT_ALLOWED);
    }
    return caller.schoolId();
  }
}
