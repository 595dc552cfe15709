package vn.hocba.assessment;

import static vn.hocba.assessment.Level.CHUA_DAT;
import static vn.hocba.assessment.Level.DAT;
import static vn.hocba.assessment.Level.KHA;
import static vn.hocba.assessment.Level.TOT;

import java.util.ArrayList;
import java.util.List;

/** Combines the conduct of both terms into that of the year (TT 22/2021 and TT 43/2021 Điều 8). */
public final class ConductRules {

  private ConductRules() {}

  /** @return null while either term is null */
  public static Level year(Level first, Level second) {
    if (first == null || second == null) {
      return null;
    }
    return switch (second) {
      case TOT -> first.atLeast(KHA) ? TOT : KHA;
      case KHA -> first.atLeast(DAT) ? KHA : DAT;
      case DAT -> first == TOT ? KHA : DAT;
      case CHUA_DAT -> CHUA_DAT;
    };
  }

  /** The same with the argument for it. */
  public static ConductResult combine(Regulation regulation, Level first, Level second) {
    String article = Article.of(regulation, Matter.CONDUCT);
    List<Reason> reasons = new ArrayList<>();
    if (first == null) {
      reasons.add(Reason.of(ReasonCode.CONDUCT_MISSING, article, 1));
    }
    if (second == null) {
      reasons.add(Reason.of(ReasonCode.CONDUCT_MISSING, article, 2));
    }
    Level year = year(first, second);
    List<Reason> next = new ArrayList<>();
    if (year != null) {
      reasons.add(Reason.of(ReasonCode.CONDUCT_OF_YEAR, article, first, second, year));
      if (year != TOT) {
        next.add(needed(article, first, second, year.up()));
      }
    }
    return new ConductResult(first, second, year, reasons, next);
  }

  /** The nearest better pair of terms that gives the level: by a better second term, else by a better first too. */
  private static Reason needed(String article, Level first, Level second, Level target) {
    for (int one = first.rank(); one <= TOT.rank(); one++) {
      for (int two = second.rank(); two <= TOT.rank(); two++) {
        Level reached = year(Level.values()[one], Level.values()[two]);
        if (reached.atLeast(target)) {
          // A better term can lift the year by more than one level.
          return Reason.of(ReasonCode.CONDUCT_NEEDED, article, reached, Level.values()[one], Level.values()[two]);
        }
      }
    }
    throw new IllegalStateException("no conduct above " + first + " and " + second);
  }
}
