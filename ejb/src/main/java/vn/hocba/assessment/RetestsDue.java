package vn.hocba.assessment;

/**
 * When re-tests decide on promotion: every subject that falls short may be re-assessed, and the school says which were
 * sat (TT 22/2021 Điều 14). Setting: {@code hocba.rules.promotion.retests}.
 */
public enum RetestsDue {
  /** Once each is entered or said not to have been sat. The default. */
  WAIT_FOR_ALL,
  /** As soon as what was sat suffices; until then it waits as well. */
  UNTIL_SUFFICIENT
}
