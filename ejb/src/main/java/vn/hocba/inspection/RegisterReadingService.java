package vn.hocba.inspection;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import vn.hocba.access.Caller;
import vn.hocba.access.Callers;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditEvent;
import vn.hocba.audit.ReadTrail;
import vn.hocba.handover.CopyBook;
import vn.hocba.handover.CopyView;
import vn.hocba.medium.Media;
import vn.hocba.medium.MediumService;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.Schools;
import vn.hocba.signing.certificate.CertificateRows;
import vn.hocba.signing.certificate.CertificateService;

/**
 * Shows the registers of a school to those who inspect it: what left the archive, for whom, and who signs with what.
 * Nothing is given out and nothing changes; every reading is a line of the school's log.
 */
@Stateless
@PermitAll
@Needs(Right.READ_REGISTERS)
public class RegisterReadingService {

  @Inject
  private Callers callers;
  @Inject
  private Schools schools;
  @Inject
  private CopyBook book;
  @Inject
  private CertificateRows certificates;
  @Inject
  private Media media;
  @Inject
  private ReadTrail reads;

  /** A school to choose. */
  public record Choice(long id, String name) {}

  /** The schools whose registers exist for the caller today. */
  public List<Choice> schools() {
    Caller caller = callers.current();
    return schools.schools().stream().filter(s -> caller.sees(s.id())).map(s -> new Choice(s.id(), s.name())).toList();
  }

  /**
   * The book of copies of a calendar year.
   *
   * @param year null for the newest
   * @param words null or empty for every line
   * @throws Problem NOT_FOUND for a school out of reach
   */
  public CopyView.Book copies(long schoolId, Integer year, String words) {
    Caller caller = reaching(schoolId);
    CopyView.Book read = book.read(schoolId, year, words);
    opened(caller, schoolId, "COPY", read.year() + (words == null || words.isBlank() ? "" : ": " + words.strip()));
    return read;
  }

  /** The register of certificates. @throws Problem NOT_FOUND for a school out of reach */
  public List<CertificateService.Row> certificates(long schoolId) {
    opened(reaching(schoolId), schoolId, "CERTIFICATE", "");
    return certificates.ofSchool(schoolId);
  }

  /** What was copied for disks and the like, the newest first. @throws Problem NOT_FOUND for a school out of reach */
  public List<MediumService.Made> media(long schoolId) {
    opened(reaching(schoolId), schoolId, "MEDIUM", "");
    return MediumService.Made.ofSchool(media, schoolId);
  }

  private Caller reaching(long schoolId) {
    Caller caller = callers.current();
    if (!caller.sees(schoolId) || schools.school(schoolId).isEmpty()) {
      throw new Problem(ProblemCode.NOT_FOUND);
    }
    return caller;
  }

  private void opened(Caller caller, long schoolId, String kind, String detail) {
    reads.opened(caller, AuditEvent.of(Action.READ_REGISTER, schoolId, kind, String.valueOf(schoolId)).saying(detail));
  }
}
