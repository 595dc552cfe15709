package vn.hocba.setup;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.hocba.access.Caller;
import vn.hocba.access.Callers;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.archive.Sha256;
import vn.hocba.assessment.Promotion;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditEvent;
import vn.hocba.audit.AuditTrail;
import vn.hocba.lock.ClassGate;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.ClassState;
import vn.hocba.school.School;
import vn.hocba.school.SchoolClass;
import vn.hocba.school.SchoolYear;
import vn.hocba.school.Schools;
import vn.hocba.transcript.ReadyYear;
import vn.hocba.transcript.ReadyYears;

/**
 * Takes the pupils of a closed year into the classes of the next by their results: first shown, then done all at once;
 * doing it again takes over only who was not taken yet (S3 PL Điều 5.5, DAT-03).
 */
@Stateless
@PermitAll
@Needs(Right.SET_UP_SCHOOL)
public class RollOverService {

  @Inject
  private Schools schools;
  @Inject
  private ReadyYears years;
  @Inject
  private ClassLists lists;
  @Inject
  private ClassGate gate;
  @Inject
  private Callers callers;
  @Inject
  private AuditTrail audit;
  @Inject
  private Clock clock;

  /** Pupils of one class by what follows from their year. */
  private record Outcome(SchoolClass schoolClass, List<ReadyYear> up, List<ReadyYear> again, List<ReadyYear> leave,
      List<ReadyYear> open, int placed) {}

  /** What would be done; nothing is written. @param to the new year */
  public RollOver preview(String to) {
    School school = schools.school(callers.ofSchool(Right.SET_UP_SCHOOL).schoolId()).orElseThrow();
    return preview(school, to, outcomes(school, to));
  }

  private RollOver preview(School school, String to, List<Outcome> outcomes) {
    List<RollOver.Target> targets = schools.classesOf(school.id(), to).stream()
        .filter(c -> c.stands(clock.instant()) == ClassState.OPEN).map(c -> new RollOver.Target(c.id(), c.name(), c.grade())).toList();
    List<RollOver.Row> rows = outcomes.stream().map(o -> {
      SchoolClass c = o.schoolClass();
      return new RollOver.Row(c.id(), c.name(), c.grade(), c.isClosed(), o.up().size(),
          o.again().size(), o.leave().size(), o.open().stream().map(r -> r.pupil().fullName()).toList(), o.placed(),
          new RollOver.Into(named(targets, c.grade() + 1, next(c)), named(targets, c.grade(), c.name())));
    }).toList();
    StringBuilder said = new StringBuilder(to);
    outcomes.forEach(o -> said.append('|').append(o.schoolClass().id()).append(ids(o.up())).append(ids(o.again()))
        .append(ids(o.leave())));
    return new RollOver(SchoolYear.before(to), to, rows, targets, Sha256.hex(said.toString()));
  }

  private static List<Long> ids(List<ReadyYear> pupils) {
    return pupils.stream().map(r -> r.pupil().id()).sorted().toList();
  }

  /** {@code 6A1} becomes {@code 7A1}; a name without its grade stays. */
  private static String next(SchoolClass c) {
    String grade = String.valueOf(c.grade());
    return c.name().startsWith(grade) ? (c.grade() + 1) + c.name().substring(grade.length()) : c.name();
  }

  private static Long named(List<RollOver.Target> targets, int grade, String name) {
    return targets.stream().filter(t -> t.grade() == grade && t.name().equals(name)).map(RollOver.Target::classId)
        .findFirst().orElse(null);
  }

  private List<Outcome> outcomes(School school, String to) {
    Map<Long, String> placed = schools.classNamesOfPupils(school.id(), to);
    return schools.classesOf(school.id(), SchoolYear.before(to)).stream().map(c -> outcome(school, c, placed)).toList();
  }

