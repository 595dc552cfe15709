package vn.hocba.web.access;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import vn.hocba.access.factor.SecondFactorService;
import vn.hocba.web.wording.Wording;

/** Sets up, renews and gives up the second factor of one's own account; its secret is shown until confirmed. */
@Named
@ViewScoped
public class SecondFactorPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  private SecondFactorService factors;
  @Inject
  private Wording wording;
  @Inject
  private HttpServletRequest request;
  private transient SecondFactorService.State state;
  private transient SecondFactorService.Setup setup;
  private transient List<String> codes;
  private transient String code;

  public void begin() {
    setup = factors.begin();
    state = null;
  }

  public void confirm() {
    codes = factors.confirm(code, Visit.of(request).number());
    Visit.enrolled(request, true);
    setup = null;
    told("factor.turnedOn");
  }

  public void renew() {
    codes = factors.renewCodes(code);
    state = null;
  }

  public void remove() {
    factors.remove(code);
    Visit.enrolled(request, !factors.state().required());
    told("factor.removed");
  }

  private void told(String key) {
    state = null;
    FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(wording.text(key)));
  }

  public SecondFactorService.State getState() {
    if (state == null) {
      state = factors.state();
    }
    return state;
  }

  /** Null before it is begun, and once it is confirmed. */
  public SecondFactorService.Setup getSetup() {
    return setup;
  }

  /** In groups of four, as it is easier to type. */
  public String getSecret() {
    return String.join(" ", setup.secret().split("(?<=\\G.{4})"));
  }

  /** Null but after they were made. */
  public List<String> getCodes() {
    return codes;
  }

  /** Whether nothing else is open until it is set up. */
  public boolean isForced() {
    return Visit.of(request).mustEnrol();
  }

  /** Never given back to the page. */
  public String getCode() {
    return null;
  }

  public void setCode(String code) {
    this.code = code;
  }
}
