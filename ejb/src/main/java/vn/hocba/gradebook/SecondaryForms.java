package vn.hocba.gradebook;

import java.util.ArrayList;
import java.util.List;
import vn.hocba.assessment.MarkKind;
import vn.hocba.assessment.Regulation;

/** The forms of lower and upper secondary school and of continuing education: two terms, each with a comment. */
final class SecondaryForms {

  /** Tests of weight 2 a term (KTđk) that a book under TT 58/2011 has room for; the circular names no number. */
  static final int MOST_TESTS = 6;

  private SecondaryForms() {}

  /** @param topic a group of topics is assessed regularly only (TT 22/2021 Điều 6) */
  static GradebookForm of(Regulation regulation, String subject, EntryKind entry, int regularCount, boolean topic) {
    List<FormColumn> columns = new ArrayList<>();
    String rule = FormRules.article(regulation, entry);
    for (int term = 1; term <= 2; term++) {
      for (int i = 1; i <= Math.max(regularCount, topic ? 1 : 0); i++) {
        columns.add(mark(new MarkColumn(term, MarkKind.REGULAR, i), entry, rule, regulation));
      }
      if (!topic) {
        int tests = regulation == Regulation.TT58_2011 ? MOST_TESTS : 1;
        for (int i = 1; i <= tests; i++) {
          columns.add(new FormColumn(new MarkColumn(term, MarkKind.MIDTERM, i), entry, null, 0, List.of(), 0, rule, i == 1,
              regulation));
        }
        columns.add(mark(new MarkColumn(term, MarkKind.FINAL, 1), entry, rule, regulation));
      }
      columns.add(new FormColumn(new MarkColumn(term, MarkColumn.COMMENT, 1), EntryKind.TEXT, null, 0,
          FormRules.longest(regulation), regulation.printed(), false));
    }
    return new GradebookForm(subject, false, topic ? null : entry, regulation, null, columns);
  }

  private static FormColumn mark(MarkColumn column, EntryKind entry, String rule, Regulation regulation) {
    return new FormColumn(column, entry, null, 0, List.of(), 0, rule, true, regulation);
  }
}
