package vn.hocba.web.homeroom;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.hocba.access.Right;
import vn.hocba.homeroom.ListsService;
import vn.hocba.web.layout.Portal;

/** The pages of a class's homeroom work, in the order of the work. */
@Named
@RequestScoped
public class HomeroomTabs {

  private static final String CONDUCT = "conduct";
  private static final String PROFILES = "profiles";
  private static final List<String> ALL =
      List.of("attendance", "attendance-month", CONDUCT, PROFILES, "particulars", "class-lists", "class-progress");

  @Inject
  private ListsService lists;
  @Inject
  private Portal portal;
  private List<String> tabs;

  /** Primary school has no conduct levels: qualities and competences are in a gradebook (TT 27/2020 Điều 6). */
  public List<String> of(long classId) {
    if (tabs == null) {
      boolean primary = lists.primary(classId);
      tabs = ALL.stream().filter(tab -> !primary || !tab.equals(CONDUCT))
          .filter(tab -> !tab.equals(PROFILES) || portal.may(Right.KEEP_PROFILES.name())).toList();
    }
    return tabs;
  }
}
