package vn.hocba.web.locking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.hocba.configuration.Clocks;
import vn.hocba.lock.Hold;
import vn.hocba.lock.LockDecision;
import vn.hocba.lock.LockExtent;
import vn.hocba.milestone.Milestone;
import vn.hocba.milestone.MilestoneView;
import vn.hocba.school.ClassState;
import vn.hocba.web.wording.CodeWording;
import vn.hocba.web.wording.Wording;

/** Says what is locked, where, by whom and until when. */
@Named
@RequestScoped
public class LockWording {

  @Inject
  private Wording wording;

  /** What a decision or milestone is about, by the code of its extent. */
  public String what(String code) {
    return wording.text("problem.PART_LOCKED." + code);
  }

  /** The same at the beginning of a line. */
  public String title(String code) {
    String what = what(code);
    return what.substring(0, 1).toUpperCase(Locale.ROOT) + what.substring(1);
  }

  /** The classes and subjects a decision reaches. */
  public String where(LockExtent e, String className) {
    List<String> said = new ArrayList<>();
    if (e.level() != null) {
      said.add(wording.text(e.level()));
    }
    if (e.grade() != null) {
      said.add(wording.text("locks.grade", e.grade()));
    }
    if (e.classId() != null) {
      said.add(wording.text("locks.class", className));
    }
    if (said.isEmpty()) {
      said.add(wording.text("locks.school"));
    }
    if (e.subject() != null) {
      said.add(wording.text("locks.subjectOf", new CodeWording(wording).subject(e.subject())));
    }
    return String.join(", ", said);
  }

  /** Classes one after the other. */
  public String names(List<String> classes) {
    return String.join(", ", classes);
  }

  /** A milestone's levels, in words. */
  public String levels(Milestone m) {
    return String.join(", ", m.levels().stream().sorted().map(wording::text).toList());
  }

  /** As in 17:00 thứ Sáu 27/11/2026. */
  public String moment(Instant at) {
    return at == null ? "" : wording.text("locks.moment", wording.clock(at),
        wording.text("weekday." + at.atZone(Clocks.VIETNAM).getDayOfWeek()), wording.day(at));
  }

  /** When a reopening ends, to stand after "đến": hết ngày 05/12/2026, or 17:00 thứ Sáu 27/11/2026. */
  public String until(Instant end) {
    return end == null ? "" : end.atZone(Clocks.VIETNAM).toLocalTime().equals(LocalTime.MIDNIGHT) ? wording.until(end)
        : moment(end);
  }

  /** That the province set an earlier limit after a decision, and what to do. */
  public String passed(MilestoneView.Decision d) {
    return wording.text("locks.passed." + d.kind(), moment(d.passed().latest()), d.passed().number(), d.passed().by(),
        d.kind() == LockDecision.Kind.REOPEN ? until(d.until()) : moment(d.from()));
  }

  /** The banner's line; days of 0 is today. */
  public String reminder(MilestoneView.Reminder next) {
    return next.days() == 0 ? wording.text("locks.banner.today", next.milestone().week(), moment(next.at()))
        : wording.text("locks.banner", next.milestone().week(), next.days(), moment(next.at()));
  }

  /** Why a part of a book is only for reading: who, since when, by which decision. */
  public String hold(Hold h) {
    if (h.what() == null && h.state() == ClassState.LOCKED && h.reason() != null && !h.reason().isBlank()) {
      return wording.text("gradebook.LOCKED.decided", h.by(), h.since(), h.reason());
    }
    return h.what() == null ? wording.text("gradebook." + h.state(), h.by(), h.since())
        : wording.text("locks.hold", title(h.what()), h.since(), h.number(), h.by(), h.reason());
  }

  static LocalDateTime local(Instant at) {
    return at == null ? null : at.atZone(Clocks.VIETNAM).toLocalDateTime();
  }

  static Instant instant(LocalDateTime at) {
    return at == null ? null : at.atZone(Clocks.VIETNAM).toInstant();
  }
}
