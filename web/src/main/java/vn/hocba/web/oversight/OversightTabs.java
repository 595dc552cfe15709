package vn.hocba.web.oversight;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import vn.hocba.access.Right;
import vn.hocba.web.access.Visit;

/** The pages of oversight that the visitor's duties open. */
@Named
@RequestScoped
public class OversightTabs {

  @Inject
  private HttpServletRequest request;

  /** A page without its suffix, and the right that opens it. */
  private record Tab(String page, Right right) {}

  private static final List<Tab> ALL = List.of(new Tab("oversight", Right.OVERSEE_PROGRESS),
      new Tab("worth-a-look", Right.LOOK_AT_MARKS), new Tab("working", Right.WATCH_WORK),
      new Tab("account-report", Right.READ_ACCOUNT_REPORT), new Tab("audit", Right.READ_AUDIT));

  public List<String> getPages() {
    return ALL.stream().filter(tab -> has(tab.right())).map(Tab::page).toList();
  }

  public boolean isReleases() {
    return has(Right.RELEASE_WORK);
  }

  /** Whether names of classes lead to the class. */
  public boolean isOpensClasses() {
    return has(Right.READ_RESULTS);
  }

  private boolean has(Right right) {
    return Visit.of(request).roles().stream().anyMatch(role -> right.of(role).isPresent());
  }
}
