package vn.hocba.web.correction;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.hocba.correction.request.CorrectionRequestService;
import vn.hocba.correction.request.RequestState;
import vn.hocba.correction.request.RequestView;
import vn.hocba.correction.request.Seat;
import vn.hocba.problem.Problem;
import vn.hocba.web.wording.Wording;

/** One request for a correction: what is asked, how far it has come, and the visitor's step if there is one. */
@Named
@ViewScoped
public class CorrectionPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  private CorrectionRequestService requests;
  @Inject
  private Wording wording;
  private long id;
  private String words;
  private transient RequestView view;

  /**
   * A step of the way.
   *
   * @param sign for the eye; the text says the same
   * @param done whether it is behind
   */
  public record Step(String sign, String text, String note, boolean done) {}

  public void open() {
    view = requests.find(id);
  }

  public String decide(boolean allow) {
    return step(() -> requests.decide(id, allow, words), allow ? "correction.allowed" : "correction.refused");
  }

  public String confirm(Seat seat) {
    return step(() -> requests.confirm(id, seat), "correction.confirmed");
  }

  public String withdraw() {
    return step(() -> requests.withdraw(id, words), "correction.withdrawn");
  }

  /** Taken or refused, the page is opened anew: it then shows what others did meanwhile. */
  private String step(Runnable action, String key) {
    FacesMessage message;
    try {
      action.run();
      message = new FacesMessage(wording.text(key));
    } catch (Problem problem) {
      message = new FacesMessage(FacesMessage.SEVERITY_ERROR, wording.text(problem), null);
    }
    FacesContext faces = FacesContext.getCurrentInstance();
    faces.getExternalContext().getFlash().setKeepMessages(true);
    faces.addMessage(null, message);
    return "/correction?faces-redirect=true&id=" + id;
  }

  /** From asking to the corrected mark, what is behind and what is to come. */
  public List<Step> getSteps() {
    RequestView r = getView();
    List<Step> steps = new ArrayList<>();
    steps.add(done("correction.step.asked", r.askedBy(), r.askedAt(), ""));
    if (r.decidedBy() != null) {
      steps.add(done(r.state() == RequestState.REFUSED ? "correction.step.refused" : "correction.step.allowed",
          r.decidedBy(), r.decidedAt(), r.decision()));
    } else if (r.state() == RequestState.ASKED) {
      steps.add(open(wording.text("correction.step.decide")));
    }
    r.witnesses().forEach(w -> steps.add(new Step("✓", wording.text("correction.step.seen", wording.text("Seat." + w.capacity()), w.by(), w.at()),
        "", true)));
    if (r.state().isOpen()) {
      Stream.of(Seat.values()).filter(r.open()::contains)
          .forEach(s -> steps.add(open(wording.text("correction.step.see", wording.text("Seat." + r.capacity(s))))));
      steps.add(open(wording.text("correction.step.apply")));
    } else if (r.endedBy() != null) {
      steps.add(switch (r.state()) {
        case VOID -> new Step("✕", wording.text("correction.step.void", r.endedAt()), "", true);
        case WITHDRAWN -> done("correction.step.withdrawn", r.endedBy(), r.endedAt(), r.endedWhy());
        default -> new Step("✓", wording.text("correction.step.applied", r.endedAt()), "", true);
      });
    }
    return steps;
  }

  private Step done(String key, String by, Instant at, String note) {
    return new Step(key.endsWith("refused") ? "✕" : "✓", wording.text(key, by, at), note, true);
  }

  private static Step open(String text) {
    return new Step("…", text, "", false);
  }

  public RequestView getView() {
    if (view == null) {
      open();
    }
    return view;
  }

  public long getId() {
    return id;
  }

  public void setId(long id) {
    this.id = id;
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }
}
