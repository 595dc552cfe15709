package vn.hocba.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Whether Nghệ thuật at THCS counts as one subject when its contents Âm nhạc and Mĩ thuật have results of their own
 * (TT 22/2021 Điều 5). At THPT they are two subjects in any case. Setting: {@code hocba.rules.arts}.
 */
public enum ArtsPolicy {
  /** One result, Đạt when both contents are. The default. */
  ONE_RESULT,
  /** Each content counts as a subject. */
  TWO_SUBJECTS;

  /** The code of the subject that its contents make up. */
  public static final String WHOLE = "NGHE_THUAT";
  /** The codes of the contents. */
  public static final Set<String> CONTENTS = Set.of("AM_NHAC", "MI_THUAT");
  private static final int LAST_GRADE = 9;

  /**
   * The row that the form prints for the contents of one result (TT 22/2021 Điều 5, 9.1a); null where there is none.
   *
   * @param subjects that count
   */
  SubjectYear combined(int grade, List<SubjectYear> subjects) {
    List<SubjectYear> contents = subjects.stream().filter(s -> CONTENTS.contains(s.code())).toList();
    if (this == TWO_SUBJECTS || grade > LAST_GRADE || contents.isEmpty()) {
      return null;
    }
    SubjectResult before = whole(contents.stream().map(SubjectYear::beforeReassessment).toList());
    SubjectResult year = contents.stream().noneMatch(SubjectYear::reassessed) ? before
        : whole(contents.stream().map(SubjectYear::year).toList());
    return new SubjectYear(whole(contents.stream().map(SubjectYear::termOne).filter(Objects::nonNull).toList()),
        whole(contents.stream().map(SubjectYear::termTwo).filter(Objects::nonNull).toList()), before, year, false,
        List.of(), List.of(), why(contents, before, year));
  }

  /** The year as first computed, which the year's learning result rests on, and then what a re-assessment made of it. */
  private static List<Reason> why(List<SubjectYear> contents, SubjectResult before, SubjectResult year) {
    if (before.isOpen() || contents.size() != CONTENTS.size()) {
      return List.of();
    }
    List<Object> args = new ArrayList<>(List.of(WHOLE, before.text()));
    contents.forEach(s -> args.addAll(List.of(s.code(), s.beforeReassessment().text())));
    Reason first = Reason.of(ReasonCode.CONTENTS_COMBINED, Article.of(Regulation.TT22_2021, Matter.COMMENT), args.toArray());
    return year == before ? List.of(first) : List.of(first, Reason.of(ReasonCode.REASSESSED,
        Article.of(Regulation.TT22_2021, Matter.REASSESSMENT), WHOLE, before.text(), year.text()));
  }

  /** Đạt when every content is; null for no content, as in a term in which none is taught. */
  private static SubjectResult whole(List<SubjectResult> contents) {
    return contents.isEmpty() ? null : SubjectResult.comment(WHOLE, contents.stream().anyMatch(SubjectResult::isOpen) ? null
        : contents.stream().allMatch(SubjectResult::passed));
  }

  List<SubjectResult> apply(int grade, List<SubjectResult> subjects) {
    List<SubjectResult> contents = subjects.stream().filter(s -> CONTENTS.contains(s.code())).toList();
    if (this == TWO_SUBJECTS || grade > LAST_GRADE || contents.isEmpty()) {
      return subjects;
    }
    List<SubjectResult> all = new ArrayList<>(subjects);
    all.removeAll(contents);
    all.add(whole(contents));
    return all;
  }
}
