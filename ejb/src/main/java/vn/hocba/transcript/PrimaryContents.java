package vn.hocba.transcript;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import vn.hocba.archive.document.PrimaryYear;
import vn.hocba.assessment.Promotion;
import vn.hocba.assessment.primary.AdditionalAssessment;
import vn.hocba.assessment.primary.CompletionResult;
import vn.hocba.assessment.primary.EducationResult;
import vn.hocba.assessment.primary.Period;
import vn.hocba.assessment.primary.PrimaryYearAssessment;
import vn.hocba.assessment.primary.SubjectLevel;
import vn.hocba.assessment.primary.SubjectRecord;
import vn.hocba.assessment.primary.Trait;
import vn.hocba.assessment.primary.TraitLevel;
import vn.hocba.gradebook.MarkColumn;
import vn.hocba.gradebook.TraitBook;

/** Puts a primary pupil's assessed year into the words of the transcript. */
final class PrimaryContents {

  private final PrimaryResult result;
  private final ClassBooks books;

  private PrimaryContents(PrimaryResult result, ClassBooks books) {
    this.result = result;
    this.books = books;
  }

  /** @param traits those that are assessed in the class, in the order of the form */
  static YearContents of(PrimaryResult result, ClassBooks books, Iterable<Trait> traits) {
    PrimaryContents writer = new PrimaryContents(result, books);
    PrimaryYearAssessment a = result.assessment();
    PrimaryYear year = new PrimaryYear(result.year().subjects().stream().map(writer::subject).toList(),
        Stream.of(TraitBook.values()).map(b -> writer.group(b, traits)).filter(Objects::nonNull).toList(),
        level(a.result()), a.afterAdditional() == null ? null : level(a.afterAdditional()),
        a.completion().completion().name(), a.completion().programmeCompleted());
    return new YearContents(YearContents.ruleSet(result.year().rule().printed()), List.of(), null, null, null, null,
        year, promotion(a.completion()).name(), a.award().award() == null ? null : a.award().award().name());
  }

  private PrimaryYear.Subject subject(SubjectRecord s) {
    String code = s.subject().code();
    return new PrimaryYear.Subject(code, books.name(code), entry(s, Period.END_TERM_1), entry(s, Period.END_YEAR),
        additional(code), books.teacher(code), books.remarks().note(result.enrolment().id(), books.book(code)));
  }

  private PrimaryYear.Entry entry(SubjectRecord s, Period period) {
    SubjectLevel level = s.levels().get(period);
    return new PrimaryYear.Entry(level == null ? null : level.code(), s.subject().tests().contains(period),
        s.tests().get(period), comment(s.subject().code(), period));
  }

  private PrimaryYear.Entry additional(String subject) {
    AdditionalAssessment again = result.year().additional();
    SubjectLevel level = again.subjects().get(subject);
    Integer test = again.tests().get(subject);
    return level == null && test == null ? null
        : new PrimaryYear.Entry(level == null ? null : level.code(), test != null, test, null);
  }

  private PrimaryYear.TraitGroup group(TraitBook book, Iterable<Trait> traits) {
    Stream.Builder<PrimaryYear.Trait> of = Stream.builder();
    for (Trait trait : traits) {
      if (trait.kind() == book.kind()) {
        of.add(new PrimaryYear.Trait(trait.name(), level(trait, Period.END_TERM_1), level(trait, Period.END_YEAR),
            code(result.year().additional().traits().get(trait))));
      }
    }
    List<PrimaryYear.Trait> group = of.build().toList();
    return group.isEmpty() ? null : new PrimaryYear.TraitGroup(book.kind().name(), group,
        comment(book.name(), Period.END_TERM_1), comment(book.name(), Period.END_YEAR));
  }

  private String level(Trait trait, Period period) {
    return code(result.year().traits().getOrDefault(trait, Map.of()).get(period));
  }

  private static String code(TraitLevel level) {
    return level == null ? null : level.code();
  }

  private String comment(String book, Period period) {
    return books.remarks().comment(result.enrolment().id(), books.book(book),
        MarkColumn.of(MarkColumn.COMMENT, period));
  }

  private static String level(EducationResult result) {
    return result.level() == null ? null : result.level().name();
  }

  /** In the vocabulary of every level of school; the completion beside it says more. */
  private static Promotion promotion(CompletionResult completion) {
    return switch (completion.completion()) {
      case COMPLETED, COMPLETED_AFTER_ADDITIONAL ->
          completion.programmeCompleted() ? Promotion.COMPLETED : Promotion.PROMOTED;
      case PROMOTED -> Promotion.PROMOTED;
      case RETAINED -> Promotion.RETAINED;
      case ADDITIONAL_DUE -> Promotion.RETEST;
      case OPEN, PRINCIPAL_DECIDES -> Promotion.UNDECIDED;
    };
  }
}
