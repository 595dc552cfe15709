package vn.hocba.web.signing;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.primefaces.PrimeFaces;
import vn.hocba.signing.CodeSigningService;
import vn.hocba.signing.SigningAgainService;
import vn.hocba.signing.SigningBatch;
import vn.hocba.signing.SigningDocument;
import vn.hocba.signing.SigningQueueService;
import vn.hocba.signing.SigningQueueService.Waiting;
import vn.hocba.signing.SigningService;
import vn.hocba.signing.SigningStep;
import vn.hocba.signing.TokenSigningService;
import vn.hocba.web.api.SignatureValues;
import vn.hocba.web.layout.Upload;
import vn.hocba.web.wording.Wording;

/** Lets somebody sign whole classes with one authorisation and see how it goes. */
@Named
@ViewScoped
public class SigningPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int LARGEST_FILE = 1_000_000;

  @Inject
  private SigningQueueService queue;
  @Inject
  private SigningService signing;
  @Inject
  private SigningAgainService again;
  @Inject
  private CodeSigningService codes;
  @Inject
  private TokenSigningService tokens;
  @Inject
  private Wording wording;
  private String asked;
  private Long looked;
  private SigningStep step;
  private List<Long> classes = new ArrayList<>();
  private long returned;
  private String reason;
  private transient Part file;
  private transient List<Waiting> waiting;
  private transient List<SigningService.Batch> batches;
  private transient SigningService.Means means;
  private transient List<SigningQueueService.Row> documents;

  /** A choice of a list. */
  public record Choice(long id, String label) {}

  /** Everything that can be signed of the step is chosen at first. */
  public void open() {
    read();
    step = steps().contains(step) ? step : steps().stream().filter(s -> s.name().equals(asked)).findFirst()
        .orElse(steps().stream().findFirst().orElse(null));
    classes = new ArrayList<>(getLines().stream().filter(w -> w.missing() == null && w.ready() > 0).map(Waiting::classId)
        .toList());
  }

  private void read() {
    waiting = queue.mine();
    batches = signing.own();
    means = null;
    documents = null;
  }

  /** Signs what was chosen; what was typed to authorise it is in this request only. */
  public void begin() {
    String typed = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get("sign:code");
    long number = getChosen();
    if (step == SigningStep.HT) {
      signing.beginAsHead(classes, typed);
    } else {
      signing.begin(step, classes, typed);
    }
    say("signing.begun", number);
    long held = signing.heldOut(step, classes);
    if (held > 0) {
      FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_WARN,
          wording.text("signing.heldOut", held), null));
    }
    open();
  }

  public void pause(long batch) {
    signing.pause(batch);
    open();
  }

  public void resume(long batch) {
    signing.resume(batch, FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get("course:again"));
    open();
  }

  /** Gives what is left of a batch free again. */
  public void end(long batch) {
    signing.end(batch);
    open();
  }

  /** Has the signing service of a batch send its owner a code. */
  public void sendCode(long batch) {
    say("signing.code.sent", codes.send(batch));
  }

  /** Signs as much of a batch as the code that was typed allows; it is in this request only. */
  public void signWithCode(long batch) {
    CodeSigningService.Taken taken = codes.sign(batch, FacesContext.getCurrentInstance().getExternalContext()
        .getRequestParameterMap().get("course:onetime"));
    say("signing.code.done", taken.signed(), taken.left());
    open();
  }

  /** Takes in what a program beside a token has signed. */
  public void takeIn() {
    SignatureValues given = SignatureValues.ofFile(Upload.name(file), Upload.bytes(file, LARGEST_FILE));
    TokenSigningService.Taken taken = tokens.take(getTokenBatch(), given.certificate(), given.values());
    say(taken.changed().isEmpty() ? "signing.token.given" : "signing.token.left", taken.signed().size(), taken.changed().size());
    file = null;
    open();
  }

  public void giveBack() {
    signing.giveBack(returned, reason);
    reason = null;
    say("signing.returned");
    open();
  }

  /** Looks again. What is being typed below is left alone until nothing is under way any more. */
  public void look() {
    read();
    if (!isBusy()) {
      open();
      PrimeFaces.current().ajax().update("course", "waiting");
    }
  }

  private void say(String key, Object... args) {
    FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(wording.text(key, args)));
  }

  private Set<SigningStep> steps() {
    Set<SigningStep> steps = new LinkedHashSet<>();
    waiting().forEach(w -> steps.add(w.step()));
    return steps;
  }

  /** More than one only for who signs in several places. */
  public Set<SigningStep> getSteps() {
    return steps();
  }

  /** What waits in the step that is open. */
  public List<Waiting> getLines() {
    return waiting().stream().filter(w -> w.step() == step).toList();
  }

  /** The classes that can be signed now. */
  public List<Choice> getChoices() {
    return getLines().stream().filter(w -> w.missing() == null && w.ready() > 0).map(w -> new Choice(w.classId(),
        wording.text("signing.class." + what(w.sheets()), w.className(),
            w.schoolYear(), w.ready()))).toList();
  }

  /** How many documents the button signs. */
  public long getChosen() {
    return getLines().stream().filter(w -> classes.contains(w.classId()) && w.missing() == null)
        .mapToLong(Waiting::ready).sum();
  }

  /** The button: verb and number. */
  public String getAction() {
    return wording.text("signing.sign." + what(getLines().stream().allMatch(Waiting::sheets)), getChosen());
  }

  /** What is counted: for subject teachers on transcripts their signatures. */
  private String what(boolean sheets) {
    return step != SigningStep.GVBM ? "transcripts" : sheets ? "sheets" : "subjects";
  }

  /** The documents of the class that was opened; every class at once would be a school's. */
  public List<SigningQueueService.Row> getDocuments() {
    if (documents == null) {
      documents = looked == null || getLines().stream().noneMatch(w -> w.classId() == looked) ? List.of()
          : queue.documents(looked, step);
    }
    return documents;
  }

  /** The documents that can be returned to a signer before. */
  public List<Choice> getReturnable() {
    if (step == null || step == SigningStep.GVBM) {
      return List.of();
    }
    return getDocuments().stream().filter(r -> !r.busy() && !r.signed().isEmpty()).map(r -> new Choice(r.id(),
        r.kind() == SigningDocument.Kind.BOOK ? wording.text("class.records.book") : r.about())).toList();
  }

  /** A reason that the system gave in words; people's own as it is. */
  public String told(String given) {
    String key = "signing.because." + given;
    return given == null ? "" : wording.has(key) ? wording.text(key) : given;
  }

  /** Those under way, and the last one that is done. */
  public List<SigningService.Batch> getBatches() {
    if (batches == null) {
      read();
    }
    List<SigningService.Batch> shown = new ArrayList<>(batches.stream()
        .filter(b -> b.state() != SigningBatch.State.DONE).toList());
    if (shown.isEmpty()) {
      batches.stream().findFirst().ifPresent(shown::add);
    }
    return shown;
  }

  /** Whether somebody's look again soon is worth it. */
  public boolean isBusy() {
    return getBatches().stream().anyMatch(b -> b.state() == SigningBatch.State.RUNNING);
  }

  /** Whether a batch waits for a one-time code of its owner. */
  public boolean isByCode() {
    return getBatches().stream().anyMatch(b -> b.byCode() && b.state() == SigningBatch.State.RUNNING);
  }

  /** The batch that waits for a program beside a token; null for none. */
  public Long getTokenBatch() {
    return getBatches().stream().filter(b -> b.ownersToken() && b.state() == SigningBatch.State.RUNNING).map(SigningService.Batch::id)
        .findFirst().orElse(null);
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }

  /** How many documents that this person signed have to be signed anew. */
  public long getSpoilt() {
    return again.ownSigned();
  }

  /** Whether a batch that does not run asks for a new authorisation. */
  public boolean isStanding() {
    return getBatches().stream().anyMatch(b -> b.state() == SigningBatch.State.PAUSED
        || b.state() == SigningBatch.State.STOPPED);
  }

  /** What this person would sign with; null while nothing waits. */
  public SigningService.Means getMeans() {
    if (means == null && step != null) {
      means = signing.means(step);
    }
    return means;
  }

  private List<Waiting> waiting() {
    if (waiting == null) {
      read();
    }
    return waiting;
  }

  public boolean isNothing() {
    return waiting().isEmpty();
  }

  public SigningStep getStep() {
    return step;
  }

  /** The class whose documents are listed; null for none. */
  public Long getLooked() {
    return looked;
  }

  public void setLooked(Long looked) {
    this.looked = looked;
  }

  public String getAsked() {
    return asked;
  }

  public void setAsked(String asked) {
    this.asked = asked;
  }

  public List<Long> getClasses() {
    return classes;
  }

  public void setClasses(List<Long> classes) {
    this.classes = classes;
  }

  public long getReturned() {
    return returned;
  }

  public void setReturned(long returned) {
    this.returned = returned;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
