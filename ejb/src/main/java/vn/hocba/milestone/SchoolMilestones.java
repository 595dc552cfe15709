package vn.hocba.milestone;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hocba.calendar.SchoolCalendar;
import vn.hocba.configuration.Clocks;
import vn.hocba.curriculum.SchoolLevel;
import vn.hocba.lock.LockContent;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.School;
import vn.hocba.school.SchoolClass;
import vn.hocba.school.Schools;

/** Knows which milestones are a school's, and holds its dates to what was reached and what the province allows. */
@Stateless
@PermitAll
public class SchoolMilestones {

  @Inject
  private MilestonesInForce milestones;
  @Inject
  private MilestoneLimits limits;
  @Inject
  private Schools schools;
  @Inject
  private Clock clock;

  /** Those of the levels the school has classes of in that year; of its own level while it has none. */
  public List<Milestone> of(School school, String schoolYear) {
    Set<SchoolLevel> levels = schools.classesOf(school.id()).stream().filter(c -> c.schoolYear().equals(schoolYear))
        .map(SchoolClass::grade).map(grade -> SchoolLevel.of(school.level(), grade)).collect(Collectors.toSet());
    if (levels.isEmpty()) {
      levels.add(SchoolLevel.valueOf(school.level()));
    }
    return milestones.calendar().of(schoolYear).stream().filter(m -> m.levels().stream().anyMatch(levels::contains))
        .toList();
  }

  /**
   * Whether weeks may be moved so: a milestone that was reached stays where it was, and none moves past the limit
   * unless it was past it before (LCK-12).
   *
   * @throws Problem MILESTONE_PASSED, MILESTONE_AFTER_LIMIT
   */
  public void checkMoved(School school, SchoolCalendar before, SchoolCalendar after) {
    Instant now = clock.instant();
    List<MilestoneLimit> set = limits.ofYear(after.schoolYear());
    for (Milestone m : of(school, after.schoolYear())) {
      Instant was = m.due(before);
      Instant is = m.due(after);
      if (!was.isAfter(now) && !was.equals(is)) {
        throw new Problem(ProblemCode.MILESTONE_PASSED, m.week(), was);
      }
      set.stream().filter(l -> l.milestone().equals(m.id()) && is.isAfter(l.latestAt()) && is.isAfter(was)).findFirst()
          .ifPresent(l -> {
            throw new Problem(ProblemCode.MILESTONE_AFTER_LIMIT, m.week(), l.latestAt(), l.number(), l.setByName());
          });
    }
  }

  /** @throws Problem TEST_AFTER_LIMIT for a first day of a term's tests after that term's marks have to be locked */
  public void checkTest(School school, String schoolYear, int term, LocalDate firstDay) {
    Instant begins = firstDay.atStartOfDay(Clocks.VIETNAM).toInstant();
    List<String> about = of(school, schoolYear).stream().filter(m -> m.content() == LockContent.MARKS)
        .filter(m -> m.term() == term && (m.half() == null || m.half() == 2)).map(Milestone::id).toList();
    limits.ofYear(schoolYear).stream().filter(l -> about.contains(l.milestone()) && begins.isAfter(l.latestAt()))
        .findFirst().ifPresent(l -> {
          throw new Problem(ProblemCode.TEST_AFTER_LIMIT, l.latestAt(), l.number(), l.setByName());
        });
  }
}
