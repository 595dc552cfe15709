package vn.hocba.web.gradebook;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.hocba.gradebook.GradebookService;

/** The gradebooks a teacher teaches, those still to be filled first. */
@Named
@RequestScoped
public class GradebooksPage {

  @Inject
  private GradebookService gradebooks;
  private List<GradebookService.Entry> own;

  /** Reads the books; 403 for who teaches none by duty. */
  public void open() {
    own = gradebooks.own();
  }

  public List<GradebookService.Entry> getOwn() {
    return own;
  }
}
