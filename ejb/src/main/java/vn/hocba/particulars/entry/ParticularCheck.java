package vn.hocba.particulars.entry;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import vn.hocba.assessment.Article;
import vn.hocba.assessment.MarkKind;
import vn.hocba.assessment.MarkRefusal;
import vn.hocba.assessment.MarkRules;
import vn.hocba.assessment.Matter;
import vn.hocba.assessment.Regulation;
import vn.hocba.assessment.SubjectMarks;
import vn.hocba.assessment.TermMarks;
import vn.hocba.assessment.primary.Period;
import vn.hocba.assessment.primary.Trait;
import vn.hocba.assessment.secondary.SecondaryAssessment;
import vn.hocba.gradebook.EntryReading;
import vn.hocba.gradebook.FormColumn;
import vn.hocba.gradebook.GradebookForm;
import vn.hocba.gradebook.MarkColumn;
import vn.hocba.gradebook.MarkValue;
import vn.hocba.particulars.Particular;
import vn.hocba.particulars.ParticularContent;
import vn.hocba.particulars.ParticularField;
import vn.hocba.particulars.ParticularKind;
import vn.hocba.problem.ProblemCode;

/** Says whether a particular can be entered for a pupil: what its kind must tell, and what the rules accept. */
final class ParticularCheck {

  /** Characters of dossier, decision, source or reason. */
  static final int LONGEST_TEXT = 500;

  /** What a year's result may be, its term's last assessment may be. */
  private static final MarkColumn END_OF_YEAR = new MarkColumn(2, MarkKind.FINAL, 1);
  private static final List<String> DECISIONS = List.of(ParticularContent.PROMOTED, ParticularContent.RETAINED);

  private final Regulation regulation;
  private final Map<String, GradebookForm> forms;

  /** @param forms of the class's books by subject code, those of qualities and competences among them */
  ParticularCheck(Regulation regulation, Map<String, GradebookForm> forms) {
    this.regulation = regulation;
    this.forms = forms;
  }

  /** Either is null. */
  record Answer(ParticularContent content, ParticularRefusal refusal) {}

  Answer check(NewParticular entry, PupilFacts pupil) {
    Answer answer = alone(entry, pupil);
    if (answer.refusal() != null || entry.overMarks() || entry.kind() == ParticularKind.NOT_TAKEN) {
      return answer;
    }
    // Marks are never set aside without a word: whoever enters it is told which stand, and says that they are known.
    List<StandingMark> aside = pupil.setAside(answer.content());
    return aside.isEmpty() ? answer
        : refused(ProblemCode.PARTICULAR_OVER_MARKS, aside.size(), aside, rule());
  }

  private String rule() {
    return regulation.secondary() ? Article.of(regulation, Matter.EXEMPTION) : regulation.printed();
  }

