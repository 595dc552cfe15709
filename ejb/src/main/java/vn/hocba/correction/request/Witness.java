package vn.hocba.correction.request;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.hocba.access.Caller;

/** That somebody saw a correction happen, in one of the three seats; never taken back. */
@Entity
@Table(name = "correction_witness")
public class Witness {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_seq")
  private Long id;
  @Column(name = "request_id")
  private long requestId;
  @Enumerated(EnumType.STRING)
  private Seat seat;
  @Column(name = "stands_in")
  private boolean standsIn;
  @Column(name = "account_id")
  private long accountId;
  @Column(name = "full_name")
  private String fullName;
  @Column(name = "confirmed_at")
  private Instant confirmedAt;

  protected Witness() {}

  /** @param standsIn whether it is not the seat's own person, but somebody in their place */
  public Witness(long requestId, Seat seat, boolean standsIn, Caller who, Instant at) {
    this.requestId = requestId;
    this.seat = seat;
    this.standsIn = standsIn;
    this.accountId = who.accountId();
    this.fullName = who.fullName();
    this.confirmedAt = at;
  }

  public Seat seat() {
    return seat;
  }

  /** The seat's code, or for who sits in another's place the code of that. */
  public String capacity() {
    return seat.capacity(standsIn);
  }

  public long accountId() {
    return accountId;
  }

  public String fullName() {
    return fullName;
  }

  public Instant confirmedAt() {
    return confirmedAt;
  }
}
