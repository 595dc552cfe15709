package vn.hocba.access;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditTrail;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.School;
import vn.hocba.school.Schools;

/** Records by which decision an inspector may read the records of which schools, and until when (S1 Điều 15.2). */
@Stateless
@PermitAll
@Needs(Right.MANAGE_INSPECTIONS)
public class InspectionService {

  private static final int MOST = 200;
  private static final int LONGEST_NUMBER = 60;

  @Inject
  private InspectionDecisions decisions;
  @Inject
  private Accounts accounts;
  @Inject
  private Schools schools;
  @Inject
  private Callers callers;
  @Inject
  private AuditTrail audit;
  @Inject
  private Clock clock;

  /**
   * A decision as the list shows it.
   *
   * @param running whether it gives access today
   */
  public record Row(long id, String number, String inspector, List<String> schools, LocalDate firstDay,
      LocalDate lastDay, String recordedBy, boolean running) {}

  /** Somebody who inspects. */
  public record Inspector(long accountId, String fullName) {}

  /** A school that can be inspected. */
  public record Place(long schoolId, String name) {}

  /** The latest 200. */
  public List<Row> list() {
    LocalDate today = LocalDate.now(clock);
    return decisions.latest(MOST).stream().map(d -> new Row(d.id(), d.number(),
        accounts.byId(d.accountId()).map(Account::fullName).orElse(""),
        d.schools().stream().flatMap(s -> schools.school(s).stream()).map(School::name).sorted().toList(),
        d.firstDay(), d.lastDay(), d.recordedByName(),
        !today.isBefore(d.firstDay()) && !today.isAfter(d.lastDay()))).toList();
  }

  public List<Inspector> inspectors() {
    return accounts.ofProvince().stream().filter(a -> a.active() && a.roles().contains(Role.INSPECTOR))
        .map(a -> new Inspector(a.id(), a.fullName())).toList();
  }

  public List<Place> places() {
    return schools.schools().stream().map(s -> new Place(s.id(), s.name())).toList();
  }

  /**
   * @param number of the decision, as in {@code 125/QĐ-SGDĐT}
   * @param firstDay to {@code lastDay}, both included
   * @throws Problem DECISION_INCOMPLETE without a number, an inspector, schools or a sensible period
   */
  public void record(String number, long accountId, Set<Long> schoolIds, LocalDate firstDay, LocalDate lastDay) {
    Caller caller = callers.current();
    String written = number == null ? "" : Normalizer.normalize(number.strip(), Normalizer.Form.NFC);
    boolean inspector = inspectors().stream().anyMatch(i -> i.accountId() == accountId);
    boolean known = !schoolIds.isEmpty() && schoolIds.stream().allMatch(s -> schools.school(s).isPresent());
    if (written.isEmpty() || written.length() > LONGEST_NUMBER || !inspector || !known || firstDay == null
        || lastDay == null || lastDay.isBefore(firstDay)) {
      throw new Problem(ProblemCode.DECISION_INCOMPLETE);
    }
    InspectionDecision decision = decisions.add(new InspectionDecision(written, accountId, schoolIds, firstDay,
        lastDay, caller.fullName(), clock.instant()));
    String what = written + " " + firstDay + ".." + lastDay;
    schoolIds.forEach(s -> audit.record(Action.RECORD_INSPECTION, s, "INSPECTION", String.valueOf(decision.id()),
        what));
  }

  /** Ends a decision: from now on it gives no access. @throws Problem NOT_FOUND */
  public void end(long id) {
    InspectionDecision decision = decisions.find(id).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    decision.endOn(LocalDate.now(clock).minusDays(1));
    decision.schools().forEach(s -> audit.record(Action.END_INSPECTION, s, "INSPECTION", String.valueOf(id),
        decision.number()));
  }
}
