package vn.hocba.web.retention;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import vn.hocba.access.Right;
import vn.hocba.retention.DisposalListService;
import vn.hocba.retention.DisposalService;
import vn.hocba.retention.Disposals;
import vn.hocba.web.layout.Portal;
import vn.hocba.web.wording.Wording;

/** Lists disposals, and lets the school's office propose what is due. */
@Named
@ViewScoped
public class DisposalsPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  private DisposalListService list;
  @Inject
  private DisposalService disposals;
  @Inject
  private Portal portal;
  @Inject
  private Wording wording;
  private transient List<DisposalListService.Row> rows;
  private transient List<Disposals.Due> due;
  private List<String> chosen = List.of();
  private String reason;

  /** A file that is due, as the page lists it. */
  public record Due(String sha256, String told) {}

  public void open() {
    rows = list.list();
    due = portal.may(Right.PROPOSE_DISPOSAL.name()) ? disposals.due() : List.of();
  }

  public void propose() {
    disposals.propose(chosen, reason);
    FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(wording.text("disposals.proposed", chosen.size())));
    chosen = List.of();
    reason = null;
    open();
  }

  public List<DisposalListService.Row> getRows() {
    if (rows == null) {
      open();
    }
    return rows;
  }

  public List<Due> getDue() {
    if (due == null) {
      open();
    }
    return due.stream().map(d -> new Due(d.file().sha256(), wording.text("disposals.due.one",
        wording.text("archive.damage.of." + d.file().kind(), d.file().reference()), d.file().schoolYear(),
        d.keeping().until(), d.keeping().source()))).toList();
  }

  public List<String> getChosen() {
    return chosen;
  }

  public void setChosen(List<String> chosen) {
    this.chosen = chosen;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
