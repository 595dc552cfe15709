package vn.hocba.assessment.secondary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import vn.hocba.assessment.ConductGiven;
import vn.hocba.assessment.Exemption;
import vn.hocba.assessment.PupilYear;
import vn.hocba.assessment.Regulation;
import vn.hocba.assessment.ResultLevel;
import vn.hocba.assessment.SubjectMarks;
import vn.hocba.assessment.TermMarks;

/** Makes up complete years of pupils of all strengths, most with a subject or two that do not fit the rest. */
public final class RandomBooks {

  private static final List<String> NEW_CONDUCT = List.of("CHUA_DAT", "DAT", "KHA", "TOT");
  private static final List<String> OLD_CONDUCT = List.of("YEU", "TRUNG_BINH", "KHA", "TOT");

  private final Regulation regulation;
  private final boolean old;
  private final Random random;

  public RandomBooks(Regulation regulation, Random random) {
    this.regulation = regulation;
    this.old = regulation == Regulation.TT58_2011 || regulation == Regulation.TT58_TT26;
    this.random = random;
  }

  public PupilYear pupil() {
    int strength = 20 + random.nextInt(81);
    int outliers = random.nextInt(3);
    List<SubjectMarks> subjects = new ArrayList<>();
    List<String> codes = Books.SCORED.subList(0, 6 + random.nextInt(3));
    for (String code : codes) {
      int own = outliers > 0 && random.nextInt(4) == 0 ? random.nextInt(101) : strength;
      subjects.add(new SubjectMarks.Scored(code, scores(own), random.nextInt(20) == 0 ? null : scores(own), null,
          Exemption.NONE));
    }
    int failing = random.nextInt(4) == 0 ? 10 : 60;
    for (String code : Books.COMMENT) {
      subjects.add(new SubjectMarks.Comment(code, passes(failing), passes(failing), null,
          random.nextInt(25) == 0 && old ? Exemption.values()[random.nextInt(5)] : Exemption.NONE));
    }
    ConductGiven conduct = new ConductGiven(conduct(), conduct(), old ? conduct() : null, null);
    return new PupilYear(6 + random.nextInt(7), subjects, conduct,
        random.nextInt(10) == 0 ? 40 + random.nextInt(12) : random.nextInt(20),
        random.nextInt(6) == 0 && old ? "TOAN" : null, null);
  }

  private TermMarks<BigDecimal> scores(int strength) {
    int regular = 2 + random.nextInt(3);
    int periodic = regulation == Regulation.TT58_2011 ? 1 + random.nextInt(3) : 1;
    TermMarks<BigDecimal> marks = TermMarks.tests(regular, marks(regular, strength), periodic,
        marks(periodic, strength), marks(1, strength).getFirst());
    return old || random.nextInt(5) > 0 ? marks : marks.withTopics(marks(1, strength));
  }

  private List<BigDecimal> marks(int count, int strength) {
    List<BigDecimal> marks = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      marks.add(BigDecimal.valueOf(Math.clamp(strength + random.nextInt(31) - 15L, 0, 100), 1));
    }
    return marks;
  }

  private TermMarks<Boolean> passes(int failing) {
    int regular = 2 + random.nextInt(2);
    List<Boolean> passes = new ArrayList<>();
    for (int i = 0; i < regular + 2; i++) {
      passes.add(random.nextInt(failing) > 0);
    }
    return new TermMarks<>(regular, passes.subList(0, regular), passes.get(regular), passes.get(regular + 1));
  }

  private ResultLevel conduct() {
    List<String> levels = old ? OLD_CONDUCT : NEW_CONDUCT;
    return SecondaryAssessment.conduct(regulation, levels.get(random.nextInt(3) > 0 ? 3 : random.nextInt(4)));
  }
}
