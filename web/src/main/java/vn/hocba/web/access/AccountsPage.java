package vn.hocba.web.access;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.primefaces.PrimeFaces;
import vn.hocba.access.AccountService;
import vn.hocba.access.Role;
import vn.hocba.web.wording.Wording;

/** Opens accounts, gives out first passwords and switches accounts off. */
@Named
@ViewScoped
public class AccountsPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final List<String> ROLES = List.of(Role.SUBJECT_TEACHER, Role.HOMEROOM_TEACHER, Role.RECORDS_CLERK,
      Role.ADMIN_BOARD);
  private static final List<String> LEADERS = List.of(Role.DEPUTY, Role.PRINCIPAL);

  @Inject
  private AccountService accounts;
  @Inject
  private Wording wording;
  @Inject
  private HttpServletRequest request;
  private String username;
  private String fullName;
  private String staffCode;
  private List<String> roles = List.of();
  private transient List<AccountService.Row> rows;

  /** A first password to be handed over; gone with the next request. */
  public record Handout(String username, String password) {}

  /** A duty that can be given. */
  public record Duty(String role, String label) {}

  public void open() {
    rows = accounts.list();
  }

  public void create() {
    hand(username.strip(),
        accounts.create(username, fullName, staffCode == null ? "" : staffCode, Set.copyOf(roles)));
    username = null;
    fullName = null;
    staffCode = null;
    roles = List.of();
    open();
  }

  public void reset(long accountId, String name) {
    hand(name, accounts.resetPassword(accountId));
    open();
  }

  /** For a lost telephone. */
  public void resetFactor(long accountId, String name) {
    boolean gone = accounts.resetSecondFactor(accountId);
    open();
    say(gone ? "accounts.factor.gone" : "accounts.waits.asked", name);
  }

  /** Switches an account on or off; who is signed in with it loses access at the next step. */
  public void activate(long accountId, boolean on, String name) {
    accounts.activate(accountId, on);
    open();
    say(on ? "accounts.switchedOn" : "accounts.switchedOff", name);
  }

  /** The duties this visitor may give: only a principal appoints leaders. */
  public List<Duty> getDuties() {
    boolean principal = Visit.of(request).roles().contains(Role.PRINCIPAL);
    return Stream.concat(ROLES.stream(), principal ? LEADERS.stream() : Stream.of())
        .map(role -> new Duty(role, wording.text("role." + role))).toList();
  }

  public String duties(AccountService.Row row) {
    return row.roles().stream().sorted().map(role -> wording.text("role." + role)).collect(Collectors.joining(", "));
  }

  /** Whether this visitor may change that account: leaders are the principal's, and nobody changes their own here. */
  public boolean changes(AccountService.Row row) {
    Visit visit = Visit.of(request);
    boolean leader = row.roles().contains(Role.PRINCIPAL) || row.roles().contains(Role.DEPUTY);
    return !row.username().equals(visit.username()) && (!leader || visit.roles().contains(Role.PRINCIPAL));
  }

  public List<AccountService.Row> getRows() {
    if (rows == null) {
      open();
    }
    return rows;
  }

  /** Null unless this very request brought one: a password does not stay in the session. */
  public Handout getHandout() {
    return (Handout) FacesContext.getCurrentInstance().getAttributes().get(Handout.class);
  }

  private void hand(String name, Optional<String> password) {
    if (password.isEmpty()) {
      say("accounts.waits.asked", name);
      return;
    }
    FacesContext.getCurrentInstance().getAttributes().put(Handout.class, new Handout(name, password.get()));
    // It appears above the list, which may be out of sight.
    PrimeFaces.current().scrollTo("main");
  }

  private void say(String key, String name) {
    FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(wording.text(key, name)));
  }

  /** Whether its password and second factor are given out again here; a head's are by the authority above. */
  public boolean reissues(AccountService.Row row) {
    return !row.waits() && !row.roles().contains(Role.PRINCIPAL);
  }

  public String getUsername() {
    return username;
  }

  public void setUsername(String username) {
    this.username = username;
  }

  public String getFullName() {
    return fullName;
  }

  public void setFullName(String fullName) {
    this.fullName = fullName;
  }

  public String getStaffCode() {
    return staffCode;
  }

  public void setStaffCode(String staffCode) {
    this.staffCode = staffCode;
  }

  public List<String> getRoles() {
    return roles;
  }

  public void setRoles(List<String> roles) {
    this.roles = roles;
  }
}
