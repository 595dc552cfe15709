package vn.hocba.retention;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import vn.hocba.access.Caller;
import vn.hocba.access.Callers;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditEvent;
import vn.hocba.audit.AuditTrail;
import vn.hocba.configuration.Clocks;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.Schools;
import vn.hocba.setup.Typed;

/**
 * The school's steps of a disposal: its office proposes what is due and records the council's decision, its principal
 * confirms (Luật Lưu trữ 2024; DOMAIN C.4). Nothing is taken away by any of them.
 */
@Stateless
@PermitAll
public class DisposalService {

  /** A council has a chair, a secretary and at least one more. */
  static final int COUNCIL = 3;
  private static final int LONGEST_NUMBER = 60;
  private static final int LONGEST_TEXT = 1000;
  private static final int LONGEST_NAMES = 1500;

  @Inject
  private Disposals disposals;
  @Inject
  private Schools schools;
  @Inject
  private Callers callers;
  @Inject
  private AuditTrail audit;
  @Inject
  private Clock clock;

  /** What is due at the caller's school. */
  @Needs(Right.PROPOSE_DISPOSAL)
  public List<Disposals.Due> due() {
    return disposals.due(office().schoolId());
  }

  /** @param files SHA-256 of each @return number of the disposal @throws Problem DISPOSAL_NOT_DUE, SETUP_FIELD */
  @Needs(Right.PROPOSE_DISPOSAL)
  public long propose(List<String> files, String reason) {
    Caller caller = office();
    schools.hold(caller.schoolId());
    Set<String> chosen = new HashSet<>(files);
    List<Disposals.Due> due = disposals.due(caller.schoolId()).stream().filter(d -> chosen.remove(d.file().sha256())).toList();
    if (due.isEmpty() || !chosen.isEmpty()) {
      throw new Problem(ProblemCode.DISPOSAL_NOT_DUE);
    }
    Disposal made = disposals.add(new Disposal(caller.schoolId(), Typed.required(reason, LONGEST_TEXT, "reason"),
        caller.accountId(), caller.fullName(), clock.instant()), due);
    disposals.items(made.id()).forEach(disposals::check);
    audit.record(event(Action.PROPOSE_DISPOSAL, made).because(made.reason()).saying(String.valueOf(due.size())));
    return made.id();
  }

  /**
   * Records what the council decided.
   *
   * @param members full names, a line each, with what each is on the council
   * @throws Problem NOT_FOUND, DISPOSAL_STEP, DISPOSAL_COUNCIL, DISPOSAL_DAY, SETUP_FIELD
   */
  @Needs(Right.PROPOSE_DISPOSAL)
  public void council(long id, String number, LocalDate on, String members, String opinion) {
    Caller caller = office();
    Disposal disposal = own(id, caller, DisposalState.PROPOSED);
    List<String> named = Stream.of((members == null ? "" : members).split("\\R")).map(m -> Typed.optional(m, LONGEST_NUMBER * 2))
        .filter(m -> m != null).toList();
    if (named.size() < COUNCIL || new HashSet<>(named.stream().map(DisposalService::person).toList()).size() < named.size()
        || String.join("\n", named).length() > LONGEST_NAMES) {
      throw new Problem(ProblemCode.DISPOSAL_COUNCIL, COUNCIL);
    }
    if (Typed.given(on, "councilDate").isAfter(LocalDate.now(clock.withZone(Clocks.VIETNAM)))
        || on.isBefore(disposal.proposedAt().atZone(Clocks.VIETNAM).toLocalDate())) {
      throw new Problem(ProblemCode.DISPOSAL_DAY, on);
    }
    disposal.examined(Typed.required(number, LONGEST_NUMBER, "number"), on, named,
        Typed.required(opinion, LONGEST_TEXT, "reason"), caller.fullName(), clock.instant());
    audit.record(event(Action.RECORD_COUNCIL, disposal).because(disposal.councilOpinion())
        .saying(disposal.councilNumber() + ", " + String.join("; ", named)));
  }

  /** The name before a comma or bracket, whatever the person is on the council. */
  private static String person(String named) {
    return named.split("[,;(–-]", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  /** @throws Problem NOT_FOUND, DISPOSAL_STEP, DISPOSAL_SAME_PERSON */
  @Needs(Right.CONFIRM_DISPOSAL)
  public void confirm(long id) {
    Caller caller = callers.ofSchool(Right.CONFIRM_DISPOSAL);
    Disposal disposal = own(id, caller, DisposalState.EXAMINED);
    if (disposal.proposedBy() == caller.accountId()) {
      throw new Problem(ProblemCode.DISPOSAL_SAME_PERSON);
    }
    disposals.items(id).forEach(disposals::check);
    disposal.confirmed(caller.signs(Right.CONFIRM_DISPOSAL), clock.instant());
    audit.record(event(Action.CONFIRM_DISPOSAL, disposal).saying(disposal.councilNumber()));
  }

  /** The office takes its proposal back. @throws Problem NOT_FOUND, DISPOSAL_STEP, SETUP_FIELD */
  @Needs(Right.PROPOSE_DISPOSAL)
  public void withdraw(long id, String reason) {
    Caller caller = office();
    end(own(id, caller, DisposalState.PROPOSED, DisposalState.EXAMINED), caller, reason);
  }

  /** The principal does not confirm, or takes it back before the first file goes. @throws Problem NOT_FOUND, DISPOSAL_STEP, SETUP_FIELD */
  @Needs(Right.CONFIRM_DISPOSAL)
  public void refuse(long id, String reason) {
    Caller caller = callers.ofSchool(Right.CONFIRM_DISPOSAL);
    end(own(id, caller, DisposalState.PROPOSED, DisposalState.EXAMINED, DisposalState.CONFIRMED, DisposalState.APPROVED), caller, reason);
  }

  private void end(Disposal disposal, Caller caller, String reason) {
    disposal.ended(caller.fullName(), Typed.required(reason, LONGEST_TEXT, "reason"), clock.instant());
    audit.record(event(Action.END_DISPOSAL, disposal).because(disposal.endReason()));
  }

  /** Whoever of the school has the right, which reaches all of it. */
  private Caller office() {
    Caller caller = callers.current();
    if (caller.schoolId() == null) {
      throw new Problem(ProblemCode.NOT_FOUND);
    }
    return caller;
  }

  private Disposal own(long id, Caller caller, DisposalState... at) {
    Disposal disposal = disposals.forChange(id).filter(d -> caller.belongsTo(d.schoolId()))
        .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    if (!List.of(at).contains(disposal.state())) {
      throw new Problem(ProblemCode.DISPOSAL_STEP, disposal.state().name());
    }
    return disposal;
  }

  private static AuditEvent event(Action action, Disposal disposal) {
    return AuditEvent.of(action, disposal.schoolId(), "DISPOSAL", String.valueOf(disposal.id()));
  }
}
