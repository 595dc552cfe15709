package vn.hocba.web.wording;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hocba.classbook.Finding;
import vn.hocba.classbook.FindingCode;
import vn.hocba.school.ClassState;

/** Says what was found in a class book; sheet, cell and pupil stand beside it, not in it. */
@Named
@Dependent
public class FindingWording {

  private final Wording wording;
  private final CodeWording codes;

  @Inject
  public FindingWording(Wording wording) {
    this.wording = wording;
    this.codes = new CodeWording(wording);
  }

  /** One sentence, or two when there is something to suggest. */
  public String text(Finding finding) {
    String key = "finding." + finding.code();
    List<String> args = finding.args();
    boolean meant = args.size() > 1 && !args.get(1).isEmpty() && wording.has(key + ".meant");
    Object[] said = new Object[args.size()];
    for (int i = 0; i < said.length; i++) {
      said[i] = said(finding.code(), i, args.get(i));
    }
    return wording.text(meant ? key + ".meant" : key, said);
  }

  /** How much it weighs, in words. */
  public String severity(Finding finding) {
    return wording.text(finding.severity());
  }

  /** What was written in the file stays as it was written; only codes of our own are turned into words. */
  private String said(FindingCode code, int position, String arg) {
    return switch (code) {
      case TEACHER_MISSING, SUBJECT_SHEET_MISSING, REASSESSMENT_NOT_TAKEN, SPECIALISED_TAKEN, SPECIALISED_STAYS,
          SPECIALISED_NOT_IN_BOOK -> codes.subject(arg);
      case SUBJECT_AND_CONTENTS, SUBJECT_KEPT_OTHERWISE, TOPIC_WITHOUT_SUBJECT -> codes.subject(arg);
      case SUBJECT_TWICE -> position == 0 ? codes.subject(arg) : arg;
      case REGULAR_COLUMNS_FEW -> position == 0 ? codes.subject(arg) : position == 1 ? codes.term(arg)
          : position == 4 ? codes.article(arg) : arg;
      case COVER_VALUE_MISSING -> wording.text("finding.COVER_VALUE_MISSING." + arg);
      case BIRTH_DATE_UNLIKELY, BIRTH_DATE_IMPOSSIBLE -> codes.date(arg);
      case MARK_UNREADABLE, MARK_OUT_OF_RANGE, MARK_TOO_PRECISE -> position == 1 ? codes.mark(arg)
          : position == 2 ? codes.article(arg) : arg;
      case COMMENT_UNREADABLE -> position == 1 ? codes.article(arg) : arg;
      case CONDUCT_UNREADABLE -> position == 1 ? codes.article(arg) : position == 2 ? Stream.of(arg.split(","))
          .map(codes::level).collect(Collectors.joining(", ")) : arg;
      case AVERAGE_DIFFERS, AVERAGE_BY_OTHER_FORMULA -> position == 2 ? codes.article(arg)
          : position == 3 ? codes.calculation(arg) : codes.mark(arg);
      case AVERAGE_WITHOUT_ALL_MARKS -> codes.mark(arg);
      case RESULT_DIFFERS -> position == 0 ? arg : position == 1 ? codes.mark(arg) : codes.article(arg);
      case CONDUCT_MISSING -> codes.term(arg);
      case CONDUCT_OF_YEAR_STAYS -> codes.level(arg);
      case CLASS_NOT_OPEN -> position == 1 ? wording.text(ClassState.valueOf(arg))
          : position == 3 ? codes.instant(arg) : arg;
      case TERM_NOT_TAUGHT -> position == 1 ? codes.subject(arg) : position == 2 ? codes.term(arg)
          : codes.article(arg);
      case MARK_KEPT_OUT -> position == 0 ? codes.subject(arg) : position == 3 ? codes.article(arg)
          : position == 1 ? wording.text("problem.ENTRY_KEPT_OUT." + arg) : arg;
      case TERM_NOT_BEGUN -> position == 1 ? codes.term(arg) : position == 2 ? codes.date(arg) : arg;
      case PART_LOCKED -> position == 1 ? wording.text("problem.PART_LOCKED." + arg) : arg;
      default -> arg;
    };
  }
}
