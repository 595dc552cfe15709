package vn.hocba.milestone;

import vn.hocba.configuration.Setting;

/** Who carries decisions on locks out. */
enum Execution {
  /** The admin board (S4 Điều 12.2b). */
  BOARD,
  /** Nobody: they take effect at their time. */
  ITSELF;

  static boolean isByItself() {
    return Setting.LOCK_EXECUTION.choice(Execution.class) == ITSELF;
  }
}
