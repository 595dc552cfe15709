package vn.hocba.gradebook;

import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import vn.hocba.assessment.Article;
import vn.hocba.assessment.MarkRefusal;
import vn.hocba.assessment.MarkRules;
import vn.hocba.assessment.Matter;
import vn.hocba.assessment.Regulation;
import vn.hocba.assessment.primary.PrimaryRule;
import vn.hocba.particulars.ParticularContent;
import vn.hocba.particulars.ParticularKind;
import vn.hocba.particulars.PupilParticulars;
import vn.hocba.problem.ProblemCode;

/**
 * What one gradebook asks for: its columns in the order of the paper form.
 *
 * @param subject code of the subject, or of a book of qualities or competences
 * @param homeroom whether the homeroom teacher keeps it, not a subject teacher
 * @param results what the results of terms and year are, {@code SCORE} or {@code PASSED}; null where the form has none
 * @param regulation by which the class is assessed
 * @param primary the edition of it for primary school; null in secondary school
 * @param columns of the terms the class is taught the subject in
 * @param untaught columns of the other term, which are known only to say why nothing is entered there
 */
public record GradebookForm(String subject, boolean homeroom, EntryKind results, Regulation regulation,
    PrimaryRule primary, List<FormColumn> columns, List<FormColumn> untaught) {

  public GradebookForm {
    columns = List.copyOf(columns);
    untaught = List.copyOf(untaught);
  }

  /** The form of a book that is kept in both terms. */
  GradebookForm(String subject, boolean homeroom, EntryKind results, Regulation regulation, PrimaryRule primary,
      List<FormColumn> columns) {
    this(subject, homeroom, results, regulation, primary, columns, List.of());
  }

  /** The same in a class that is taught the subject in that term only. */
  GradebookForm onlyIn(int term) {
    return new GradebookForm(subject, homeroom, results, regulation, primary,
        columns.stream().filter(c -> c.column().term() == term).toList(),
        columns.stream().filter(c -> c.column().term() != term).toList());
  }

  /** @param key as {@link MarkColumn#key} writes it */
  public Optional<FormColumn> column(String key) {
    return columns.stream().filter(c -> c.column().key().equals(key)).findFirst();
  }

  /** What the class is assessed by, as articles are cited by it. */
  public String printed() {
    return primary == null ? regulation.printed() : primary.printed();
  }

  /** How many entries of a pupil make the book complete. */
  public long required() {
    return columns.stream().filter(FormColumn::required).count();
  }

  /**
   * How many entries a column waits for: one of each pupil. A topic group has one result a year, in either term, so its
   * first term waits for none and its second for what the first did not bring.
   *
   * @param pupils of the class
   * @param entered how many entries a column has
   */
  public long expected(MarkColumn column, long pupils, ToLongFunction<MarkColumn> entered) {
    boolean topics = primary == null && results == null;
    if (!topics) {
      return pupils;
    }
    long first = entered.applyAsLong(new MarkColumn(1, column.kind(), column.ordinal()));
    return column.term() == 1 ? first : Math.max(entered.applyAsLong(column), pupils - first);
  }

  public boolean scored() {
    return results == EntryKind.SCORE;
  }

  /** Why the class has no such column: it is not taught the subject in that term; empty for every other reason. */
  public Optional<EntryReading> notTaught(String key) {
    return untaught.stream().filter(c -> c.column().key().equals(key)).findFirst().map(c -> {
      MarkRefusal refusal = new MarkRules(regulation).notTaught(subject, c.column().term());
      return EntryReading.refused(ProblemCode.TERM_NOT_TAUGHT, refusal.args().get(1), refusal.article());
    });
  }

  /** Why the book has no such column, with the rule that says so. @param key of a column that is not among these */
  public EntryReading absent(String key) {
    return new AbsentCell(this).why(key);
  }

  /** Why nothing is entered for a pupil: the subject is not taken then. A make-up that was not taken does not keep out. */
  public Optional<EntryReading> kept(FormColumn column, PupilParticulars of) {
    MarkColumn c = column.column();
    return of.covering(subject, c.term(), c.kind(), c.ordinal()).filter(by -> by.kind() != ParticularKind.NOT_TAKEN)
        .map(by -> EntryReading.refused(ProblemCode.ENTRY_KEPT_OUT, by.kind().name(), by.text(), article(column, by)));
  }

  private String article(FormColumn column, ParticularContent by) {
    return switch (by.kind()) {
      case EXEMPTION, EXEMPTION_TERM -> Article.of(regulation, Matter.EXEMPTION);
      case UNTAUGHT_BEFORE -> Article.of(regulation, Matter.ONE_TERM);
      case FIRST_PERIOD -> printed();
      case TRANSFERRED -> Article.of(regulation, scored() ? Matter.AVERAGE : Matter.COMMENT);
      default -> column.rule();
    };
  }
}