  private Answer alone(NewParticular entry, PupilFacts pupil) {
    ParticularKind kind = entry.kind();
    String text = clean(entry.text());
    if (!kind.under(regulation)) {
      return refused(ProblemCode.PARTICULAR_KIND, regulation.printed());
    }
    if (text != null && text.length() > LONGEST_TEXT) {
      return refused(ProblemCode.TEXT_TOO_LONG, LONGEST_TEXT);
    }
    Optional<ParticularField> lacking = Stream.of(ParticularField.values())
        .filter(f -> kind.needs(f) && lacks(f, entry, text)).findFirst();
    if (lacking.isPresent()) {
      return refused(ProblemCode.PARTICULAR_FIELD, lacking.get().name());
    }
    if (kind.needs(ParticularField.SUBJECT) && !forms.containsKey(entry.subject())) {
      return refused(new MarkRefusal(MarkRefusal.Code.SUBJECT_NOT_TAKEN,
          regulation.secondary() ? Article.of(regulation, Matter.FORMS) : regulation.printed(),
          List.of(entry.subject())));
    }
    if (kind.needs(ParticularField.SUBJECT) && !kind.suits(entry.subject(), regulation)) {
      return refused(ProblemCode.PARTICULAR_SUBJECT, entry.subject());
    }
    Optional<Particular> before = pupil.standing().stream().filter(p -> same(p.content(), entry)).findFirst();
    if (before.isPresent()) {
      return refused(ProblemCode.PARTICULAR_TWICE, before.get().enteredByName(), before.get().enteredAt(),
          Objects.requireNonNullElse(before.get().content().value(), ""));
    }
    return switch (kind) {
      case REASSESSMENT -> new MarkRules(regulation).reassessment(pupil.assessment(), entry.subject())
          .map(ParticularCheck::refused).orElseGet(() -> read(entry, text, END_OF_YEAR));
      case NOT_SAT -> new MarkRules(regulation).reassessment(pupil.assessment(), entry.subject())
          .map(ParticularCheck::refused).orElseGet(() -> plain(entry, text, null));
      case NOT_TAKEN, TRANSFERRED, UNTAUGHT_BEFORE -> ofTerm(entry, text, pupil);
      case EXEMPTION, EXEMPTION_TERM, PRACTICE, INDIVIDUAL_PLAN, RECOGNISED_SUBJECT -> plain(entry, text, null);
      case RECOGNISED_TRAIT -> trait(entry.subject()).isPresent() ? plain(entry, text, null)
          : refused(ProblemCode.PARTICULAR_VALUE, entry.subject());
      case FIRST_PERIOD -> Stream.of(Period.values()).skip(1).filter(p -> p.name().equals(entry.value()))
          .anyMatch(p -> column(MarkColumn.LEVEL, p).isPresent()) ? plain(entry, text, entry.value())
          : refused(ProblemCode.PARTICULAR_VALUE, entry.value());
      default -> awaited(entry, text, pupil);
    };
  }

  private Answer awaited(NewParticular entry, String text, PupilFacts pupil) {
    if (!pupil.waitsFor(entry)) {
      return refused(ProblemCode.PARTICULAR_NOT_DUE, regulation.printed());
    }
    return switch (entry.kind()) {
      case ADDITIONAL_LEVEL -> read(entry, text, MarkColumn.of(MarkColumn.LEVEL, Period.END_YEAR));
      case ADDITIONAL_TEST -> read(entry, text, MarkColumn.of(MarkColumn.TEST, Period.END_YEAR));
      case ADDITIONAL_TRAIT -> trait(entry.subject()).map(c -> content(entry, text, c.read(entry.value())))
          .orElseGet(() -> refused(ProblemCode.PARTICULAR_VALUE, entry.subject()));
      case PLAN_DECISION, PROMOTION_DECISION -> DECISIONS.contains(entry.value()) ? plain(entry, text, entry.value())
          : refused(ProblemCode.PARTICULAR_VALUE, entry.value());
      default -> isConduct(entry.value()) ? plain(entry, text, entry.value())
          : refused(ProblemCode.PARTICULAR_VALUE, entry.value());
    };
  }

  private Answer ofTerm(NewParticular entry, String text, PupilFacts pupil) {
    // Only the first term's result can come from elsewhere: who comes later brings the whole year.
    int term = entry.kind().ofFormerSchool() ? 1 : entry.term();
    Optional<MarkRefusal> refusal = place(entry, term, pupil)
        // What was not taught in the first term has its result in the second, so there must be one.
        .or(() -> entry.kind() == ParticularKind.UNTAUGHT_BEFORE ? place(entry, 2, pupil) : Optional.empty());
    if (refusal.isPresent()) {
      return refused(refusal.get());
    }
    SubjectMarks marks = pupil.year().subjects().stream().filter(s -> s.code().equals(entry.subject())).findFirst()
        .orElseThrow();
    TermMarks<?> given = term == 1 ? marks.termOne() : marks.termTwo();
    boolean open = entry.kind().ofFormerSchool() ? given.isEmpty() : given.missing().contains(entry.slot());
    if (!open) {
      return refused(ProblemCode.PARTICULAR_HAS_MARKS, entry.subject());
    }
    return entry.kind() == ParticularKind.TRANSFERRED ? read(entry, text, new MarkColumn(1, MarkKind.FINAL, 1))
        : plain(entry, text, null);
  }

