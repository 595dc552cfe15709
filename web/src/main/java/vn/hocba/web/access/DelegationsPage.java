package vn.hocba.web.access;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hocba.access.DelegationService;
import vn.hocba.access.NewDelegation;
import vn.hocba.access.Right;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.web.wording.Wording;

/** Lets the principal delegate decisions in writing, and take them back. */
@Named
@ViewScoped
public class DelegationsPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  private DelegationService delegations;
  @Inject
  private Wording wording;
  private String number;
  private long person;
  private List<String> rights = List.of();
  private String grades;
  private LocalDate dated;
  private LocalDate firstDay;
  private LocalDate lastDay;
  private String reason;
  private transient List<DelegationService.Row> rows;

  /** A choice of the form. */
  public record Choice(String key, String label) {}

  public void open() {
    rows = delegations.list();
  }

  /** Nothing typed is lost when the service refuses. */
  public void record() {
    delegations.record(new NewDelegation(number, person,
        rights.stream().map(Right::valueOf).collect(Collectors.toSet()), grades(), dated,
        firstDay, lastDay, reason));
    say("delegations.recorded", number.strip());
    number = null;
    dated = null;
    rights = List.of();
    grades = null;
    reason = null;
    open();
  }

  public void revoke(long id, String ofNumber) {
    delegations.revoke(id);
    say("delegations.revoked", ofNumber);
    open();
  }

  /** A former principal's delegation goes on in this one's name. */
  public void takeOver(long id, String ofNumber) {
    delegations.takeOver(id);
    say("delegations.takenOver", ofNumber);
    open();
  }

  private Set<Integer> grades() {
    return GradesTyped.read(grades).orElseThrow(() -> new Problem(ProblemCode.DELEGATION_GRADES, grades.strip(),
        delegations.grades().stream().map(String::valueOf).collect(Collectors.joining(", "))));
  }

  private void say(String key, Object... args) {
    FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(wording.text(key, args)));
  }

  public List<Choice> getPeople() {
    return delegations.people().stream().map(p -> new Choice(String.valueOf(p.accountId()),
        wording.text("delegations.person", p.fullName(), p.form()))).toList();
  }

  public List<Choice> getChoices() {
    return Right.delegable().stream().map(r -> new Choice(r.name(), wording.text("delegations.right." + r))).toList();
  }

  /** What somebody may decide, and for which grades. */
  public List<String> scope(DelegationService.Row row) {
    String of = row.grades().isEmpty() ? wording.text("delegations.allGrades") : wording.text("delegations.grades",
        row.grades().stream().map(String::valueOf).collect(Collectors.joining(", ")));
    return Stream.concat(row.rights().stream().map(r -> wording.text("delegations.right." + r)), Stream.of(of)).toList();
  }

  public List<DelegationService.Row> getRows() {
    if (rows == null) {
      open();
    }
    return rows;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public long getPerson() {
    return person;
  }

  public void setPerson(long person) {
    this.person = person;
  }

  public List<String> getRights() {
    return rights;
  }

  public void setRights(List<String> rights) {
    this.rights = rights;
  }

  public String getGrades() {
    return grades;
  }

  public void setGrades(String grades) {
    this.grades = grades;
  }

  public LocalDate getDated() {
    return dated;
  }

  public void setDated(LocalDate dated) {
    this.dated = dated;
  }

  public LocalDate getFirstDay() {
    return firstDay;
  }

  public void setFirstDay(LocalDate firstDay) {
    this.firstDay = firstDay;
  }

  public LocalDate getLastDay() {
    return lastDay;
  }

  public void setLastDay(LocalDate lastDay) {
    this.lastDay = lastDay;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
