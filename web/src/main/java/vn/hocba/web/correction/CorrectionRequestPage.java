package vn.hocba.web.correction;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import vn.hocba.configuration.Setting;
import vn.hocba.correction.Evidence;
import vn.hocba.correction.EvidencePolicy;
import vn.hocba.correction.Grounds;
import vn.hocba.correction.evidence.EvidenceService;
import vn.hocba.correction.request.CorrectionRequestService;
import vn.hocba.correction.request.NewRequest;
import vn.hocba.gradebook.Correcting;
import vn.hocba.gradebook.EntryKind;
import vn.hocba.gradebook.FormColumn;
import vn.hocba.gradebook.GradebookService;
import vn.hocba.gradebook.GradebookView;
import vn.hocba.problem.Problem;
import vn.hocba.web.layout.Upload;
import vn.hocba.web.wording.Wording;

/** Lets a teacher ask for a correction that the book itself no longer takes; what was typed stays when it is refused. */
@Named
@ViewScoped
public class CorrectionRequestPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST_MARK = 10;

  @Inject
  private GradebookService gradebooks;
  @Inject
  private CorrectionRequestService requests;
  @Inject
  private EvidenceService files;
  @Inject
  private Wording wording;
  private long book;
  private Long pupil;
  private String column;
  private String value;
  private String reason;
  private Evidence evidence = Evidence.TEST_PAPER;
  private Long classmate;
  private String kept;
  private String keptName;
  private String paper;
  private transient Part file;
  private transient GradebookView view;

  /** Opens the form for a book the visitor keeps. */
  public void open() {
    requests.checkMayAsk(book);
    view = gradebooks.view(book);
  }

  /** Sends the request and goes to its page. */
  public String ask() {
    try {
      if (file != null && file.getSize() > 0) {
        keptName = Upload.name(file);
        kept = files.keep(book, Upload.bytes(file, Setting.EVIDENCE_LIMIT.number(1, 1 << 30)), keptName);
      }
      long id = requests.ask(new NewRequest(book, pupil + ":" + column, value,
          new Grounds(reason, evidence, evidence == Evidence.CLASS_CONFIRMATION ? classmate : null, kept, isPaperTaken() || isComment() ? paper : null)));
      FacesContext faces = FacesContext.getCurrentInstance();
      faces.getExternalContext().getFlash().setKeepMessages(true);
      faces.addMessage(null, new FacesMessage(wording.text("correction.asked")));
      return "/correction?faces-redirect=true&id=" + id;
    } catch (Problem problem) {
      FacesContext.getCurrentInstance().addMessage(null,
          new FacesMessage(FacesMessage.SEVERITY_ERROR, wording.text(problem), null));
      return null;
    }
  }

  /** What stands in the chosen cell; empty until both are chosen. */
  public String getNow() {
    if (pupil == null || column == null) {
      return "";
    }
    String cell = pupil + ":" + column;
    String stands = getView().rows().stream().flatMap(r -> r.cells().stream()).filter(c -> c.cell().equals(cell))
        .map(GradebookView.Cell::value).filter(v -> v != null).findFirst().orElse(null);
    return wording.text("correction.now", new CorrectionWording(wording).value(chosen(), stands));
  }

  private FormColumn chosen() {
    return getView().columns().stream().filter(c -> c.column().key().equals(column)).findFirst().orElse(null);
  }

  public List<FormColumn> getColumns() {
    return getView().columns();
  }

  /** Whether what is chosen is a comment, which a reason is enough for. */
  public boolean isComment() {
    return chosen() != null && chosen().entry() == EntryKind.TEXT;
  }

  /** Characters that the right entry may have. */
  public int getLongest() {
    return isComment() ? chosen().longest() : LONGEST_MARK;
  }

  public List<Evidence> getKinds() {
    boolean oral = chosen() != null && Correcting.oral(chosen());
    return Stream.of(Evidence.values())
        .filter(e -> e.isOfMarks() && (oral || e != Evidence.CLASS_CONFIRMATION)).toList();
  }

  public boolean isConfirmed() {
    return evidence == Evidence.CLASS_CONFIRMATION;
  }

  public GradebookView getView() {
    if (view == null) {
      view = gradebooks.view(book);
    }
    return view;
  }

  public long getBook() {
    return book;
  }

  public void setBook(long book) {
    this.book = book;
  }

  public Long getPupil() {
    return pupil;
  }

  public void setPupil(Long pupil) {
    this.pupil = pupil;
  }

  public String getColumn() {
    return column;
  }

  public void setColumn(String column) {
    this.column = column;
  }

  public String getValue() {
    return value;
  }

  public void setValue(String value) {
    this.value = value;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public Evidence getEvidence() {
    return evidence;
  }

  public void setEvidence(Evidence evidence) {
    this.evidence = evidence;
  }

  public Long getClassmate() {
    return classmate;
  }

  public void setClassmate(Long classmate) {
    this.classmate = classmate;
  }

  /** Whether a paper will do, when it is said where it is kept. */
  public boolean isPaperTaken() {
    return EvidencePolicy.inForce() == EvidencePolicy.FILE_OR_PAPER;
  }

  public String getPaper() {
    return paper;
  }

  public void setPaper(String paper) {
    this.paper = paper;
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }

  /** Name of the file that an attempt before has kept; null for none. */
  public String getKeptName() {
    return kept == null ? null : keptName;
  }
}
