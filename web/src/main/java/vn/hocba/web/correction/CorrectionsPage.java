package vn.hocba.web.correction;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.function.Predicate;
import vn.hocba.correction.request.CorrectionRequestService;
import vn.hocba.correction.request.RequestView;
import vn.hocba.web.wording.Wording;

/** Requests for corrections: those that wait for the visitor, for others, and those that are done. */
@Named
@RequestScoped
public class CorrectionsPage {

  @Inject
  private CorrectionRequestService requests;
  @Inject
  private Wording wording;
  private List<RequestView> all;

  /** Requests that stand alike. */
  public record Group(String heading, List<RequestView> requests) {}

  public void open() {
    all = requests.list();
  }

  /** Those that are not empty, what waits for the visitor first. */
  public List<Group> getGroups() {
    return List.of(group("correction.group.own", RequestView::waitsForCaller),
        group("correction.group.others", r -> r.state().isOpen() && !r.waitsForCaller()),
        group("correction.group.done", r -> !r.state().isOpen())).stream().filter(g -> !g.requests().isEmpty())
        .toList();
  }

  private Group group(String key, Predicate<RequestView> belongs) {
    List<RequestView> some = all.stream().filter(belongs).toList();
    return new Group(wording.text(key, some.size()), some);
  }
}
