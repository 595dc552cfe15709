package vn.hocba.web.locking;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import vn.hocba.access.Right;
import vn.hocba.milestone.MilestoneService;
import vn.hocba.milestone.MilestoneView;
import vn.hocba.web.access.Visit;

/** Reminds people of a school of the next milestone, on the pages where they do what it is about. */
@Named
@RequestScoped
public class LockBanner {

  @Inject
  private MilestoneService milestones;
  @Inject
  private HttpServletRequest request;
  @Inject
  private LockWording words;
  private MilestoneView.Reminder next;
  private boolean leads;

  @PostConstruct
  void look() {
    Visit visit = Visit.of(request);
    if (visit != null && !visit.mustChangePassword() && has(visit.roles(), Right.LIST_CLASSES)) {
      next = milestones.next().orElse(null);
      leads = has(visit.roles(), Right.READ_LOCKS);
    }
  }

  private static boolean has(Set<String> roles, Right right) {
    return roles.stream().anyMatch(role -> right.of(role).isPresent());
  }

  /** Null when nothing comes soon. */
  public String getText() {
    return next == null ? null : words.reminder(next);
  }

  /** What the milestone is about. */
  public String getWhat() {
    return words.title(next.milestone().code());
  }

  /** Null when nothing comes soon. */
  public MilestoneView.Reminder getNext() {
    return next;
  }

  /** Whether the visitor may see the report of the whole school. */
  public boolean isLeads() {
    return leads;
  }
}
