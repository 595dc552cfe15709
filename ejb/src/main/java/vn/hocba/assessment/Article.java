package vn.hocba.assessment;

import java.util.EnumMap;
import java.util.Map;

/**
 * Where each secondary regulation says what, in the one spelling that is printed. Numbers marked with a question mark
 * in the domain notes are those of the parallel article of TT 22/2021.
 */
public final class Article {

  private static final Map<Regulation, Map<Matter, String>> NUMBERS = new EnumMap<>(Regulation.class);
  private static final Map<Regulation, Map<Matter, String>> CITED = new EnumMap<>(Regulation.class);

  static {
    Map<Matter, String> tt22 = table("SCALE 5.3, FORMS 5, COUNTS 6.2b, NOT_TAKEN 7, AVERAGE 9.1b, COMMENT 9.1a,"
        + " ONE_TERM 9.1, MEAN 9.1, LEARNING 9.2, ADJUSTMENT 9.3, CONDUCT 8, EXEMPTION 10, INDIVIDUAL_PLAN 11,"
        + " PROMOTION 12, RETENTION 12, SUMMER 13, REASSESSMENT 14, AWARD 15.1");
    Map<Matter, String> tt43 = table("SCALE 5, FORMS 5, COUNTS 6, NOT_TAKEN 7, AVERAGE 9.1, COMMENT 9.1,"
        + " ONE_TERM 9.1, MEAN 9.1, LEARNING 9.2, ADJUSTMENT 9.3, CONDUCT 8, EXEMPTION 10, INDIVIDUAL_PLAN 10,"
        + " PROMOTION 11.1, RETENTION 11, SUMMER 12, REASSESSMENT 13, AWARD 14");
    Map<Matter, String> tt58 = table("SCALE 8.4, FORMS 6.1, COUNTS 8.2, NOT_TAKEN 8.5, AVERAGE 10.1, COMMENT 10.2,"
        + " ONE_TERM 10.3, MEAN 11, LEARNING 13, ADJUSTMENT 13.6, CONDUCT 3, EXEMPTION 12, INDIVIDUAL_PLAN 14,"
        + " PROMOTION 15.1, RETENTION 15.2, SUMMER 17, REASSESSMENT 16, AWARD 18");
    NUMBERS.put(Regulation.TT22_2021, tt22);
    NUMBERS.put(Regulation.TT43_2021, tt43);
    NUMBERS.put(Regulation.TT58_2011, tt58);
    NUMBERS.put(Regulation.TT58_TT26, tt58);
    for (Regulation regulation : NUMBERS.keySet()) {
      Map<Matter, String> cited = new EnumMap<>(Matter.class);
      for (Matter matter : Matter.values()) {
        cited.put(matter, cite(regulation, matter, ""));
      }
      CITED.put(regulation, cited);
    }
  }

  private Article() {}

  /**
   * As in {@code TT 22/2021 Điều 9.3}; what TT 26/2020 amended says so behind the number.
   *
   * @throws IllegalArgumentException for a regulation of primary schools
   */
  public static String of(Regulation regulation, Matter matter) {
    // a school's year cites tens of thousands of times, so the spelling is made once
    Map<Matter, String> cited = CITED.get(regulation);
    return cited == null ? cite(regulation, matter, "") : cited.get(matter);
  }

  /** The clause of a level of learning, highest first: {@code 9.2a} to {@code 9.2d}. */
  static String of(Regulation regulation, Level level) {
    return cite(regulation, Matter.LEARNING, String.valueOf((char) ('d' - level.rank())));
  }

  /** The article with a clause behind its number, as in {@code 13} and {@code .1}. */
  public static String cite(Regulation regulation, Matter matter, String clause) {
    if (!regulation.secondary()) {
      throw new IllegalArgumentException(regulation + " is none of secondary schools");
    }
    boolean amended = regulation == Regulation.TT58_TT26 && switch (matter) {
      case SCALE, COUNTS, AVERAGE, LEARNING, ADJUSTMENT -> true;
      default -> false;
    };
    String circular = regulation == Regulation.TT58_TT26 ? Regulation.TT58_2011.printed() : regulation.printed();
    return circular + " Điều " + NUMBERS.get(regulation).get(matter) + clause + (amended ? " (TT 26/2020)" : "");
  }

  private static Map<Matter, String> table(String numbers) {
    Map<Matter, String> table = new EnumMap<>(Matter.class);
    for (String entry : numbers.split(", ")) {
      String[] parts = entry.split(" ");
      table.put(Matter.valueOf(parts[0]), parts[1]);
    }
    return table;
  }
}
