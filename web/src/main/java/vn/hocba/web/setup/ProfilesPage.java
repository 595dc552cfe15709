package vn.hocba.web.setup;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import vn.hocba.setup.ProfileService;
import vn.hocba.web.wording.Wording;

/** Shows what the register says about the pupils of a class, and changes it while the class's entries are open. */
@Named
@ViewScoped
public class ProfilesPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  private ProfileService profiles;
  @Inject
  private Wording wording;
  private long id;
  private ProfileForm form;
  private transient ProfileService.View view;

  public void open() {
    view = profiles.view(id);
  }

  /** Puts a pupil into the form. */
  public void choose(ProfileService.Row row) {
    form = new ProfileForm(row);
  }

  /** Nothing typed is lost when the service refuses. */
  public void save() {
    profiles.change(id, form.enrolment(), form.profile(), form.version(),
        new ProfileService.Consent(form.getConsent(), form.getReason()));
    FacesContext.getCurrentInstance().addMessage(null,
        new FacesMessage(wording.text("profiles.saved", form.getFullName().strip())));
    clear();
    open();
  }

  public void clear() {
    form = null;
  }

  public ProfileService.View getView() {
    if (view == null) {
      open();
    }
    return view;
  }

  /** Null while nobody is chosen. */
  public ProfileForm getForm() {
    return form;
  }

  public long getId() {
    return id;
  }

  public void setId(long id) {
    this.id = id;
  }
}
