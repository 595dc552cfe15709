package vn.hocba.web.wording;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hocba.assessment.Level;
import vn.hocba.assessment.Regulation;
import vn.hocba.assessment.ResultLevel;
import vn.hocba.assessment.TermMarks.Slot;
import vn.hocba.assessment.primary.Period;
import vn.hocba.assessment.primary.SubjectLevel;
import vn.hocba.assessment.primary.TraitLevel;
import vn.hocba.assessment.tt58.Tt58Conduct;
import vn.hocba.gradebook.EntryKind;
import vn.hocba.gradebook.MarkColumn;
import vn.hocba.particulars.ParticularContent;
import vn.hocba.particulars.ParticularField;
import vn.hocba.particulars.ParticularKind;
import vn.hocba.particulars.entry.ParticularRefusal;
import vn.hocba.particulars.entry.ParticularsView;
import vn.hocba.particulars.entry.StandingMark;
import vn.hocba.problem.Problem;

/** Says what a particular is about, what it says, what it may say, and why one was refused. */
@Named
@Dependent
public class ParticularWording {

  private static final int MOST_MARKS = 12;

  private final Wording wording;
  private final CodeWording codes;
  private final AssessmentWording marks;

  @Inject
  public ParticularWording(Wording wording) {
    this.wording = wording;
    this.codes = new CodeWording(wording);
    this.marks = new AssessmentWording(wording);
  }

  /** The kind with its subject, quality or competence. @param item its code, or null */
  public String about(ParticularKind kind, String item) {
    String key = "particular.about." + kind;
    return item == null || !wording.has(key) ? wording.text(kind) : wording.text(key, item(kind, item));
  }

  /** The same with term and place. @param regulation of the book, which has its own names of places */
  public String about(ParticularContent c, Regulation regulation) {
    String about = about(c.kind(), c.subject());
    if (c.slot() != null) {
      return wording.text("particular.at", about, place(c.slot(), regulation), codes.term(c.term().toString()));
    }
    return c.kind() == ParticularKind.EXEMPTION_TERM
        ? wording.text("particular.in", about, codes.term(c.term().toString())) : about;
  }

  /** A subject, or a quality or competence, whose codes can be the same. */
  public String item(ParticularKind kind, String code) {
    return kind.needs(ParticularField.TRAIT) && wording.has("Trait." + code) ? wording.text("Trait." + code)
        : codes.subject(code);
  }

  /** Who enters what is awaited from somebody else: the duty, with the name where there is one. */
  public String enters(ParticularsView.Elsewhere awaited) {
    if (awaited.leaders()) {
      return wording.text("particular.enters.leaders");
    }
    String duty = wording.text("particular.enters." + awaited.due().kind().duty());
    return awaited.teacher() == null ? duty : wording.text("particular.enters.named", duty, awaited.teacher());
  }

  /** A mark, level, period or decision in words; a dash for null. */
  public String value(ParticularKind kind, String code) {
    if (code == null) {
      return "–";
    }
    return switch (kind) {
      case SUMMER_CONDUCT, CONDUCT_OF_YEAR -> codes.level(code);
      case PLAN_DECISION, PROMOTION_DECISION -> wording.text("particular.decision." + code);
      case ADDITIONAL_LEVEL -> Stream.of(SubjectLevel.values())
          .filter(l -> l.name().equals(code) || l.code().equals(code)).findFirst().map(wording::text).orElse(code);
      case ADDITIONAL_TRAIT -> Stream.of(TraitLevel.values())
          .filter(l -> l.name().equals(code) || l.code().equals(code)).findFirst().map(wording::text).orElse(code);
      case FIRST_PERIOD -> wording.text(Period.valueOf(code));
      default -> codes.mark(code);
    };
  }

  /**
   * What can be chosen as value, by its words, best first; empty where a mark is typed.
   *
   * @param results of the subject it is about; null for none
   */
  public Map<String, String> options(ParticularKind kind, EntryKind results, Regulation regulation) {
    return switch (kind) {
      case SUMMER_CONDUCT, CONDUCT_OF_YEAR -> levels(ParticularKind.CONDUCT_OF_YEAR.under(regulation)
          ? Tt58Conduct.values() : Level.values());
      case PLAN_DECISION, PROMOTION_DECISION ->
          options(kind, List.of(ParticularContent.PROMOTED, ParticularContent.RETAINED));
      case ADDITIONAL_LEVEL -> options(kind, best(SubjectLevel.values(), SubjectLevel::code));
      case ADDITIONAL_TRAIT -> options(kind, best(TraitLevel.values(), TraitLevel::code));
      case FIRST_PERIOD -> options(kind, Stream.of(Period.values()).skip(1).map(Enum::name).toList());
      default -> results == EntryKind.PASSED ? options(kind, List.of("D", "CD")) : Map.of();
    };
  }

  /** Why it was not entered, with the article that says so. @param regulation of the book */
  public String text(ParticularRefusal refusal, Regulation regulation) {
    if (refusal.mark() != null) {
      return marks.text(refusal.mark()) + " (" + marks.article(refusal.mark()) + ")";
    }
    return wording.text(new Problem(refusal.code(), refusal.args().stream().map(arg -> said(arg, regulation)).toArray()));
  }

  private Object said(Object arg, Regulation regulation) {
    return switch (arg) {
      case String s when s.startsWith("TT ") -> codes.article(s);
      case String s when !s.isEmpty() -> codes.any(s);
      case List<?> marks -> marks(marks.stream().map(StandingMark.class::cast).toList(), regulation);
      default -> arg;
    };
  }

  /** The first of the marks in the book's own names of columns, with their subjects where there are several. */
  private String marks(List<StandingMark> standing, Regulation regulation) {
    boolean several = standing.stream().map(StandingMark::subject).distinct().count() > 1;
    return standing.stream().limit(MOST_MARKS).map(m -> wording.text("particular.over.mark",
        (several ? codes.subject(m.subject()) + ", " : "") + kind(m.column(), regulation), when(m.column()),
        codes.mark(m.value()))).collect(Collectors.joining("; ")) + (standing.size() > MOST_MARKS ? "; …" : "");
  }

  private String kind(MarkColumn c, Regulation regulation) {
    return Stream.of("particular.place.", "grid.kindLong.", "Trait.").map(prefix -> wording.ofBook(prefix + c.kind(), regulation))
        .filter(wording::has).findFirst().map(key -> wording.text(key, c.ordinal())).orElse(c.kind());
  }

  private String when(MarkColumn c) {
    return c.assessment().isPresent() ? codes.term(String.valueOf(c.term()))
        : wording.text(Period.values()[2 * (c.term() - 1) + c.ordinal() - 1]);
  }

  private String place(Slot slot, Regulation regulation) {
    return wording.text(wording.ofBook("particular.place." + slot.kind(), regulation), slot.ordinal());
  }

  private Map<String, String> levels(ResultLevel[] levels) {
    Map<String, String> options = new LinkedHashMap<>();
    Arrays.asList(levels).reversed().forEach(l -> options.put(codes.level(l.code()), l.code()));
    return options;
  }

  private Map<String, String> options(ParticularKind kind, List<String> values) {
    Map<String, String> options = new LinkedHashMap<>();
    values.forEach(v -> options.put(value(kind, v), v));
    return options;
  }

  private static <E> List<String> best(E[] lowestFirst, Function<E, String> code) {
    return Arrays.asList(lowestFirst).reversed().stream().map(code).toList();
  }
}
