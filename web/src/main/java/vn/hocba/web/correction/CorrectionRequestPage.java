package vn.hocba.web.correction;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import vn.hocba.correction.Evidence;
import vn.hocba.correction.EvidencePolicy;
import vn.hocba.correction.Grounds;
import vn.hocba.correction.request.NewRequest;
import vn.hocba.gradebook.Correcting;
import vn.hocba.gradebook.EntryKind;
import vn.hocba.gradebook.FormColumn;
import vn.hocba.gradebook.GradebookService;
import vn.hocba.gradebook.GradebookView;

/** Lets a teacher ask for a correction that the book itself no longer takes; what was typed stays when it is refused. */
@Named
@ViewScoped
public class CorrectionRequestPage extends RequestForm {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST_MARK = 10;

  @Inject
  private GradebookService gradebooks;
  private long book;
  private String column;
  private String value;
  private Evidence evidence = Evidence.TEST_PAPER;
  private Long classmate;
  private String paper;
  private transient GradebookView view;

  /** Opens the form for a book the visitor keeps. */
  public void open() {
    requests.checkMayAsk(book);
    view = gradebooks.view(book);
  }

  @Override
  protected String keep(byte[] content, String name) {
    return files.keep(book, content, name);
  }

  @Override
  protected long send(String proof) {
    return requests.ask(new NewRequest(book, getPupil() + ":" + column, value, new Grounds(getReason(), evidence,
        evidence == Evidence.CLASS_CONFIRMATION ? classmate : null, proof, isPaperTaken() || isComment() ? paper : null)));
  }

  /** What stands in the chosen cell; empty until both are chosen. */
  public String getNow() {
    if (getPupil() == null || column == null) {
      return "";
    }
    String cell = getPupil() + ":" + column;
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
}
