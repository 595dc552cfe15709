package vn.hocba.assessment;

/**
 * How many scored subjects must reach the upper threshold of each level of learning (TT 22/2021 Điều 9.2: six;
 * TT 43/2021 Điều 9.2a: five for Tốt, the other two not seen). Settings: {@code hocba.rules.gdtx.counted.tot},
 * {@code .kha}, {@code .dat}.
 */
public record CountedSubjects(int tot, int kha, int dat) {

  /** TT 22/2021. */
  public static final CountedSubjects SIX = new CountedSubjects(6, 6, 6);
  /** The default for TT 43/2021: what Tốt needs, for all three. */
  public static final CountedSubjects FIVE = new CountedSubjects(5, 5, 5);

  public CountedSubjects {
    if (tot < 1 || kha < 1 || dat < 1) {
      throw new IllegalArgumentException("at least one subject must count");
    }
  }

  /** As many scored subjects there must be to classify at all. */
  public int most() {
    return Math.max(tot, Math.max(kha, dat));
  }

  int of(Level level) {
    return switch (level) {
      case TOT -> tot;
      case KHA -> kha;
      case DAT -> dat;
      case CHUA_DAT -> 0;
    };
  }
}
