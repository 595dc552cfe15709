package vn.hocba.access.visit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One stay of an account in the portal: from where, since when, last seen when; ended, it is over at its next request. */
@Entity
@Table(name = "portal_visit")
public class PortalVisit {

  private static final int LONGEST_ADDRESS = 60;
  private static final int LONGEST_AGENT = 200;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_seq")
  private Long id;
  @Column(name = "account_id")
  private long accountId;
  @Column(name = "began_at")
  private Instant beganAt;
  @Column(name = "seen_at")
  private Instant seenAt;
  private String address;
  private String device;
  private String agent;
  private String node;
  @Column(name = "ended_at")
  private Instant endedAt;
  @Column(name = "ended_by_name")
  private String endedByName;

  protected PortalVisit() {}

  /**
   * @param device something by which the device is known again; null when it is not
   * @param agent what its program calls itself; may be null
   * @param node the server it began at
   */
  public PortalVisit(long accountId, Instant at, String address, String device, String agent, String node) {
    this.accountId = accountId;
    this.beganAt = at;
    this.seenAt = at;
    this.address = cut(address, LONGEST_ADDRESS);
    this.device = device;
    this.agent = cut(agent, LONGEST_AGENT);
    this.node = node;
  }

  private static String cut(String text, int longest) {
    return text == null || text.length() <= longest ? text : text.substring(0, longest);
  }

  /** @param byName full name of who ended it */
  public void end(String byName, Instant at) {
    endedByName = byName;
    endedAt = at;
  }

  public Long id() {
    return id;
  }

  public long accountId() {
    return accountId;
  }

  public Instant beganAt() {
    return beganAt;
  }

  public Instant seenAt() {
    return seenAt;
  }

  public String address() {
    return address;
  }

  public String device() {
    return device;
  }

  public String agent() {
    return agent;
  }

  /** The server that saw it last; null for one from before servers were written down. */
  public String node() {
    return node;
  }

  /** Null while nobody ended it. */
  public Instant endedAt() {
    return endedAt;
  }
}
