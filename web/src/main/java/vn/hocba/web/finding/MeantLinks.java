package vn.hocba.web.finding;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import vn.hocba.archive.search.Meaning;
import vn.hocba.archive.search.SearchResult.Hit;
import vn.hocba.archive.search.SearchResult.Tier;
import vn.hocba.archive.search.Typed;
import vn.hocba.finding.Found;
import vn.hocba.web.finding.SearchPage.Choice;
import vn.hocba.web.wording.Wording;

/** Tells what words of the one box were taken for and what else they could mean, each with the question that reads them otherwise. */
final class MeantLinks {
  /** Asked only when names, and names with the condition, were not there; of nearly typed names the condition may know others. */
  private static final Set<Tier> BEHIND_CONDITIONS = EnumSet.of(Tier.NAME_BEGUN, Tier.SIGNER, Tier.TEXT_PHRASE, Tier.ANYWHERE);

  private final Question question;
  private final QuestionWording words;
  private final Wording wording;
  private final Typed typed;

  MeantLinks(Question question, QuestionWording words, Wording wording) {
    this.question = question;
    this.words = words;
    this.wording = wording;
    this.typed = new Typed(question.get(Question.TEXT));
  }

  /** Conditions that words were taken for, with the question that looks for the words themselves. */
  List<Choice> taken(Found found) {
    return found.result().meant().stream().map(m -> new Choice(wording.text("search.meant", label(m), m.typed()),
        saying(typed.dropped(m)).getAddress(), null)).toList();
  }

  /**
   * Conditions that words were not taken for, with the question that takes them so; nothing where nothing was found, nor where the condition
   * was asked for before and nobody fulfils it.
   */
  List<Choice> others(Found found) {
    return found.result().total() == 0 || tried(found) ? List.of() : typed.doubtful().stream()
        .filter(m -> !found.result().meant().contains(m) && m.kind() != Meaning.Kind.ELSEWHERE)
        .map(m -> new Choice(wording.text("search.meaning", m.typed(), label(m)), decided(m).getAddress(), null)).toList();
  }

  /** Whether the words come from so far down the plan that the one other reading had found nobody. */
  private boolean tried(Found found) {
    return typed.doubtful().size() == 1 && found.result().hits().stream().map(Hit::tier).anyMatch(BEHIND_CONDITIONS::contains);
  }

  /** What no index holds, though words ask for it: UNSIGNED, REVOKED. */
  List<String> elsewhere() {
    return typed.doubtful().stream().filter(m -> m.kind() == Meaning.Kind.ELSEWHERE).map(Meaning::value).distinct().toList();
  }

  private Question decided(Meaning meaning) {
    Question said = saying(typed.decided(meaning));
    return switch (meaning.kind()) {
      case KIND -> said.with(Question.KIND, meaning.value());
      case LEVEL -> said.with(Question.LEVEL, meaning.value());
      case KEPT -> said.with(Question.KEPT, meaning.value());
      case SIGNER -> said.with(Question.SIGNER, meaning.value());
      case SCHOOL_YEARS -> said.with(Question.FROM, year(meaning, 0)).with(Question.TO, year(meaning, 1));
      default -> said;
    };
  }

  private String years(Meaning meaning, String key, UnaryOperator<String> written) {
    String first = year(meaning, 0);
    String last = year(meaning, 1);
    return first == null ? wording.text(key + ".to", written.apply(last)) : last == null ? wording.text(key + ".from", written.apply(first))
        : wording.text(key, written.apply(first), written.apply(last));
  }

  /** The first or the last year; null where it is open. */
  private static String year(Meaning meaning, int which) {
    String year = meaning.value().split("-", -1)[which];
    return year.isEmpty() ? null : year;
  }

  private Question saying(String text) {
    return question.with(Question.TEXT, text.isBlank() ? null : text);
  }

  private String label(Meaning meaning) {
    return switch (meaning.kind()) {
      case KIND -> words.condition(Question.KIND, meaning.value());
      case LEVEL -> words.condition(Question.LEVEL, meaning.value());
      case KEPT -> words.condition(Question.KEPT, meaning.value());
      case CLASS -> words.condition(Question.CLASS, meaning.value());
      case GRADE -> wording.text("search.meant.GRADE", meaning.value());
      case BORN -> meaning.value().isEmpty() ? wording.text("search.meant.BORN") : words.condition(Question.BORN, meaning.value());
      case BORN_YEARS -> years(meaning, "search.meant.BORN_YEARS", UnaryOperator.identity());
      case SCHOOL_YEARS -> years(meaning, "search.meant.SCHOOL_YEARS", QuestionWording::schoolYear);
      case NUMBER -> wording.text("search.meant.NUMBER", meaning.typed().toUpperCase(Locale.ROOT));
      case SIGNER -> words.condition(Question.SIGNER, meaning.value());
      case ELSEWHERE -> wording.text("search.meant." + meaning.value());
      case RECORD -> wording.text("search.meant.RECORD");
    };
  }
}
