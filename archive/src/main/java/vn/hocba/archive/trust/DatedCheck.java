package vn.hocba.archive.trust;

import java.security.cert.X509Certificate;
import java.util.List;
import vn.hocba.archive.attest.SealState;
import vn.hocba.archive.attest.StatementCheck;

/** Checks sealed statements against trust anchors, each only for the time for which it is trusted. */
public final class DatedCheck {

  private final AnchorDirectory anchors;
  private final StatementCheck all;

  public DatedCheck(AnchorDirectory anchors) {
    this.anchors = anchors;
    this.all = new StatementCheck(anchors.certificates());
  }

  /** As {@link StatementCheck#check}, and that the anchors were trusted at the time of the stamp. */
  public SealState check(byte[] statement, byte[] seal) {
    SealState state = all.check(statement, seal);
    if (state.answer() != SealState.Answer.GOOD) {
      return state;
    }
    List<X509Certificate> then = anchors.at(state.at());
    return then.size() == anchors.anchors().size() ? state : new StatementCheck(then).check(statement, seal);
  }
}
