package vn.hocba.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Lets a program act as its owner; only the SHA-256 of the token is kept. */
@Entity
@Table(name = "api_token")
public class ApiToken {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_seq")
  private Long id;
  @Column(name = "account_id")
  private long accountId;
  @Column(name = "token_hash")
  private String tokenHash;
  @Column(name = "created_at")
  private Instant createdAt;
  @Column(name = "used_at")
  private Instant usedAt;
  @Column(name = "revoked_at")
  private Instant revokedAt;

  protected ApiToken() {}

  public ApiToken(long accountId, String tokenHash, Instant createdAt) {
    this.accountId = accountId;
    this.tokenHash = tokenHash;
    this.createdAt = createdAt;
  }

  public Long id() {
    return id;
  }

  public Instant createdAt() {
    return createdAt;
  }

  /** When a program last used it, to the minute; null for never. */
  public Instant usedAt() {
    return usedAt;
  }

  public long accountId() {
    return accountId;
  }

  public void revoke(Instant at) {
    revokedAt = at;
  }
}
