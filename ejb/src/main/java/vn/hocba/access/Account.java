package vn.hocba.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;

/** A person's own account (S2 Điều 4): never shared, tied to one school or, for the province, to none. */
@Entity
@Table(name = "account")
public class Account {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_seq")
  private Long id;
  private String username;
  @Column(name = "full_name")
  private String fullName;
  @Column(name = "password_hash")
  private String passwordHash;
  @Column(name = "password_at")
  private Instant passwordAt;
  @Column(name = "must_change_password")
  private boolean mustChangePassword;
  private boolean active = true;
  private boolean demo;
  @Column(name = "school_id")
  private Long schoolId;
  private String roles;
  @Column(name = "created_at")
  private Instant createdAt;
  @Column(name = "signed_in_at")
  private Instant signedInAt;
  @Version
  private int version;

  protected Account() {}

  /**
   * @param username lower case, unique
   * @param schoolId null for accounts of the province
   * @param demo true for accounts of the demonstration, which production refuses
   */
  public Account(String username, String fullName, Long schoolId, Set<String> roles, boolean demo, Instant createdAt) {
    this.username = username;
    this.fullName = fullName;
    this.schoolId = schoolId;
    this.roles = String.join(",", new TreeSet<>(roles));
    this.demo = demo;
    this.createdAt = createdAt;
  }

  /** @param ownChoice false for a password somebody else set, which must be changed before anything else */
  public void setPassword(String hash, boolean ownChoice, Instant at) {
    passwordHash = hash;
    passwordAt = at;
    mustChangePassword = !ownChoice;
  }

  public Long id() {
    return id;
  }

  public String username() {
    return username;
  }

  public String fullName() {
    return fullName;
  }

  public String passwordHash() {
    return passwordHash;
  }

  /** When the present password was set. */
  public Instant passwordAt() {
    return passwordAt;
  }

  public Instant createdAt() {
    return createdAt;
  }

  /** When its owner last signed in to the portal; null for never. */
  public Instant signedInAt() {
    return signedInAt;
  }

  public boolean mustChangePassword() {
    return mustChangePassword;
  }

  public boolean active() {
    return active;
  }

  public void activate(boolean on) {
    active = on;
  }

  /**
   * What a visit that began with the present password and these duties remembers; any other stamp means that the visit
   * is over. It tells nothing about the password.
   */
  String stamp(Set<String> today) {
    return TokenHash.of(passwordHash + ' ' + String.join(",", new TreeSet<>(today)) + ' ' + active);
  }

  public boolean demo() {
    return demo;
  }

  public Long schoolId() {
    return schoolId;
  }

  /** As last turned; {@link Accounts#roles} says what stands today. Empty for who has no duty. */
  public Set<String> roles() {
    return roles.isEmpty() ? Set.of() : Set.of(roles.split(","));
  }

  /** Adds a duty; visits that go on end, as their stamp says. */
  public void give(String role) {
    Set<String> all = new TreeSet<>(roles());
    all.add(role);
    roles = String.join(",", all);
  }

  /** Takes a duty away; visits that go on end. */
  public void take(String role) {
    Set<String> all = new TreeSet<>(roles());
    all.remove(role);
    roles = String.join(",", all);
  }
}
