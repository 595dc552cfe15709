package vn.hocba.web.retention;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import vn.hocba.archiving.LedgerEntry;
import vn.hocba.retention.RetentionService;
import vn.hocba.web.wording.Wording;

/** Shows how long what is kept, and takes the province's rows of the table. */
@Named
@ViewScoped
public class RetentionPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  private RetentionService retention;
  @Inject
  private Wording wording;
  // Read again whenever a page kept elsewhere comes back.
  private transient List<RetentionService.Row> table;
  private transient List<RetentionService.Holding> holdings;
  private LedgerEntry.Kind kind;
  private Integer years;
  private LocalDate firstDay;
  private String source;
  private boolean confirmed;

  public void open() {
    table = retention.table();
    holdings = retention.holdings();
  }

  /** Nothing typed is lost when the service refuses. */
  public void save() {
    retention.set(kind, years, firstDay, source, confirmed);
    FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(wording.text("retention.saved")));
    years = null;
    firstDay = null;
    source = null;
    confirmed = false;
    open();
  }

  /** How long, in words; with null for ever. */
  public String span(Integer of) {
    return of == null ? wording.text("retention.ever") : wording.text("retention.years", of);
  }

  /** Until when, in words; with null for ever. */
  public String until(LocalDate last) {
    return last == null ? wording.text("retention.ever") : wording.text("retention.until", last);
  }

  public List<RetentionService.Row> getTable() {
    if (table == null) {
      open();
    }
    return table;
  }

  public List<RetentionService.Holding> getHoldings() {
    if (holdings == null) {
      open();
    }
    return holdings;
  }

  public List<LedgerEntry.Kind> getKinds() {
    return retention.kinds();
  }

  public LedgerEntry.Kind getKind() {
    return kind;
  }

  public void setKind(LedgerEntry.Kind kind) {
    this.kind = kind;
  }

  public Integer getYears() {
    return years;
  }

  public void setYears(Integer years) {
    this.years = years;
  }

  public LocalDate getFirstDay() {
    return firstDay;
  }

  public void setFirstDay(LocalDate firstDay) {
    this.firstDay = firstDay;
  }

  public String getSource() {
    return source;
  }

  public void setSource(String source) {
    this.source = source;
  }

  public boolean isConfirmed() {
    return confirmed;
  }

  public void setConfirmed(boolean confirmed) {
    this.confirmed = confirmed;
  }
}
