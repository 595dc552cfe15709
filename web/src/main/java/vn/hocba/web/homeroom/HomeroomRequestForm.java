package vn.hocba.web.homeroom;

import jakarta.inject.Inject;
import vn.hocba.homeroom.ConductService;
import vn.hocba.homeroom.ConductView;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.web.correction.RequestForm;

/** A form by which the homeroom teacher asks for a correction of what the class's sheet no longer takes. */
public abstract class HomeroomRequestForm extends RequestForm {

  private static final long serialVersionUID = 1L;

  @Inject
  private ConductService conduct;
  private long id;
  private transient ConductView view;

  public void open() {
    if (!requests.mayAskConduct(id)) {
      throw new Problem(ProblemCode.NOT_FOUND);
    }
    view = conduct.view(id);
  }

  @Override
  protected String keep(byte[] content, String name) {
    return files.keepOfClass(id, content, name);
  }

  public ConductView getView() {
    if (view == null) {
      view = conduct.view(id);
    }
    return view;
  }

  public long getId() {
    return id;
  }

  public void setId(long id) {
    this.id = id;
  }
}
