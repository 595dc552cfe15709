package vn.hocba.web.signing;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import vn.hocba.signing.SigningAgainService;
import vn.hocba.web.wording.Wording;

/** Shows documents with a signature that cannot be proved any more, and gives them back to be signed anew. */
@Named
@ViewScoped
public class SignAgainPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  private SigningAgainService again;
  @Inject
  private Wording wording;
  private String reason;
  private transient List<SigningAgainService.Row> rows;

  public List<SigningAgainService.Row> getRows() {
    if (rows == null) {
      rows = again.list();
    }
    return rows;
  }

  public long getNumber() {
    return getRows().stream().mapToLong(r -> r.documents().size()).sum();
  }

  /** What the line is about. */
  public String what(SigningAgainService.Row row) {
    return wording.text("again.what." + row.kind(), row.className(), row.schoolYear(), row.documents().size());
  }

  /** Whose signature, and why it cannot be proved. */
  public String why(SigningAgainService.Row row) {
    return row.signers().isEmpty() ? wording.text("again.why.unknown") : row.signers().stream()
        .map(s -> wording.text("again.why." + s.why(), s.name())).collect(Collectors.joining("; "));
  }

  /** Gives back what stands in one line with that document. */
  public void giveBack(long first) {
    List<Long> documents = getRows().stream().map(SigningAgainService.Row::documents).filter(d -> d.contains(first))
        .findFirst().orElse(List.of(first));
    int number = again.restart(documents, reason);
    reason = null;
    rows = null;
    FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(wording.text("again.done", number)));
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
