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
    List<Object> args = new ArrayList<>(List.of(WHOLE, year.isOpen() ? "" : year.text()));
    contents.forEach(s -> args.addAll(List.of(s.code(), s.year().isOpen() ? "" : s.year().text())));
    boolean told = !year.isOpen() && contents.size() == CONTENTS.size();
    return new SubjectYear(whole(contents.stream().map(SubjectYear::termOne).filter(Objects::nonNull).toList()),
        whole(contents.stream().map(SubjectYear::termTwo).filter(Objects::nonNull).toList()), before, year, false,
        List.of(), List.of(), told ? List.of(Reason.of(ReasonCode.CONTENTS_COMBINED,
            Article.of(Regulation.TT22_2021, Matter.COMMENT), args.toArray())) : List.of());
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
