package vn.hocba.web.access;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.primefaces.PrimeFaces;
import vn.hocba.access.reissue.ReissueService;
import vn.hocba.web.wording.Wording;

/** Lists what the admin board asked for accounts, for the principal to confirm or refuse. */
@Named
@ViewScoped
public class ReissuesPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  private ReissueService reissues;
  @Inject
  private Wording wording;
  private transient List<ReissueService.Row> rows;

  public void open() {
    rows = reissues.waiting();
  }

  public void confirm(long id, String name) {
    hand(reissues.confirm(List.of(id)));
    say("reissues.confirmed", name);
  }

  /** Every one that this visitor may confirm. */
  public void confirmAll() {
    List<Long> ids = getRows().stream().filter(ReissueService.Row::mine).map(ReissueService.Row::id).toList();
    hand(reissues.confirm(ids));
    say("reissues.confirmedAll", ids.size());
  }

  public void refuse(long id, String name) {
    reissues.refuse(id);
    say("reissues.refused", name);
  }

  private static void hand(List<ReissueService.Handout> handed) {
    FacesContext.getCurrentInstance().getAttributes().put(ReissueService.Handout.class, handed);
    PrimeFaces.current().scrollTo("main");
  }

  private void say(String key, Object of) {
    open();
    FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(wording.text(key, of)));
  }

  public boolean isSeveral() {
    return getRows().stream().filter(ReissueService.Row::mine).count() > 1;
  }

  public List<ReissueService.Row> getRows() {
    if (rows == null) {
      open();
    }
    return rows;
  }

  /** Null unless this very request brought some: passwords do not stay in the session. */
  public Object getHandouts() {
    return FacesContext.getCurrentInstance().getAttributes().get(ReissueService.Handout.class);
  }
}
