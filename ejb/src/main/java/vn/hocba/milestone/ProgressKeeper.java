package vn.hocba.milestone;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditTrail;
import vn.hocba.calendar.SchoolCalendar;
import vn.hocba.calendar.SchoolCalendars;
import vn.hocba.configuration.Clocks;
import vn.hocba.school.School;
import vn.hocba.school.SchoolClass;
import vn.hocba.school.SchoolYear;
import vn.hocba.school.Schools;

/** Keeps a school's figures when a milestone is reached, once; each report is a transaction. */
@Stateless
@PermitAll
public class ProgressKeeper {

  /** After these days the figures would tell of another time than the milestone's. */
  private static final Period LATEST = Period.ofDays(7);

  @Inject
  private MilestonesInForce milestones;
  @Inject
  private MilestoneProgress progress;
  @Inject
  private ProgressReports reports;
  @Inject
  private SchoolCalendars calendars;
  @Inject
  private Schools schools;
  @Inject
  private AuditTrail audit;
  @Inject
  private Clock clock;

  /** A milestone that a school has reached and whose report is still to be kept. */
  public record Reached(long schoolId, String schoolYear, Milestone milestone, Instant due) {}

  /** Those of the last days, of every school. */
  public List<Reached> reached() {
    String schoolYear = SchoolYear.of(LocalDate.now(clock));
    Instant now = clock.instant();
    List<Reached> open = new ArrayList<>();
    for (School school : schools.schools()) {
      SchoolCalendar calendar = calendars.of(school.id(), schoolYear);
      for (Milestone m : milestones.calendar().of(schoolYear)) {
        Instant due = m.due(calendar);
        if (!now.isBefore(due) && now.isBefore(due.atZone(Clocks.VIETNAM).plus(LATEST).toInstant())
            && reports.find(school.id(), schoolYear, m.id()).isEmpty()) {
          open.add(new Reached(school.id(), schoolYear, m, due));
        }
      }
    }
    return open;
  }

  /**
   * Keeps it; nothing happens when the school has no such classes, or another server was first.
   *
   * @throws SchoolBusy while others hold the school's turn
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void keep(Reached reached) {
    hold(reached.schoolId());
    School school = schools.school(reached.schoolId()).orElseThrow();
    List<SchoolClass> classes = progress.classes(school, reached.schoolYear(), reached.milestone());
    if (classes.isEmpty()
        || reports.find(reached.schoolId(), reached.schoolYear(), reached.milestone().id()).isPresent()) {
      return;
    }
    reports.add(new ProgressReport(reached.schoolId(), reached.schoolYear(), reached.milestone().id(), reached.due(),
        clock.instant(), progress.of(school, reached.milestone(), classes)));
    audit.record(Action.KEEP_PROGRESS, reached.schoolId(), "MILESTONE",
        reached.schoolYear() + " " + reached.milestone().id(), "CLASSES " + classes.size());
  }

  private void hold(long schoolId) {
    try {
      schools.hold(schoolId);
    } catch (PersistenceException e) {
      throw SchoolBusy.is(e) ? new SchoolBusy(e) : e;
    }
  }
}
