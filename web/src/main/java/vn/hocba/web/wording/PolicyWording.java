package vn.hocba.web.wording;

import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hocba.assessment.AskedPolicies;
import vn.hocba.transcript.Explanation;

/** Says in words how an open point of the regulations was read, from the spelling that explanations keep. */
public final class PolicyWording {

  private static final Pattern CHOICE = Pattern.compile("(\\w+)=(\\w+)");
  private static final Pattern COUNTS = Pattern.compile("(\\w+)=\\w+\\[tot=(\\d+), kha=(\\d+), dat=(\\d+)]");

  private final Wording wording;

  public PolicyWording(Wording wording) {
    this.wording = wording;
  }

  /** The readings that a year rests on, in the words of its time; years were closed that kept those of others too. */
  public List<String> texts(Explanation year) {
    List<String> subjects = year.parts().stream().map(Explanation.Part::subject).filter(Objects::nonNull).toList();
    return year.policies().stream().filter(kept -> AskedPolicies.under(year.regulation(), kept))
        .filter(kept -> AskedPolicies.of(kept, subjects))
        .map(kept -> text(kept, year.regulation())).toList();
  }

  /** @param kept as in {@code Rounding=HALF_UP}; @return the same where there are no words for it */
  String text(String kept, String regulation) {
    Matcher counts = COUNTS.matcher(kept);
    if (counts.matches() && wording.has("policy." + counts.group(1))) {
      return wording.text("policy." + counts.group(1), counts.group(2), counts.group(3), counts.group(4));
    }
    Matcher choice = CHOICE.matcher(kept);
    String key = choice.matches() ? "policy." + choice.group(1) + "." + choice.group(2) : kept;
    return wording.has(key) ? wording.text(wording.ofTime(key, regulation)) : kept;
  }
}
