package vn.hocba.web.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.hocba.access.reissue.ReissueService;
import vn.hocba.web.wording.Wording;

/** Tells the owner of an account, after signing in, that its password or second factor was given out again. */
@Named
@RequestScoped
public class OwnAccountNotice {

  @Inject
  private ReissueService reissues;
  @Inject
  private Wording wording;
  private List<String> lines;

  public List<String> getLines() {
    if (lines == null) {
      lines = reissues.untold().stream().map(t -> wording.text("reissues.told." + t.kind(), wording.time(t.at()),
          t.askedBy(), t.doneBy())).toList();
    }
    return lines;
  }

  /** Said by a button: looking never writes. */
  public void read() {
    reissues.read();
    lines = null;
  }
}
