package vn.hocba.web.wording;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hocba.assessment.primary.PrimaryReason;
import vn.hocba.assessment.primary.PrimaryReasonCode;
import vn.hocba.transcript.Explanation;
import vn.hocba.transcript.Explanation.Part;

/** The sentences about a primary pupil's results. */
final class PrimarySentences {

  private static final Set<PrimaryReasonCode> DUE =
      EnumSet.of(PrimaryReasonCode.SUBJECT_DUE, PrimaryReasonCode.TEST_DUE, PrimaryReasonCode.TRAIT_DUE);
  /** Said elsewhere, or no cause. */
  private static final Set<PrimaryReasonCode> ASIDE = EnumSet.of(PrimaryReasonCode.ADDITIONAL_DUE,
      PrimaryReasonCode.DECISION_TOO_EARLY, PrimaryReasonCode.PROGRAMME_COMPLETED,
      PrimaryReasonCode.PROGRAMME_NOT_COMPLETED);

  private final Wording wording;
  private final PrimaryWording words;

  PrimarySentences(Wording wording) {
    this.wording = wording;
    this.words = new PrimaryWording(wording);
  }

  Sentence of(Part p, String result) {
    List<PrimaryReason> deciding = deciding(p);
    if (deciding.isEmpty()) {
      return new Sentence(result, "", result);
    }
    boolean held = PrimaryWording.LOWEST.contains(deciding.getFirst().code());
    boolean after = p.about() == Explanation.About.PRIMARY_RESULT_AFTER_ADDITIONAL;
    String facts = String.join("; ", facts(deciding));
    String because = held && after ? wording.text("primaryBecause.afterAdditional", facts) : facts;
    // beside the highest result there is nothing to look for: it is told only in the whole sentence
    return new Sentence(result, held && !after ? "" : because,
        wording.text("because", result, because, words.article(deciding.getFirst())));
  }

  /** Dozens of entries can keep a result down: of each kind they are named as far as there are few, else counted. */
  private List<String> facts(List<PrimaryReason> deciding) {
    if (DUE.contains(deciding.getFirst().code())) {
      String first = deciding.stream().limit(SentenceWording.NAMED).map(words::because)
          .collect(Collectors.joining("; "));
      int more = deciding.size() - SentenceWording.NAMED;
      return List.of(more <= 0 ? first : wording.text("primaryBecause.more", first, more));
    }
    List<String> facts = new ArrayList<>();
    Set<PrimaryReasonCode> counted = EnumSet.noneOf(PrimaryReasonCode.class);
    for (PrimaryReason r : deciding) {
      long same = deciding.stream().filter(other -> other.code() == r.code()).count();
      if (!PrimaryWording.BELOW.contains(r.code()) || same <= SentenceWording.NAMED) {
        facts.add(words.because(r));
      } else if (counted.add(r.code())) {
        facts.add(words.because(r, (int) same));
      }
    }
    return facts;
  }

  private static List<PrimaryReason> deciding(Part p) {
    List<PrimaryReason> reasons = told(p.reasons());
    List<PrimaryReason> next = told(p.next());
    return switch (p.about()) {
      case PRIMARY_RESULT, PRIMARY_RESULT_AFTER_ADDITIONAL -> {
        if (p.result() == null) {
          yield of(reasons, EnumSet.of(PrimaryReasonCode.YEAR_END_OPEN));
        }
        List<PrimaryReason> limited = of(reasons, EnumSet.of(PrimaryReasonCode.ADDITIONAL_LIMITED));
        yield !limited.isEmpty() ? limited : next.isEmpty() ? of(reasons, PrimaryWording.LOWEST) : next;
      }
      case PRIMARY_COMPLETION -> {
        List<PrimaryReason> due = of(reasons, DUE);
        yield due.isEmpty() ? reasons.stream().filter(r -> !ASIDE.contains(r.code())).toList() : due;
      }
      // neither way to a title was gone
      default -> p.result() != null ? reasons
          : next.stream().filter(r -> r.code() != PrimaryReasonCode.TITLE_OTHERWISE).toList();
    };
  }

  private static List<PrimaryReason> of(List<PrimaryReason> reasons, Set<PrimaryReasonCode> codes) {
    return reasons.stream().filter(r -> codes.contains(r.code())).toList();
  }

  private static List<PrimaryReason> told(List<?> steps) {
    return steps.stream().flatMap(s -> s instanceof PrimaryReason r ? Stream.of(r) : Stream.empty()).toList();
  }
}