  private Outcome outcome(School school, SchoolClass c, Map<Long, String> placed) {
    Outcome o = new Outcome(c, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(),
        (int) schools.enrolments(c.id()).stream().filter(e -> placed.containsKey(e.pupilId())).count());
    if (!c.isClosed()) {
      return o;
    }
    for (ReadyYear r : years.of(school, c)) {
      if (!placed.containsKey(r.pupil().id()) && !r.enrolment().completed()) {
        switch (Promotion.valueOf(r.contents().promotion())) {
          case PROMOTED -> o.up().add(r);
          case RETAINED -> o.again().add(r);
          case COMPLETED -> o.leave().add(r);
          case RETEST, SUMMER_TRAINING, UNDECIDED -> o.open().add(r);
        }
      }
    }
    return o;
  }

  /**
   * Does what was shown. A class without a place to go to stays as it is.
   *
   * @throws Problem PREVIEW_STALE when it would no longer do that, MOVE_CLASS_DIFFERS for a class of another grade,
   *     NOT_FOUND, CLASS_LOCKED, CLASS_CLOSED
   */
  public RollOver.Done take(String to, RollOver.Decision decision) {
    Caller caller = callers.ofSchool(Right.SET_UP_SCHOOL);
    School school = schools.school(caller.schoolId()).orElseThrow();
    // Nobody else takes pupils of this school over meanwhile.
    schools.hold(school.id());
    List<Outcome> outcomes = outcomes(school, to);
    if (!preview(school, to, outcomes).stamp().equals(decision.stamp())) {
      throw new Problem(ProblemCode.PREVIEW_STALE);
    }
    Map<Long, SchoolClass> open = open(school, to, decision, caller);
    List<SchoolClass> sorted = open.values().stream().filter(lists::isSorted).toList();
    Map<Long, List<String>> came = new TreeMap<>();
    int up = 0;
    int again = 0;
    int left = 0;
    for (Outcome o : outcomes) {
      RollOver.Into into = decision.into().getOrDefault(o.schoolClass().id(), new RollOver.Into(null, null));
      up += take(o.up(), o, into.up() == null ? null : open.get(into.up()), 1, came);
      again += take(o.again(), o, into.again() == null ? null : open.get(into.again()), 0, came);
      for (ReadyYear r : o.leave()) {
        r.enrolment().complete();
        left++;
      }
    }
    sorted.forEach(lists::sort);
    came.forEach((id, names) -> audit.record(AuditEvent.of(Action.ROLL_OVER, school.id(), "CLASS", String.valueOf(id))
        .changed(null, String.join(", ", names)).saying(to)));
    if (left > 0) {
      audit.record(Action.ROLL_OVER, school.id(), "SCHOOL", String.valueOf(school.id()), "COMPLETED " + left);
    }
    return new RollOver.Done(up, again, left);
  }

  private Map<Long, SchoolClass> open(School school, String to, RollOver.Decision decision, Caller caller) {
    TreeSet<Long> ids = new TreeSet<>();
    decision.into().values().forEach(i -> {
      ids.add(Objects.requireNonNullElse(i.up(), 0L));
      ids.add(Objects.requireNonNullElse(i.again(), 0L));
    });
    ids.remove(0L);
    Map<Long, SchoolClass> open = new HashMap<>();
    for (long id : ids) {
      SchoolClass c = gate.enter(id, caller, Action.ROLL_OVER);
      if (c.schoolId() != school.id() || !c.schoolYear().equals(to)) {
        throw new Problem(ProblemCode.NOT_FOUND);
      }
      open.put(id, c);
    }
    return open;
  }

  private int take(List<ReadyYear> pupils, Outcome from, SchoolClass into, int grades, Map<Long, List<String>> came) {
    if (into == null || pupils.isEmpty()) {
      return 0;
    }
    if (into.grade() != from.schoolClass().grade() + grades) {
      throw new Problem(ProblemCode.MOVE_CLASS_DIFFERS, into.name());
    }
    for (ReadyYear r : pupils) {
      lists.append(into, r.pupil().id());
      came.computeIfAbsent(into.id(), id -> new ArrayList<>()).add(r.pupil().fullName() + " ("
          + from.schoolClass().name() + ")");
    }
    return pupils.size();
  }
}
