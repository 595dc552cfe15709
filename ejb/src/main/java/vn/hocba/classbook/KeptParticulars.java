package vn.hocba.classbook;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.hocba.particulars.ParticularKind;
import vn.hocba.particulars.Particulars;
import vn.hocba.particulars.PupilParticulars;
import vn.hocba.school.Enrolment;
import vn.hocba.school.Schools;

/** Tells where a class book gives another conduct of the year than the homeroom teacher decided, which a file never overrules. */
@Stateless
@PermitAll
public class KeptParticulars {

  @Inject
  private Schools schools;
  @Inject
  private Particulars particulars;

  public List<Finding> of(long classId, ClassBook book) {
    Map<String, String> decided = new HashMap<>();
    Map<Long, PupilParticulars> standing = particulars.standing(classId);
    for (Enrolment e : schools.everyEnrolment(classId)) {
      if (standing.containsKey(e.id())) {
        decided.put(schools.pupilsOf(classId).get(e.pupilId()).identifier(),
            standing.get(e.id()).conduct(ParticularKind.CONDUCT_OF_YEAR));
      }
    }
    List<Finding> findings = new ArrayList<>();
    for (BookPupil p : book.pupils()) {
      String stands = decided.get(p.identifier());
      if (stands != null && p.conductYear() != null && !p.conductYear().code().equals(stands)) {
        findings.add(new Finding(FindingCode.CONDUCT_OF_YEAR_STAYS.severity(), null, null, p.fullName(),
            FindingCode.CONDUCT_OF_YEAR_STAYS, List.of(stands, p.conductYear().code())));
      }
    }
    return findings;
  }
}
