package vn.hocba.web.signing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.stream.Collectors;
import vn.hocba.signing.SigningQueueService;
import vn.hocba.web.wording.Wording;

/** Tells on a class's page whose signatures its documents wait for. */
@Named
@RequestScoped
public class ClassSigning {

  @Inject
  private SigningQueueService queue;
  @Inject
  private Wording wording;

  /** As in "Homeroom teacher: 45"; empty where nothing waits. */
  public String of(long classId) {
    return queue.course(classId).entrySet().stream().map(e -> wording.text("class.signing.step",
        wording.text("signing.step." + e.getKey()), e.getValue())).collect(Collectors.joining(", "));
  }
}
