package vn.hocba.web.wording;

import java.util.List;

/** Says in words what a check of a chain of lines found: the answer, the first line that is not as it was, and how. */
public final class ChainWording {

  private final Wording wording;

  public ChainWording(Wording wording) {
    this.wording = wording;
  }

  /** @param verdict as it was written down: answer, fault, row, parted by spaces */
  public String told(String verdict) {
    String[] said = verdict.split(" ");
    String row = said.length > 2 ? wording.text("audit.verdict.row", said[2]) : "";
    return String.join(" ", List.of(known("ChainAnswer." + said[0]), row,
        said.length > 1 ? known("ChainFault." + said[1]) : "").stream().filter(s -> !s.isEmpty()).toList());
  }

  private String known(String key) {
    return wording.has(key) ? wording.text(key) : "";
  }
}
