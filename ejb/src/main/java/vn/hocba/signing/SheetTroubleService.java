package vn.hocba.signing;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import vn.hocba.access.Callers;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.archive.document.SubjectSheetJson;
import vn.hocba.archiving.SealCause;
import vn.hocba.school.SchoolClass;
import vn.hocba.school.Schools;

/** Shows which signed sheets and books could not be sealed yet; they are tried again by themselves. */
@Stateless
@PermitAll
public class SheetTroubleService {

  private static final int MOST = 200;

  @Inject
  private SigningTroubles troubles;
  @Inject
  private SigningDocuments documents;
  @Inject
  private Schools schools;
  @Inject
  private Callers callers;

  /**
   * A sheet or book that waits for its seal.
   *
   * @param subject of a sheet; null for a book
   * @param lastError technical
   */
  public record Row(long id, long classId, String className, SigningDocument.Kind kind, String subject, int failures,
      SealCause cause, String lastError) {}

  /** Of the caller's school. */
  @Needs(Right.READ_ARCHIVE_STATE)
  public List<Row> list() {
    return failing().stream().map(d -> {
      SchoolClass c = schools.schoolClass(d.classId()).orElseThrow();
      return new Row(d.id(), c.id(), c.name(), d.kind(), d.kind() == SigningDocument.Kind.SHEET
          ? SubjectSheetJson.read(d.content()).subject() : null, d.failures(), d.cause(), d.lastError());
    }).toList();
  }

  private List<SigningDocument> failing() {
    Long school = callers.current().schoolId();
    return school == null ? List.of() : troubles.failing(school, MOST);
  }

  /** Has all that failed for the same cause tried again now. @return how many */
  @Needs(Right.RESUME_SEALING)
  public int tryNow(SealCause cause) {
    List<SigningDocument> failing = failing().stream().filter(d -> d.cause() == cause).toList();
    failing.forEach(d -> documents.findForChange(d.id()).ifPresent(SigningDocument::tryNow));
    return failing.size();
  }
}
