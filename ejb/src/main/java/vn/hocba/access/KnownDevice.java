package vn.hocba.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A device somebody has signed in from, known by a cookie of which only the hash is kept. */
@Entity
@Table(name = "known_device")
public class KnownDevice {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_seq")
  private Long id;
  @Column(name = "account_id")
  private long accountId;
  @Column(name = "token_hash")
  private String tokenHash;
  private Instant at;

  protected KnownDevice() {}

  public KnownDevice(long accountId, String tokenHash, Instant at) {
    this.accountId = accountId;
    this.tokenHash = tokenHash;
    this.at = at;
  }
}
