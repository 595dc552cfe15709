package vn.hocba.web.school;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.hocba.transcript.Explanation.About;
import vn.hocba.transcript.Explanation.Part;
import vn.hocba.web.wording.Sentence;
import vn.hocba.web.wording.SentenceWording;

/** The sentence beside each result of one pupil; what came after summer takes the place of what the year ended with. */
public final class PupilReasons implements Serializable {

  private static final long serialVersionUID = 1L;

  private final Map<About, Sentence> told = new EnumMap<>(About.class);

  PupilReasons(List<Part> parts, SentenceWording words) {
    for (Part p : parts) {
      Sentence sentence = words.of(p);
      if (sentence != null) {
        told.put(place(p.about()), sentence);
      }
    }
  }

  private static About place(About about) {
    return switch (about) {
      case LEARNING_AFTER_SUMMER -> About.LEARNING_YEAR;
      case CONDUCT_AFTER_SUMMER -> About.CONDUCT_YEAR;
      case PROMOTION_AFTER_SUMMER -> About.PROMOTION;
      case PRIMARY_RESULT_AFTER_ADDITIONAL -> About.PRIMARY_RESULT;
      default -> about;
    };
  }

  public Sentence getLearningOne() {
    return told.get(About.LEARNING_TERM_ONE);
  }

  public Sentence getLearningTwo() {
    return told.get(About.LEARNING_TERM_TWO);
  }

  public Sentence getLearningYear() {
    return told.get(About.LEARNING_YEAR);
  }

  public Sentence getConductYear() {
    return told.get(About.CONDUCT_YEAR);
  }

  public Sentence getPromotion() {
    return told.get(About.PROMOTION);
  }

  public Sentence getAward() {
    return told.get(About.AWARD_YEAR);
  }

  public Sentence getPrimaryResult() {
    return told.get(About.PRIMARY_RESULT);
  }

  public Sentence getCompletion() {
    return told.get(About.PRIMARY_COMPLETION);
  }

  public Sentence getPrimaryAward() {
    return told.get(About.PRIMARY_AWARD);
  }
}
