package vn.hocba.access.factor;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The secret an account shares with its owner's telephone, encrypted; it counts once a code of it was confirmed. */
@Entity
@Table(name = "second_factor")
public class SecondFactor {

  @Id
  @Column(name = "account_id")
  private Long accountId;
  private String secret;
  @Column(name = "begun_at")
  private Instant begunAt;
  @Column(name = "enrolled_at")
  private Instant enrolledAt;
  @Column(name = "last_step")
  private long lastStep;

  protected SecondFactor() {}

  SecondFactor(long accountId, String secret, Instant at) {
    this.accountId = accountId;
    begin(secret, at);
  }

  /** Starts again with another secret, before any was confirmed. */
  final void begin(String hidden, Instant at) {
    secret = hidden;
    begunAt = at;
    enrolledAt = null;
    lastStep = 0;
  }

  void enrol(long step, Instant at) {
    lastStep = step;
    enrolledAt = at;
  }

  /** As {@link FactorSecrets} wrote it. */
  String secret() {
    return secret;
  }

  /** Null until a code confirmed it. */
  public Instant enrolledAt() {
    return enrolledAt;
  }

  long lastStep() {
    return lastStep;
  }
}
