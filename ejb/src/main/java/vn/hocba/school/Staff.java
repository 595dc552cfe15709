package vn.hocba.school;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;

/** Tells the people of one name apart; asks no permission, so only services use it. */
@Stateless
@PermitAll
public class Staff {

  @Inject
  private Schools schools;

  /**
   * The person a new account is for, entered now if nobody is meant yet. One person, one account: a second account
   * must not take the first one's gradebooks.
   *
   * @param code says which of several namesakes, or makes a further one; empty when there is one person only
   * @throws Problem NAMESAKE, STAFF_CODE_REFUSED
   */
  public StaffMember forAccount(long schoolId, String fullName, String code) {
    schools.hold(schoolId);
    List<StaffMember> named = schools.staffNamed(schoolId, fullName);
    boolean waiting = named.size() == 1 && named.getFirst().accountId() == null;
    if (code.isEmpty()) {
      if (!named.isEmpty() && !waiting) {
        throw new Problem(ProblemCode.NAMESAKE, fullName);
      }
      return waiting ? named.getFirst() : schools.staffMember(schoolId, fullName);
    }
    if (!code.matches("[A-Z0-9._-]{1,20}")) {
      throw new Problem(ProblemCode.STAFF_CODE_REFUSED, code);
    }
    Optional<StaffMember> coded = schools.staffCoded(schoolId, code);
    if (coded.isPresent()) {
      return coded.filter(m -> m.fullName().equals(fullName) && m.accountId() == null)
          .orElseThrow(() -> new Problem(ProblemCode.STAFF_CODE_REFUSED, code));
    }
    if (waiting && !named.getFirst().hasOwnCode()) {
      named.getFirst().codeAs(code);
      return named.getFirst();
    }
    return schools.add(new StaffMember(schoolId, fullName, code));
  }

  /**
   * Takes somebody on. The caller holds the school.
   *
   * @param code says that somebody of a known name is another person; empty for a name nobody has
   * @throws Problem STAFF_KNOWN, STAFF_CODE_REFUSED
   */
  public StaffMember add(long schoolId, String fullName, String code) {
    if (code.isEmpty()) {
      if (!schools.staffNamed(schoolId, fullName).isEmpty()) {
        throw new Problem(ProblemCode.STAFF_KNOWN, fullName);
      }
      return schools.add(new StaffMember(schoolId, fullName));
    }
    if (!code.matches("[A-Z0-9._-]{1,20}") || schools.staffCoded(schoolId, code).isPresent()) {
      throw new Problem(ProblemCode.STAFF_CODE_REFUSED, code);
    }
    return schools.add(new StaffMember(schoolId, fullName, code));
  }

  /** The codes by which namesakes of a school are told apart, by account. */
  public Map<Long, String> codesOfNamesakes(long schoolId) {
    Map<Long, String> codes = new HashMap<>();
    schools.namesakes(schoolId).forEach(m -> codes.put(m.accountId(), m.code()));
    return codes;
  }
}
