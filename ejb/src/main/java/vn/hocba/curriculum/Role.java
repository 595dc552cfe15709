package vn.hocba.curriculum;

/** How a subject comes to a pupil. */
public enum Role {
  /** Every pupil takes it. */
  REQUIRED,
  /** The pupil chooses some of a group. */
  CHOICE,
  /** A group of study topics that belongs to a subject. */
  TOPIC,
  /** A content of a required subject: a class may keep books of its contents instead of the subject's. */
  CONTENT,
  /** Taken by those who want it where it is taught. */
  OPTIONAL,
  /** No longer taught: a provincial row that takes a subject out of the plan. */
  WITHDRAWN
}
