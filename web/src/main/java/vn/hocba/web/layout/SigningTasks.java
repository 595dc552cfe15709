package vn.hocba.web.layout;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.hocba.access.Right;
import vn.hocba.signing.SigningAgainService;
import vn.hocba.signing.SigningQueueService;
import vn.hocba.signing.SigningQueueService.Waiting;
import vn.hocba.signing.SigningStep;
import vn.hocba.signing.certificate.CertificateService;
import vn.hocba.web.layout.IndexPage.Task;
import vn.hocba.web.wording.Wording;

/** What the home page tells of signatures that are waited for, and of certificates that end soon. */
@RequestScoped
public class SigningTasks {

  private static final int MOST = 12;
  private static final String PAGE = "/signing.xhtml?step=";

  @Inject
  private SigningQueueService queue;
  @Inject
  private SigningAgainService again;
  @Inject
  private CertificateService certificates;
  @Inject
  private Wording wording;

  void gather(Set<String> roles, Set<Right> decides, List<Task> today, List<Task> waiting) {
    if (decides.contains(Right.SIGN_AS_HEAD) || has(roles, Right.SIGN_DOCUMENTS)) {
      signatures(today, waiting);
      certificates.ownEnding().forEach(e -> today.add(ending(e, "home.task.certificate.own", "/signing.xhtml")));
    }
    if (has(roles, Right.RESUME_SEALING)) {
      long number = again.list().stream().mapToLong(r -> r.documents().size()).sum();
      if (number > 0) {
        today.add(new Task(wording.text("home.task.again", number), "/archive.xhtml", ""));
      }
    } else if (has(roles, Right.SIGN_DOCUMENTS) && again.ownSigned() > 0) {
      waiting.add(new Task(wording.text("home.task.again.own", again.ownSigned()), "/signing.xhtml", ""));
    }
    if (has(roles, Right.KEEP_CERTIFICATES)) {
      certificates.ending().stream().limit(MOST).forEach(e -> today.add(e.owner() == null
          ? ending(e, "home.task.certificate.seal", "/certificates.xhtml")
          : ending(e, "home.task.certificate.of", "/certificates.xhtml", e.owner())));
    }
  }

  /** What has ended is told so, with the day in its sentence. */
  private Task ending(CertificateService.Ending e, String key, String page, Object... who) {
    return e.over() ? new Task(wording.text(key + ".over", Stream.concat(Stream.of(who), Stream.of(e.validUntil())).toArray()), page, "")
        : new Task(wording.text(key, who), page, wording.time(e.validUntil()));
  }

  private void signatures(List<Task> today, List<Task> waiting) {
    List<Waiting> mine = queue.mine();
    mine.stream().limit(MOST).forEach(w -> (w.missing() == null ? today : waiting).add(new Task(
        wording.text("home.task.sign." + w.step() + (w.step() == SigningStep.GVBM && !w.sheets() ? ".subjects" : ""), w.ready() + w.busy(), w.className()), PAGE + w.step(),
        w.returned() ? wording.text("home.task.sign.returned")
            : w.missing() != null ? wording.text("home.task.sign.after") : w.schoolYear())));
    if (mine.size() > MOST) {
      today.add(new Task(wording.text("home.task.sign.more", mine.size() - MOST), "/signing.xhtml", ""));
    }
  }

  private static boolean has(Set<String> roles, Right right) {
    return roles.stream().anyMatch(role -> right.of(role).isPresent());
  }
}
