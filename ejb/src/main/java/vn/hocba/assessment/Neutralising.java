package vn.hocba.assessment;

/**
 * How to ask what the level would be but for one subject (TT 22/2021 Điều 9.3). The first two agree wherever seven or
 * more subjects have scores. Setting: {@code hocba.rules.adjustment.neutralise}.
 */
public enum Neutralising {
  /** Leave the subject out. The default. */
  DROP,
  /** Lift it to the lowest score the level allows, where it does not count among the six. */
  LIFT_TO_FLOOR,
  /** Lift it until it counts among the six; with six scored subjects this alone can find one at fault. */
  LIFT_TO_COUNTED
}
