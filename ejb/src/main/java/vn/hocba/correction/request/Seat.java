package vn.hocba.correction.request;

/** The three who see a correction happen (S4 Điều 10.4). */
public enum Seat {
  /** A leader of the school. */
  LEADER,
  /** The school's admin board, which only witnesses (BQT-17). */
  ADMIN_BOARD,
  /** The homeroom teacher of the class; another teacher of it where the homeroom teacher asked or cannot sign in. */
  HOMEROOM;

  /** The code that tells somebody in place of the seat's own person from that person. */
  public String capacity(boolean standsIn) {
    return standsIn ? name() + "_STAND_IN" : name();
  }
}
