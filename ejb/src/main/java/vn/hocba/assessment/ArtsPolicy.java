package vn.hocba.assessment;

import java.util.ArrayList;
import java.util.List;
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

  List<SubjectResult> apply(int grade, List<SubjectResult> subjects) {
    List<SubjectResult> contents = subjects.stream().filter(s -> CONTENTS.contains(s.code())).toList();
    if (this == TWO_SUBJECTS || grade > LAST_GRADE || contents.isEmpty()) {
      return subjects;
    }
    boolean open = contents.stream().anyMatch(SubjectResult::isOpen);
    List<SubjectResult> all = new ArrayList<>(subjects);
    all.removeAll(contents);
    all.add(SubjectResult.comment(WHOLE, open ? null : contents.stream().allMatch(SubjectResult::passed)));
    return all;
  }
}
