package vn.hocba.particulars.entry;

import java.util.List;
import vn.hocba.assessment.MarkRefusal;
import vn.hocba.problem.ProblemCode;

/**
 * Why something was not entered; either a code or a refusal by the rules about marks.
 *
 * @param index of the entry among those sent, from 0
 * @param args what the message names
 */
public record ParticularRefusal(int index, ProblemCode code, List<Object> args, MarkRefusal mark) {

  static ParticularRefusal of(ProblemCode code, Object... args) {
    return new ParticularRefusal(0, code, List.of(args), null);
  }

  static ParticularRefusal of(MarkRefusal mark) {
    return new ParticularRefusal(0, null, List.of(), mark);
  }

  ParticularRefusal at(int place) {
    return new ParticularRefusal(place, code, args, mark);
  }
}