  private Optional<MarkRefusal> place(NewParticular entry, int term, PupilFacts pupil) {
    return new MarkRules(regulation).place(pupil.year(), entry.subject(), forms.get(entry.subject()).scored(), term,
        Objects.requireNonNullElse(entry.value(), ""));
  }

  private Answer read(NewParticular entry, String text, MarkColumn column) {
    GradebookForm form = forms.get(entry.subject());
    return form.column(column.key()).map(c -> content(entry, text, c.read(entry.value())))
        .orElseGet(() -> content(entry, text, form.absent(column.key())));
  }

  private static Answer content(NewParticular entry, String text, EntryReading read) {
    if (read.isRefused()) {
      return refused(read.refusal(), read.args().toArray());
    }
    MarkValue value = read.value();
    return new Answer(new ParticularContent(entry.kind(), entry.subject(),
        entry.kind() == ParticularKind.TRANSFERRED ? 1 : null, null, value.score(),
        value.score() == null ? value.text() : null, text), null);
  }

  private static Answer plain(NewParticular entry, String text, String code) {
    ParticularKind kind = entry.kind();
    boolean named = kind.needs(ParticularField.SUBJECT) || kind.needs(ParticularField.TRAIT);
    return new Answer(new ParticularContent(kind, named ? entry.subject() : null,
        kind.ofFormerSchool() ? Integer.valueOf(1) : kind.needs(ParticularField.TERM) ? entry.term() : null,
        kind.needs(ParticularField.PLACE) ? entry.slot() : null, null, code, text), null);
  }

  private static boolean lacks(ParticularField field, NewParticular entry, String text) {
    return switch (field) {
      case SUBJECT, TRAIT -> clean(entry.subject()) == null;
      case TERM -> entry.term() == null || entry.term() < 1 || entry.term() > 2;
      case PLACE -> entry.slot() == null;
      case VALUE -> clean(entry.value()) == null;
      case TEXT -> text == null;
    };
  }

  /** One of each kind; of a subject's exemptions one in all, a re-test was sat or not, a term taught elsewhere or not. */
  private static boolean same(ParticularContent c, NewParticular entry) {
    ParticularKind kind = entry.kind();
    if (kind.exempts() || kind.settlesRetest() || kind.ofFormerSchool()) {
      return (kind.exempts() ? c.kind().exempts() : kind.settlesRetest() ? c.kind().settlesRetest()
          : c.kind().ofFormerSchool()) && c.subject().equals(entry.subject());
    }
    boolean named = kind.needs(ParticularField.SUBJECT) || kind.needs(ParticularField.TRAIT);
    return c.kind() == kind && (!named || c.subject().equals(entry.subject()))
        && (!kind.needs(ParticularField.TERM) || c.term().equals(entry.term()) && c.slot().equals(entry.slot()));
  }

  private boolean isConduct(String code) {
    try {
      return SecondaryAssessment.conduct(regulation, code) != null;
    } catch (IllegalArgumentException noSuchLevel) {
      return false;
    }
  }

  private Optional<FormColumn> trait(String name) {
    return Stream.of(Trait.values()).filter(t -> t.name().equals(name)).findFirst()
        .flatMap(t -> column(t.name(), Period.END_YEAR));
  }

  private Optional<FormColumn> column(String kind, Period period) {
    String key = MarkColumn.of(kind, period).key();
    return forms.values().stream().flatMap(f -> f.column(key).stream()).findFirst();
  }

  private static String clean(String typed) {
    String text = typed == null ? "" : Normalizer.normalize(typed, Normalizer.Form.NFC).strip();
    return text.isEmpty() ? null : text;
  }

  private static Answer refused(ProblemCode code, Object... args) {
    return new Answer(null, ParticularRefusal.of(code, args));
  }

  private static Answer refused(MarkRefusal mark) {
    return new Answer(null, ParticularRefusal.of(mark));
  }
}
