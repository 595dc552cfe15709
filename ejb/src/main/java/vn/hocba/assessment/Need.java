package vn.hocba.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One thing that complete results lack for a level. Hundreds are tried for every one that is told, so the words are made
 * only when they are asked for.
 */
public sealed interface Need {

  Reason told();

  /** Changes the results so that this need is met and as little else as possible. */
  void meet(SubjectResult[] results);

  /** How far it is in points; 0 where it is not told in points of one subject. */
  default BigDecimal step() {
    return BigDecimal.ZERO;
  }

  /** The mean it asks for, or null. */
  default BigDecimal mean() {
    return null;
  }

  /** A scored subject must reach a threshold. */
  record Raise(ReasonCode code, String article, SubjectResult subject, BigDecimal threshold) implements Need {
    @Override
    public Reason told() {
      return Reason.of(code, article, subject.code(), subject.text(), threshold);
    }

    @Override
    public void meet(SubjectResult[] results) {
      for (int i = 0; i < results.length; i++) {
        if (results[i].code().equals(subject.code())) {
          results[i] = results[i].atLeast(threshold);
        }
      }
    }

    /** The same up to another threshold. */
    Raise to(BigDecimal other) {
      return new Raise(code, article, subject, other);
    }

    @Override
    public BigDecimal step() {
      return threshold.subtract(subject.score());
    }
  }

  /** So many of these comment subjects must be Đạt: the one there is, or whichever of several. */
  record Pass(String article, List<String> codes, int howMany) implements Need {
    @Override
    public Reason told() {
      return codes.size() == 1 ? Reason.of(ReasonCode.COMMENT_NOT_PASSED, article, codes.getFirst())
          : Reason.of(ReasonCode.SOME_COMMENTS_NOT_PASSED, article,
              Stream.concat(Stream.of(howMany), codes.stream()).toArray());
    }

    @Override
    public void meet(SubjectResult[] results) {
      List<String> passed = codes.subList(0, howMany);
      for (int i = 0; i < results.length; i++) {
        if (passed.contains(results[i].code())) {
          results[i] = SubjectResult.comment(results[i].code(), true);
        }
      }
    }
  }

  /** So many scored subjects must reach a threshold: the best of them, for no others are nearer. */
  record Reach(String article, int reaching, int howMany, BigDecimal threshold) implements Need {
    @Override
    public Reason told() {
      return Reason.of(ReasonCode.TOO_FEW_SUBJECTS_AT, article, reaching, howMany, threshold);
    }

    @Override
    public void meet(SubjectResult[] results) {
      boolean[] taken = new boolean[results.length];
      for (int n = 0; n < howMany; n++) {
        int best = -1;
        for (int i = 0; i < results.length; i++) {
          if (!taken[i] && results[i].scored() && (best < 0 || results[i].score().compareTo(results[best].score()) > 0)) {
            best = i;
          }
        }
        if (best < 0) {
          return;
        }
        taken[best] = true;
        results[best] = results[best].atLeast(threshold);
      }
    }
  }

  /** The mean of all scored subjects must reach a threshold, in whichever of them. */
  record Mean(String article, BigDecimal now, BigDecimal mean) implements Need {
    @Override
    public Reason told() {
      return Reason.of(ReasonCode.MEAN_BELOW, article, now, mean);
    }

    @Override
    public void meet(SubjectResult[] results) {
      // no subject in particular: whoever classifies takes the mean from what is asked
    }
  }

  /** Comment subjects at Chưa đạt of which only so many may stay: each of them, or that it does not matter which. */
  static List<Need> passes(List<String> failed, int mayStay, String article) {
    List<Need> needs = new ArrayList<>();
    if (mayStay == 0) {
      failed.forEach(code -> needs.add(new Pass(article, List.of(code), 1)));
    } else if (failed.size() > mayStay) {
      needs.add(new Pass(article, failed, failed.size() - mayStay));
    }
    return needs;
  }
}
