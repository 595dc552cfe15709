package vn.hocba.web.layout;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import vn.hocba.access.Right;
import vn.hocba.handover.CopyService;
import vn.hocba.handover.SendingService;
import vn.hocba.intake.ArrivalService;
import vn.hocba.revocation.RevocationService;
import vn.hocba.web.layout.IndexPage.Task;
import vn.hocba.web.wording.Wording;

/** What the home page tells of transcripts that other schools sent or sent back, of copies not made yet, and of what is to be revoked. */
@RequestScoped
public class HandoverTasks {

  private static final String PAGE = "/arrivals.xhtml";

  @Inject
  private ArrivalService arrivals;
  @Inject
  private SendingService sendings;
  @Inject
  private CopyService copies;
  @Inject
  private RevocationService revocations;
  @Inject
  private Wording wording;

  void gather(Set<String> roles, List<Task> today) {
    if (has(roles, Right.RECEIVE_PACKAGE)) {
      tell("home.task.arrivals", arrivals.waiting(), PAGE, today);
    }
    if (has(roles, Right.ISSUE_COPY)) {
      tell("home.task.sentBack", sendings.refused(), PAGE, today);
      tell("home.task.unmade", copies.unmade(), "/copies.xhtml", today);
    }
    revocations(roles, today);
  }

  private void revocations(Set<String> roles, List<Task> today) {
    if (has(roles, Right.REVOKE_TRANSCRIPT)) {
      tell("home.task.revocations", revocations.waiting(), "/revocations.xhtml", today);
    }
  }

  private void tell(String key, long how, String page, List<Task> today) {
    if (how > 0) {
      today.add(new Task(wording.text(key, how), page, ""));
    }
  }

  private static boolean has(Set<String> roles, Right right) {
    return roles.stream().anyMatch(role -> right.of(role).isPresent());
  }
}
