package vn.hocba.web.gradebook;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.hocba.access.Right;
import vn.hocba.gradebook.GradebookService;
import vn.hocba.web.layout.Portal;

/** The gradebooks a teacher teaches, those still to be filled first. */
@Named
@RequestScoped
public class GradebooksPage {

  @Inject
  private GradebookService gradebooks;
  @Inject
  private Portal portal;
  private List<GradebookService.Entry> own;
  private List<GradebookService.Entry> group = List.of();

  /** Reads the books; 403 for who teaches none by duty. */
  public void open() {
    own = gradebooks.own();
    group = portal.may(Right.LIST_GROUP_BOOKS.name()) ? gradebooks.ofGroup() : List.of();
  }

  public List<GradebookService.Entry> getOwn() {
    return own;
  }

  /** What the members of a subject group keep, for its head to check; empty for everybody else. */
  public List<GradebookService.Entry> getGroup() {
    return group;
  }
}
