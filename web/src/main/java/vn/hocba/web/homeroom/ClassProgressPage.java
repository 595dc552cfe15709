package vn.hocba.web.homeroom;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import vn.hocba.access.Right;
import vn.hocba.approval.Declaration;
import vn.hocba.homeroom.ApprovalService;
import vn.hocba.homeroom.Owed;
import vn.hocba.homeroom.Progress;
import vn.hocba.homeroom.TaughtTermsService;
import vn.hocba.problem.Problem;
import vn.hocba.school.ClassState;
import vn.hocba.web.layout.Portal;
import vn.hocba.web.wording.Wording;

/** Who has completed what in a class, who still owes what, and the steps to approval. */
@Named
@ViewScoped
public class ClassProgressPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  private ApprovalService approvals;
  @Inject
  private TaughtTermsService terms;
  @Inject
  private Portal portal;
  @Inject
  private Wording wording;
  private long id;
  private String reason;
  private String subject;
  private Integer term;
  private transient Progress progress;
  private transient List<TaughtTermsService.Taught> taught;

  public void open() {
    progress = approvals.progress(id);
  }

  /** Declares a part complete. */
  public String complete(Progress.OfPeriod of, Progress.Part part) {
    return step(() -> approvals.complete(id, of.period(), part.part()), "progress.completed", of.period(),
        name(part.part()));
  }

  public String send(Progress.OfPeriod of) {
    return step(() -> approvals.send(id, of.period()), "progress.sent.done", of.period());
  }

  public String approve(Progress.OfPeriod of) {
    return step(() -> approvals.approve(id, of.period()), "progress.approved.done", of.period());
  }

  /** Gives sent or approved lists back; the service insists on a reason. */
  public String giveBack(Progress.OfPeriod of) {
    return step(() -> approvals.giveBack(id, of.period(), reason), "progress.givenBack.done", of.period());
  }

  /** Says that the chosen subject is taught in the chosen term only, or in both. */
  public String teach() {
    String page = step(() -> terms.teach(id, subject, term), "progress.taught.done", name(subject));
    // The box stays open on what was chosen: a refusal is read beside it.
    return page + "&subject=" + subject + (term == null ? "" : "&term=" + term);
  }

  /** The subjects and their terms, for those who plan them; empty for anybody else, and in primary school. */
  public List<TaughtTermsService.Taught> getTaught() {
    if (taught == null) {
      boolean plans = getProgress().state() == ClassState.OPEN && Right.PLAN_SUBJECTS.roles().stream()
          .anyMatch(portal.getVisit().roles()::contains);
      taught = plans ? terms.of(id) : List.of();
    }
    return taught;
  }

  /** Those taught in one term only. */
  public List<TaughtTermsService.Taught> getOneTerm() {
    return getTaught().stream().filter(t -> t.onlyTerm() != null).toList();
  }

  /**
   * Taken or refused, the page is opened anew: it then shows what others did meanwhile, and a repeated button that was
   * drawn again by a partial answer is not decoded by Faces.
   */
  private String step(Runnable action, String key, Object... told) {
    FacesMessage message;
    try {
      action.run();
      message = new FacesMessage(wording.text(key, told));
    } catch (Problem problem) {
      message = new FacesMessage(FacesMessage.SEVERITY_ERROR, wording.text(problem), null);
    }
    FacesContext faces = FacesContext.getCurrentInstance();
    faces.getExternalContext().getFlash().setKeepMessages(true);
    faces.addMessage(null, message);
    return "/class-progress?faces-redirect=true&id=" + id;
  }

  /** How many entries and months a part lacks; what it does not lack is not told. */
  public String lacks(Owed owed) {
    List<String> lacks = new ArrayList<>();
    if (owed.entries() > 0) {
      lacks.add(wording.text("progress.lacks", owed.entries(), owed.lacks().size()));
    }
    if (!owed.months().isEmpty()) {
      lacks.add(wording.text("progress.lacks.months", owed.months().size()));
    }
    return String.join("; ", lacks);
  }

  /** A subject or the homeroom part in words; anything else, such as a reason, as it is. */
  public String name(String part) {
    return part.equals(Declaration.HOMEROOM) ? wording.text(leveled("progress.homeroom"))
        : wording.has("subject." + part) ? wording.text("subject." + part) : part;
  }

  /** Who answers for what, in the words of the level. */
  public String getHelp() {
    return wording.text(leveled("progress.help"));
  }

  private String leveled(String key) {
    return getProgress().primary() ? key + ".primary" : key;
  }

  public Progress getProgress() {
    if (progress == null) {
      open();
    }
    return progress;
  }

  public long getId() {
    return id;
  }

  public void setId(long id) {
    this.id = id;
  }

  public String getSubject() {
    return subject;
  }

  public void setSubject(String subject) {
    this.subject = subject;
  }

  public Integer getTerm() {
    return term;
  }

  public void setTerm(Integer term) {
    this.term = term;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
