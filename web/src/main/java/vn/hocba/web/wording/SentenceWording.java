package vn.hocba.web.wording;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hocba.assessment.Promotion;
import vn.hocba.assessment.Reason;
import vn.hocba.assessment.ReasonCode;
import vn.hocba.assessment.ReasonStep;
import vn.hocba.transcript.Explanation.Part;

/** Says in one sentence what a result is, what decided it and by which article; from what a closed year keeps. */
@Dependent
public class SentenceWording {

  /** How many subjects a sentence names before it only counts the rest. */
  public static final int NAMED = 2;

  /** Reasons of which one text tells all there are: {@code chưa có kết quả 12 môn: Toán, Ngữ văn và 10 môn khác}. */
  private static final Set<ReasonCode> TOGETHER = EnumSet.of(ReasonCode.RESULT_MISSING, ReasonCode.MAY_BE_REASSESSED,
      ReasonCode.RETEST_DUE, ReasonCode.COMPLETION_NEEDS_SUBJECT, ReasonCode.CONDUCT_MISSING);

  private static final Set<ReasonCode> LEARNED =
      EnumSet.of(ReasonCode.LEARNING_INSUFFICIENT, ReasonCode.LEARNING_BELOW);
  private static final Set<ReasonCode> TRAINED =
      EnumSet.of(ReasonCode.CONDUCT_INSUFFICIENT, ReasonCode.CONDUCT_BELOW);

  private final Wording wording;
  private final AssessmentWording words;
  private final PrimarySentences primary;
  private final ResultWording results;

  @Inject
  public SentenceWording(Wording wording) {
    this.wording = wording;
    this.words = new AssessmentWording(wording);
    this.primary = new PrimarySentences(wording);
    this.results = new ResultWording(wording);
  }

  /** The sentence of a result; null for parts that are none, such as remarks and single subjects. */
  public Sentence of(Part p) {
    String result = results.told(p);
    if (result == null) {
      return null;
    }
    if (p.about().primary()) {
      return primary.of(p, result);
    }
    List<Reason> deciding = DecidingReasons.of(p);
    if (deciding.isEmpty()) {
      return new Sentence(result, "", result);
    }
    String facts = String.join("; ", facts(p, deciding));
    String after = after(p, deciding);
    String because = after == null ? facts : wording.text(after, facts);
    // what a re-test is for is told before the re-test itself, on whose article it rests
    Reason cited = p.result() != null && p.result().equals(Promotion.RETEST.name()) ? deciding.getLast()
        : deciding.getFirst();
    // beside the highest level there is nothing to look for: it is told only in the whole sentence
    String brief = after == null && DecidingReasons.HELD.contains(deciding.getFirst().code()) ? "" : because;
    return new Sentence(result, brief, wording.text("because", result, because, words.article(cited)));
  }

  /**
   * The key of what the values come from that no book of the year holds; null where they are the year's. Who stays after
   * summer was given a re-test or training before: nobody is kept waiting there and told to stay.
   */
  private static String after(Part p, List<Reason> deciding) {
    return switch (p.about()) {
      case LEARNING_AFTER_SUMMER -> p.result() == null ? null : "because.afterRetest";
      case PROMOTION_AFTER_SUMMER -> !Promotion.RETAINED.name().equals(p.result()) || of(p, ReasonCode.RETAINED_BEFORE)
          ? null : deciding.stream().anyMatch(r -> LEARNED.contains(r.code())) ? "because.afterRetests"
          : deciding.stream().anyMatch(r -> TRAINED.contains(r.code())) ? "because.afterTraining" : null;
      default -> null;
    };
  }

  private static boolean of(Part p, ReasonCode code) {
    return p.reasons().stream().anyMatch(r -> r.code() == code);
  }

  /** That these subjects have no result yet, as a line of its own; all of the one kind. */
  public String missing(List<? extends ReasonStep> missing) {
    String told = together(missing.stream().map(Reason.class::cast).toList());
    return wording.text("because.line", Character.toUpperCase(told.charAt(0)) + told.substring(1));
  }

  private List<String> facts(Part p, List<Reason> deciding) {
    List<String> facts = new ArrayList<>();
    List<Reason> subjects = deciding.stream().filter(DecidingReasons::isOfSubject).toList();
    Set<ReasonCode> said = EnumSet.noneOf(ReasonCode.class);
    for (Reason r : deciding) {
      if (DecidingReasons.isOfSubject(r)) {
        if (r == subjects.getFirst()) {
          // decimal commas stand in them, so a comma cannot part them
          facts.add(named(subjects.stream().map(words::because).toList(), "; "));
        }
      } else if (!TOGETHER.contains(r.code())) {
        facts.add(r.code() == ReasonCode.ADJUSTED_ONE_SUBJECT ? adjusted(p, r) : words.because(r));
      } else if (said.add(r.code())) {
        facts.add(together(deciding.stream().filter(other -> other.code() == r.code()).toList()));
      }
    }
    return facts;
  }

  /** With the value of the one subject, which stands in the reason that kept the level down. */
  private String adjusted(Part p, Reason adjusted) {
    String subject = adjusted.args().getFirst();
    String value = p.reasons().stream().filter(s -> s instanceof Reason r && DecidingReasons.isOfSubject(r)
        && r.args().getFirst().equals(subject)).map(s -> words.because((Reason) s)).findFirst()
        .orElseGet(() -> words.item(subject));
    return words.becauseAdjusted(adjusted, value);
  }

  private String together(List<Reason> same) {
    String items = named(same.stream().map(words::item).toList(), ", ");
    String key = words.key(same.getFirst());
    String one = key + ".one";
    return wording.text(same.size() == 1 && wording.has(one) ? one : key, items, same.size());
  }

  private String named(List<String> items, String parted) {
    String first = items.stream().limit(NAMED).collect(Collectors.joining(parted));
    return items.size() <= NAMED ? first : wording.text("because.more", first, items.size() - NAMED);
  }
}
