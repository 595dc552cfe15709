package vn.hocba.web.locking;

import java.io.Serializable;
import java.time.LocalDateTime;
import vn.hocba.curriculum.SchoolLevel;
import vn.hocba.lock.LockContent;
import vn.hocba.lock.LockDecision.Kind;
import vn.hocba.lock.LockExtent;
import vn.hocba.milestone.MilestoneView;
import vn.hocba.milestone.NewDecision;

/** What the principal has typed of a decision so far. */
public class LockForm implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String LEVEL = "LEVEL:";
  private static final String GRADE = "GRADE:";
  private static final String CLASS = "CLASS:";

  private Kind kind = Kind.LOCK;
  private String what;
  private String where = "";
  private String subject = "";
  private String milestone;
  private LocalDateTime from;
  private LocalDateTime until;
  private String number;
  private String reason;

  /** To lock for a milestone at its time. */
  void forMilestone(MilestoneView m, String why) {
    kind = Kind.LOCK;
    what = m.milestone().code();
    milestone = m.milestone().id();
    where = "";
    subject = "";
    from = m.reached() ? null : LockWording.local(m.by());
    until = null;
    reason = why;
  }

  /** To open again what a decision locked. */
  void reopening(MilestoneView.Decision d) {
    kind = Kind.REOPEN;
    what = d.extent().code();
    milestone = d.milestone();
    LockExtent e = d.extent();
    where = e.classId() != null ? CLASS + e.classId() : e.grade() != null ? GRADE + e.grade()
        : e.level() != null ? LEVEL + e.level() : "";
    subject = e.subject() == null ? "" : e.subject();
    from = null;
    until = null;
  }

  NewDecision decision(String schoolYear) {
    String[] parts = what.split("\\.");
    LockExtent extent = new LockExtent(LockContent.valueOf(parts[0]),
        parts.length > 1 ? Integer.valueOf(parts[1]) : null, parts.length > 2 ? Integer.valueOf(parts[2]) : null,
        where.startsWith(LEVEL) ? SchoolLevel.valueOf(where.substring(LEVEL.length())) : null,
        where.startsWith(GRADE) ? Integer.valueOf(where.substring(GRADE.length())) : null,
        where.startsWith(CLASS) ? Long.valueOf(where.substring(CLASS.length())) : null,
        subject == null || subject.isEmpty() ? null : subject);
    return new NewDecision(kind, schoolYear, extent, kind == Kind.LOCK ? milestone : null, LockWording.instant(from),
        kind == Kind.REOPEN ? LockWording.instant(until) : null, number, reason);
  }

  public Kind getKind() {
    return kind;
  }

  public void setKind(Kind kind) {
    this.kind = kind;
  }

  public boolean isReopen() {
    return kind == Kind.REOPEN;
  }

  public String getWhat() {
    return what;
  }

  public void setWhat(String what) {
    // Something else than the milestone is about is no decision for it.
    if (milestone != null && !what.equals(this.what)) {
      milestone = null;
    }
    this.what = what;
  }

  public String getWhere() {
    return where;
  }

  public void setWhere(String where) {
    this.where = where == null ? "" : where;
  }

  public String getSubject() {
    return subject;
  }

  public void setSubject(String subject) {
    this.subject = subject;
  }

  public LocalDateTime getFrom() {
    return from;
  }

  public void setFrom(LocalDateTime from) {
    this.from = from;
  }

  public LocalDateTime getUntil() {
    return until;
  }

  public void setUntil(LocalDateTime until) {
    this.until = until;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
