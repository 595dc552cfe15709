package vn.hocba.assessment;

/**
 * Whether a topic group's result (cụm chuyên đề, TT 22/2021 Điều 6) is a regular mark beyond the required number.
 * Setting: {@code hocba.rules.topicGroups}.
 */
public enum TopicGroups {
  /** One more regular mark. The default. */
  EXTRA_MARK,
  /** One of the required regular marks. */
  WITHIN_REQUIRED;

  <T> TermMarks<T> apply(TermMarks<T> marks) {
    return this == EXTRA_MARK || marks == null ? marks : marks.withTopicsWithinRequired();
  }
}
