package vn.hocba.assessment.tt58;

import java.util.ArrayList;
import java.util.List;
import vn.hocba.assessment.Article;
import vn.hocba.assessment.Award;
import vn.hocba.assessment.AwardResult;
import vn.hocba.assessment.Matter;
import vn.hocba.assessment.Reason;
import vn.hocba.assessment.ReasonCode;
import vn.hocba.assessment.Regulation;

/** Decides the title of a term or year (TT 58/2011 Điều 18): học sinh giỏi, học sinh tiên tiến. */
final class Tt58AwardRules {

  private Tt58AwardRules() {}

  /** @return none while either level is null */
  static AwardResult decide(Regulation regulation, Tt58Learning learning, Tt58Conduct conduct) {
    if (learning == null || conduct == null) {
      return AwardResult.NONE;
    }
    String article = Article.of(regulation, Matter.AWARD);
    List<Reason> good = lacking(article, learning, Tt58Learning.GIOI, conduct, Tt58Conduct.TOT);
    List<Reason> advanced = lacking(article, learning, Tt58Learning.KHA, conduct, Tt58Conduct.KHA);
    if (!advanced.isEmpty()) {
      return new AwardResult(null, List.of(), advanced);
    }
    return new AwardResult(good.isEmpty() ? Award.GOOD : Award.ADVANCED,
        List.of(Reason.of(ReasonCode.AWARD_LEVELS, article, learning, conduct)), good);
  }

  private static List<Reason> lacking(String article, Tt58Learning learning, Tt58Learning learningNeeded,
      Tt58Conduct conduct, Tt58Conduct conductNeeded) {
    List<Reason> lacking = new ArrayList<>();
    if (!learning.atLeast(learningNeeded)) {
      lacking.add(Reason.of(ReasonCode.AWARD_NEEDS_LEARNING, article, learning, learningNeeded));
    }
    if (!conduct.atLeast(conductNeeded)) {
      lacking.add(Reason.of(ReasonCode.AWARD_NEEDS_CONDUCT, article, conduct, conductNeeded));
    }
    return lacking;
  }
}
