package vn.hocba.path;

/** Keys of two records, the smaller first, so that a pair is one pair whichever way it is named. */
record RecordPair(String one, String other) {

  static final String PAPER = "P:";
  static final String PUPIL = "I:";

  static RecordPair of(String a, String b) {
    return a.compareTo(b) <= 0 ? new RecordPair(a, b) : new RecordPair(b, a);
  }

  String than(String key) {
    return key.equals(one) ? other : one;
  }
}
