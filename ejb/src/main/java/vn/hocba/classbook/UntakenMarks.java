package vn.hocba.classbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import vn.hocba.gradebook.EntryReading;
import vn.hocba.gradebook.GradebookForm;
import vn.hocba.gradebook.MarkColumn;
import vn.hocba.particulars.PupilParticulars;

/**
 * Tells before a class book is taken over which of its marks are of a term in which the class or the pupil does not take
 * the subject: what the grid refuses, no file brings in.
 */
final class UntakenMarks {

  private final Map<String, GradebookForm> forms;
  private final Map<String, PupilParticulars> standing;

  /**
   * @param forms of the class's books, by subject
   * @param standing particulars of its pupils, by identifier
   */
  UntakenMarks(Map<String, GradebookForm> forms, Map<String, PupilParticulars> standing) {
    this.forms = forms;
    this.standing = standing;
  }

  /** One finding for each subject and term the class is not taught, and for each pupil and subject kept out. */
  List<Finding> of(ClassBookComparison comparison) {
    Map<List<String>, Integer> untaught = new LinkedHashMap<>();
    Set<Finding> kept = new LinkedHashSet<>();
    List<Finding> findings = new ArrayList<>();
    Stream.concat(comparison.newMarks().stream(), comparison.changedMarks().stream()).forEach(m -> {
      refusal(m, GradebookForm::notTaught).map(r -> args(m, r)).ifPresent(where -> untaught.merge(where, 1, Integer::sum));
      refusal(m, (form, key) -> form.column(key).flatMap(c -> form.kept(c,
          standing.getOrDefault(m.identifier(), PupilParticulars.NONE)))).ifPresent(r -> kept.add(finding(
              FindingCode.MARK_KEPT_OUT, m.fullName(), args(m, r))));
    });
    untaught.forEach((where, n) -> findings.add(finding(FindingCode.TERM_NOT_TAUGHT, null,
        Stream.concat(Stream.of(n.toString()), where.stream()).toList())));
    findings.addAll(kept);
    return findings;
  }

  private Optional<EntryReading> refusal(MarkChange m, BiFunction<GradebookForm, String, Optional<EntryReading>> why) {
    return Optional.ofNullable(forms.get(m.subject()))
        .flatMap(form -> why.apply(form, new MarkColumn(m.term(), m.kind(), m.ordinal()).key()));
  }

  /** The subject, and what the refusal names. */
  private static List<String> args(MarkChange m, EntryReading no) {
    return Stream.concat(Stream.of(m.subject()), no.args().stream().map(String::valueOf)).toList();
  }

  private static Finding finding(FindingCode code, String pupil, List<String> args) {
    return new Finding(code.severity(), null, null, pupil, code, args);
  }
}
