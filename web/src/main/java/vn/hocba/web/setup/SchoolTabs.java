package vn.hocba.web.setup;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import vn.hocba.access.Right;
import vn.hocba.web.layout.Portal;

/** The pages about the school itself that this visitor may open, in the order of the work of a new year. */
@Named
@RequestScoped
public class SchoolTabs {

  @Inject
  private Portal portal;

  private enum Tab {
    YEAR("school", Right.SET_UP_SCHOOL),
    CALENDAR("school-calendar", Right.SET_UP_SCHOOL),
    STAFF("school-staff", Right.SET_UP_SCHOOL),
    GROUPS("school-groups", Right.SET_UP_SCHOOL),
    CLASSES("school-classes", Right.SET_UP_SCHOOL),
    ROLL_OVER("school-rollover", Right.SET_UP_SCHOOL),
    DELEGATIONS("delegations", Right.DELEGATE),
    CERTIFICATES("certificates", Right.KEEP_CERTIFICATES),
    ACCOUNTS("accounts", Right.MANAGE_ACCOUNTS);

    private final String page;
    private final Right right;

    Tab(String page, Right right) {
      this.page = page;
      this.right = right;
    }
  }

  public List<String> getPages() {
    return portal.may(Right.SET_UP_SCHOOL.name())
        ? Stream.of(Tab.values()).filter(t -> portal.may(t.right.name())).map(t -> t.page).toList() : List.of();
  }
}
