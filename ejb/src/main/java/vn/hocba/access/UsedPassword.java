package vn.hocba.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The hash of a password an account had once, so that it does not come back. */
@Entity
@Table(name = "used_password")
public class UsedPassword {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_seq")
  private Long id;
  @Column(name = "account_id")
  private long accountId;
  @Column(name = "password_hash")
  private String passwordHash;
  @Column(name = "until_at")
  private Instant untilAt;

  protected UsedPassword() {}

  UsedPassword(long accountId, String passwordHash, Instant untilAt) {
    this.accountId = accountId;
    this.passwordHash = passwordHash;
    this.untilAt = untilAt;
  }

  String passwordHash() {
    return passwordHash;
  }
}
