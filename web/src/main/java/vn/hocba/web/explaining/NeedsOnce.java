package vn.hocba.web.explaining;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.hocba.assessment.ReasonStep;
import vn.hocba.transcript.Explanation.About;
import vn.hocba.transcript.Explanation.Part;

/** Keeps what a better result needs from being told twice, where one result of primary school rests on another. */
final class NeedsOnce {

  /** Where the same needs are told already: in the result that counts, beside which the others stand. */
  private static final Map<About, List<About>> TOLD = Map.of(
      About.PRIMARY_RESULT, List.of(About.PRIMARY_RESULT_AFTER_ADDITIONAL),
      About.PRIMARY_AWARD, List.of(About.PRIMARY_RESULT_AFTER_ADDITIONAL, About.PRIMARY_RESULT),
      About.PRIMARY_SUBJECT, List.of(About.PRIMARY_RESULT_AFTER_ADDITIONAL, About.PRIMARY_RESULT),
      About.PRIMARY_TEST, List.of(About.PRIMARY_RESULT_AFTER_ADDITIONAL, About.PRIMARY_RESULT));

  private NeedsOnce() {}

  /** What the part needs and none of the parts before it has told. */
  static List<ReasonStep> of(Part p, List<Part> all) {
    List<About> before = TOLD.getOrDefault(p.about(), List.of());
    List<ReasonStep> told = all.stream().filter(other -> before.contains(other.about()))
        .flatMap(other -> other.next().stream()).map(ReasonStep.class::cast).toList();
    return Stream.<ReasonStep>concat(p.next().stream(), Stream.empty()).filter(step -> !told.contains(step)).toList();
  }
}
