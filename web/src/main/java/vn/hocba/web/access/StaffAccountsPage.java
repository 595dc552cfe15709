package vn.hocba.web.access;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import org.primefaces.PrimeFaces;
import vn.hocba.access.reissue.ReissueService.Handout;
import vn.hocba.setup.StaffAccountService;
import vn.hocba.web.wording.Wording;

/** Opens accounts for teachers who have none, in one go, and shows their first passwords once, for print. */
@Named
@ViewScoped
public class StaffAccountsPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  private StaffAccountService accounts;
  @Inject
  private Wording wording;
  private List<Long> chosen = List.of();
  private transient List<StaffAccountService.Row> rows;

  /** Somebody to choose. */
  public record Choice(long staffId, String label) {}

  public void open() {
    rows = accounts.list();
    chosen = rows.stream().map(StaffAccountService.Row::staffId).toList();
  }

  public void create() {
    int count = chosen.size();
    List<Handout> handed = accounts.open(chosen);
    FacesContext.getCurrentInstance().getAttributes().put(Handout.class, handed);
    FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(wording.text("staffAccounts.done", count,
        handed.size())));
    PrimeFaces.current().scrollTo("main");
    open();
  }

  public List<Choice> getChoices() {
    if (rows == null) {
      rows = accounts.list();
    }
    return rows.stream().map(r -> new Choice(r.staffId(), wording.text(
        r.username() == null ? "staffAccounts.new" : "staffAccounts.known",
        r.code() == null ? r.fullName() : r.fullName() + " (" + r.code() + ")",
        r.roles().stream().map(role -> wording.text("role." + role)).collect(Collectors.joining(", ")),
        r.username()))).toList();
  }

  public List<Long> getChosen() {
    return chosen;
  }

  public void setChosen(List<Long> chosen) {
    this.chosen = chosen;
  }

  /** Null unless this very request brought some: passwords do not stay in the session. */
  public Object getHandouts() {
    return FacesContext.getCurrentInstance().getAttributes().get(Handout.class);
  }
}
