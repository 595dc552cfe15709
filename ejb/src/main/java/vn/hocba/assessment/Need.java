package vn.hocba.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** One thing that complete results lack for a level, and what they are once it is there. */
public sealed interface Need {

  Reason told();

  /** The results with this need met and as little else changed as possible. */
  List<SubjectResult> met(List<SubjectResult> subjects);

  /** How far it is in points; 0 where it is not told in points of one subject. */
  default BigDecimal step() {
    return BigDecimal.ZERO;
  }

  /** The mean it asks for, or null. */
  default BigDecimal mean() {
    return null;
  }

  /** A scored subject must reach a threshold. */
  record Raise(Reason told, SubjectResult subject, BigDecimal threshold) implements Need {
    @Override
    public List<SubjectResult> met(List<SubjectResult> subjects) {
      List<SubjectResult> then = new ArrayList<>(subjects);
      then.replaceAll(s -> s.code().equals(subject.code())
          ? SubjectResult.scored(s.code(), s.score().max(threshold)) : s);
      return then;
    }

    /** The same up to another threshold. */
    Raise to(BigDecimal other) {
      return new Raise(Reason.of(told.code(), told.article(), subject.code(), subject.text(), other), subject, other);
    }

    @Override
    public BigDecimal step() {
      return threshold.subtract(subject.score());
    }
  }

  /** So many of these comment subjects must be Đạt. */
  record Pass(Reason told, List<String> codes, int howMany) implements Need {
    @Override
    public List<SubjectResult> met(List<SubjectResult> subjects) {
      List<String> passed = codes.subList(0, howMany);
      return subjects.stream()
          .map(s -> passed.contains(s.code()) ? SubjectResult.comment(s.code(), true) : s).toList();
    }
  }

  /** So many scored subjects must reach a threshold. */
  record Reach(Reason told, int howMany, BigDecimal threshold) implements Need {
    @Override
    public List<SubjectResult> met(List<SubjectResult> subjects) {
      List<String> best = subjects.stream().filter(SubjectResult::scored)
          .sorted(Comparator.comparing(SubjectResult::score).reversed()).limit(howMany).map(SubjectResult::code)
          .toList();
      return subjects.stream().map(s -> best.contains(s.code())
          ? SubjectResult.scored(s.code(), s.score().max(threshold)) : s).toList();
    }
  }

  /** The mean of all scored subjects must reach a threshold, in whichever of them. */
  record Mean(Reason told, BigDecimal mean) implements Need {
    @Override
    public List<SubjectResult> met(List<SubjectResult> subjects) {
      return subjects;
    }
  }

  /** Comment subjects at Chưa đạt of which only so many may stay: each of them, or that it does not matter which. */
  static List<Need> passes(List<String> failed, int mayStay, String article) {
    List<Need> needs = new ArrayList<>();
    if (mayStay == 0) {
      failed.forEach(code -> needs.add(
          new Pass(Reason.of(ReasonCode.COMMENT_NOT_PASSED, article, code), List.of(code), 1)));
    } else if (failed.size() > mayStay) {
      int howMany = failed.size() - mayStay;
      Object[] args = Stream.concat(Stream.of(howMany), failed.stream()).toArray();
      needs.add(new Pass(Reason.of(ReasonCode.SOME_COMMENTS_NOT_PASSED, article, args), failed, howMany));
    }
    return needs;
  }
}
