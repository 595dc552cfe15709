package vn.hocba.access;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One failed sign-in, counted for a while to slow down guessing. */
@Entity
@Table(name = "sign_in_failure")
public class SignInFailure {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_seq")
  private Long id;
  private String username;
  private String source;
  private Instant at;

  protected SignInFailure() {}

  public SignInFailure(String username, String source, Instant at) {
    this.username = username;
    this.source = source;
    this.at = at;
  }
}
