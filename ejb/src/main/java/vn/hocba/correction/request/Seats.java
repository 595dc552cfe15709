package vn.hocba.correction.request;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hocba.access.Account;
import vn.hocba.access.Accounts;
import vn.hocba.access.Caller;
import vn.hocba.access.Right;
import vn.hocba.access.Role;
import vn.hocba.configuration.Setting;
import vn.hocba.school.Assignments;
import vn.hocba.school.SchoolClass;
import vn.hocba.school.Schools;

/** Says who may decide on a request and who may sit where among its witnesses. */
@Stateless
@PermitAll
public class Seats {

  private static final Set<String> OTHER_SEATS = Set.of(Role.PRINCIPAL, Role.DEPUTY, Role.ADMIN_BOARD);

  @Inject
  private Schools schools;
  @Inject
  private Assignments assignments;
  @Inject
  private CorrectionRequests requests;
  @Inject
  private Accounts accounts;

  /**
   * The principal; a deputy by setting, by delegation, or when the principal asked; the authority above the school
   * when nobody there can. Never who asked.
   */
  public boolean decides(Caller caller, SchoolClass c, CorrectionRequest r) {
    if (caller.accountId() == r.askedBy() || !caller.sees(r.schoolId())
        || caller.reach(Right.DECIDE_CORRECTION).isEmpty()) {
      return false;
    }
    if (caller.has(Role.PROVINCE_OFFICER)) {
      return leaders(r).stream().noneMatch(a -> decides(a, r));
    }
    return caller.belongsTo(r.schoolId()) && (caller.has(Role.PRINCIPAL) || deputiesDecide(r)
        || caller.actsFor(Right.DECIDE_CORRECTION, c.schoolId(), c.grade()));
  }

  private boolean decides(Account leader, CorrectionRequest r) {
    return accounts.roles(leader).contains(Role.PRINCIPAL) || deputiesDecide(r);
  }

  private boolean deputiesDecide(CorrectionRequest r) {
    return Setting.CORRECTION_BY_DEPUTY.text().equals("true")
        || accounts.byId(r.askedBy()).filter(a -> accounts.roles(a).contains(Role.PRINCIPAL)).isPresent();
  }

  /** Those of the school who lead it, can come in, and did not ask. */
  private List<Account> leaders(CorrectionRequest r) {
    return accounts.having(r.schoolId(), Set.of(Role.PRINCIPAL, Role.DEPUTY)).stream()
        .filter(a -> a.id() != r.askedBy()).toList();
  }

  /** For the authority above the school: no leader there is left to sit. */
  private boolean standsIn(Caller caller, CorrectionRequest r, List<Witness> there) {
    return caller.has(Role.PROVINCE_OFFICER)
        && leaders(r).stream().allMatch(a -> there.stream().anyMatch(w -> w.accountId() == a.id()));
  }

  /** The seats the person could take of those still empty; none for who asked and who sits already. */
  public Set<Seat> free(Caller caller, SchoolClass c, CorrectionRequest r) {
    List<Witness> there = requests.witnesses(r.id());
    boolean standsIn = standsIn(caller, r, there);
    if (caller.accountId() == r.askedBy() || !caller.belongsTo(r.schoolId()) && !standsIn
        || there.stream().anyMatch(w -> w.accountId() == caller.accountId())) {
      return EnumSet.noneOf(Seat.class);
    }
    return Stream.of(Seat.values()).filter(s -> there.stream().noneMatch(w -> w.seat() == s))
        .filter(s -> !Objects.equals(caller.accountId(), r.decidedBy()) || !another(c, r, s, there)).filter(s -> fits(caller, c, r, s, standsIn))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Seat.class)));
  }

  /** Whether the person has a part in the request that lets them read it. */
  public boolean concerns(Caller caller, SchoolClass c, CorrectionRequest r) {
    return caller.accountId() == r.askedBy() || Objects.equals(caller.accountId(), r.decidedBy())
        || requests.witnesses(r.id()).stream().anyMatch(w -> w.accountId() == caller.accountId())
        || r.state() == RequestState.ALLOWED && !free(caller, c, r).isEmpty();
  }

  /** Whether who takes the seat is not its own person: no homeroom teacher of the class, no leader of the school. */
  public boolean inPlace(Caller caller, SchoolClass c, Seat seat) {
    return switch (seat) {
      case LEADER -> !caller.has(Role.PRINCIPAL) && !caller.has(Role.DEPUTY);
      case ADMIN_BOARD -> false;
      case HOMEROOM -> !assignments.homeroom(caller, c);
    };
  }

  /** Whether the open seat of the homeroom teacher is for somebody else. */
  public boolean homeroomStoodIn(SchoolClass c, CorrectionRequest r) {
    return homeroomCannot(c, r);
  }

  /** Whether somebody else than who allowed it is left for a seat: they see it happen only where nobody else can. */
  private boolean another(SchoolClass c, CorrectionRequest r, Seat seat, List<Witness> there) {
    long leaders = leaders(r).stream().filter(a -> left(a, r, there)).count();
    return switch (seat) {
      case LEADER -> leaders > 0;
      case ADMIN_BOARD -> accounts.having(r.schoolId(), Set.of(Role.ADMIN_BOARD)).stream()
          .anyMatch(a -> left(a, r, there));
      // One leader is to be left for the leader's own seat, and nobody takes two.
      case HOMEROOM -> !homeroomCannot(c, r) || teaches(c, r, there)
          || leaders > (there.stream().anyMatch(w -> w.seat() == Seat.LEADER) ? 0 : 1);
    };
  }

  private boolean teaches(SchoolClass c, CorrectionRequest r, List<Witness> there) {
    return schools.subjectsOf(c.id()).stream().flatMap(b -> assignments.signsIn(b.teacherStaffId()).stream())
        .anyMatch(a -> left(a, r, there) && accounts.roles(a).contains(Role.SUBJECT_TEACHER)
            && accounts.roles(a).stream().noneMatch(OTHER_SEATS::contains));
  }

  /** Neither asked nor allowed it, and does not sit yet. */
  private static boolean left(Account a, CorrectionRequest r, List<Witness> there) {
    return a.id() != r.askedBy() && !Objects.equals(a.id(), r.decidedBy())
        && there.stream().noneMatch(w -> w.accountId() == a.id());
  }

  private boolean fits(Caller caller, SchoolClass c, CorrectionRequest r, Seat seat, boolean standsIn) {
    boolean leads = standsIn || caller.has(Role.PRINCIPAL) || caller.has(Role.DEPUTY);
    return switch (seat) {
      case LEADER -> leads;
      case ADMIN_BOARD -> caller.has(Role.ADMIN_BOARD);
      case HOMEROOM -> assignments.homeroom(caller, c) || homeroomCannot(c, r)
          && (leads || caller.has(Role.SUBJECT_TEACHER) && schools.subjectsOf(c.id()).stream()
              .anyMatch(b -> assignments.teaches(caller, b)));
    };
  }

  /** The homeroom teacher asked for the correction, or cannot sign in to confirm it. */
  private boolean homeroomCannot(SchoolClass c, CorrectionRequest r) {
    return assignments.signsIn(c.homeroomStaffId()).filter(a -> a.id().longValue() != r.askedBy()).isEmpty();
  }
}
