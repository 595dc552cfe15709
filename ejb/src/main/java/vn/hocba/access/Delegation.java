package vn.hocba.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A decision by which the head of a school lets somebody decide for a time: which rights, which grades, which days. */
@Entity
@Table(name = "delegation")
public class Delegation {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_seq")
  private Long id;
  @Column(name = "school_id")
  private long schoolId;
  private String number;
  @Enumerated(EnumType.STRING)
  private DelegationForm form;
  private String formula;
  @Column(name = "grantor_id")
  private long grantorId;
  @Column(name = "grantor_name")
  private String grantorName;
  @Column(name = "account_id")
  private long accountId;
  private String rights;
  private String grades;
  private LocalDate dated;
  @Column(name = "first_day")
  private LocalDate firstDay;
  @Column(name = "last_day")
  private LocalDate lastDay;
  private String reason;
  @Column(name = "recorded_at")
  private Instant recordedAt;
  @Column(name = "revoked_by_name")
  private String revokedByName;
  @Column(name = "revoked_at")
  private Instant revokedAt;
  @Version
  private int version;

  protected Delegation() {}

  /** @param formula what stands above the signature */
  Delegation(Caller grantor, Account to, NewDelegation said, String formula, Instant recordedAt) {
    this.schoolId = grantor.schoolId();
    this.number = said.number();
    this.form = DelegationForm.of(to.roles());
    this.formula = formula;
    this.grantorId = grantor.accountId();
    this.grantorName = grantor.fullName();
    this.accountId = to.id();
    this.rights = said.rights().stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    this.grades = new TreeSet<>(said.grades()).stream().map(String::valueOf).collect(Collectors.joining(","));
    this.dated = said.dated();
    this.firstDay = said.firstDay();
    this.lastDay = said.lastDay();
    this.reason = said.reason();
    this.recordedAt = recordedAt;
  }

  public Long id() {
    return id;
  }

  public long schoolId() {
    return schoolId;
  }

  public String number() {
    return number;
  }

  public DelegationForm form() {
    return form;
  }

  public long grantorId() {
    return grantorId;
  }

  public long accountId() {
    return accountId;
  }

  public Set<Right> rights() {
    return Stream.of(rights.split(",")).map(Right::valueOf).collect(Collectors.toCollection(TreeSet::new));
  }

  /** Empty for every grade. */
  public Set<Integer> grades() {
    return Stream.of(grades.split(",")).filter(g -> !g.isEmpty()).map(Integer::valueOf)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The day the decision was signed; null where nobody said. */
  public LocalDate dated() {
    return dated;
  }

  public LocalDate firstDay() {
    return firstDay;
  }

  public LocalDate lastDay() {
    return lastDay;
  }

  public String reason() {
    return reason;
  }

  public Instant revokedAt() {
    return revokedAt;
  }

  public String revokedByName() {
    return revokedByName;
  }

  public boolean standsOn(LocalDate day) {
    return revokedAt == null && !day.isBefore(firstDay) && !day.isAfter(lastDay);
  }

  /** The new head of the school lets it go on in their own name. */
  void takeOver(Caller head) {
    grantorId = head.accountId();
    grantorName = head.fullName();
  }

  void revoke(String by, Instant at) {
    revokedByName = by;
    revokedAt = at;
  }

  /** What it lets its person do; reading what is decided on comes with it. */
  Delegated delegated() {
    Set<Right> all = rights();
    if (!grades().isEmpty()) {
      // As older ones were recorded: such a right opens nothing for some grades, so nobody is shown its pages.
      all.removeIf(Right::ofTheWholeSchool);
    }
    all.addAll(Right.readWith(all));
    return new Delegated(all, grades(), formula, number, grantorName);
  }
}
