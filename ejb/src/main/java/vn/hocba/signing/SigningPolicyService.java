package vn.hocba.signing;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.hocba.access.Caller;
import vn.hocba.access.Callers;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditTrail;
import vn.hocba.lock.DecisionText;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.SchoolClass;
import vn.hocba.school.SchoolYear;
import vn.hocba.school.Schools;

/** Lets the principal decide, for a school year, whether people sign its documents or the school's keys by themselves. */
@Stateless
@PermitAll
@Needs(Right.SET_SIGNING_POLICY)
public class SigningPolicyService {

  @Inject
  private SigningPolicies policies;
  @Inject
  private Schools schools;
  @Inject
  private Callers callers;
  @Inject
  private AuditTrail audit;
  @Inject
  private Clock clock;

  /** How a year is signed. @param number of the decision; null where the setting decides */
  public record Row(String schoolYear, Signers signers, SubjectSigning subjects, String number, String by, Instant at) {}

  /** Every year the school has classes of, and the present one, the newest first. */
  public List<Row> list() {
    long school = callers.ofSchool(Right.SET_SIGNING_POLICY).schoolId();
    List<SigningPolicy> decided = policies.ofSchool(school);
    return years(school).stream().map(year -> decided.stream().filter(p -> p.schoolYear().equals(year)).findFirst()
        .map(p -> new Row(year, p.signers(), p.subjects(), p.number(), p.recordedByName(), p.recordedAt()))
        .orElseGet(() -> new Row(year, policies.signers(school, year), policies.subjects(school, year), null, null,
            null))).toList();
  }

  private Set<String> years(long school) {
    Set<String> years = new TreeSet<>(Comparator.reverseOrder());
    years.add(SchoolYear.of(LocalDate.now(clock)));
    schools.classesOf(school).stream().map(SchoolClass::schoolYear).forEach(years::add);
    return years;
  }

  /**
   * Decides for what is issued from now on; what signers have already stays with them.
   *
   * @throws Problem NOT_FOUND for a year without classes, DECISION_NUMBER
   */
  public void decide(String schoolYear, Signers signers, SubjectSigning subjects, String number) {
    Caller caller = callers.ofSchool(Right.SET_SIGNING_POLICY);
    if (!years(caller.schoolId()).contains(schoolYear)) {
      throw new Problem(ProblemCode.NOT_FOUND);
    }
    String named = DecisionText.number(number);
    policies.add(new SigningPolicy(caller.schoolId(), schoolYear, signers, subjects, named, caller.fullName(),
        clock.instant()));
    audit.record(Action.SET_SIGNING_POLICY, caller.schoolId(), "SCHOOL_YEAR", schoolYear,
        named + ": " + signers + ", " + subjects);
  }
}
