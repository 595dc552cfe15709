package vn.hocba.retention;

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
import java.util.List;

/** Files of a school whose time is over, and who decided in which order that they go; it stays for ever. */
@Entity
@Table(name = "disposal")
public class Disposal {

  private static final String LINE = "\n";

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_seq")
  private Long id;
  @Column(name = "school_id")
  private long schoolId;
  @Enumerated(EnumType.STRING)
  private DisposalState state = DisposalState.PROPOSED;
  @Column(name = "proposed_by")
  private long proposedBy;
  @Column(name = "proposed_by_name")
  private String proposedByName;
  @Column(name = "proposed_at")
  private Instant proposedAt;
  private String reason;
  @Column(name = "council_number")
  private String councilNumber;
  @Column(name = "council_date")
  private LocalDate councilDate;
  @Column(name = "council_members")
  private String councilMembers;
  @Column(name = "council_opinion")
  private String councilOpinion;
  @Column(name = "council_by_name")
  private String councilByName;
  @Column(name = "council_at")
  private Instant councilAt;
  @Column(name = "confirmed_by_name")
  private String confirmedByName;
  @Column(name = "confirmed_at")
  private Instant confirmedAt;
  @Column(name = "approved_number")
  private String approvedNumber;
  @Column(name = "approved_by_name")
  private String approvedByName;
  @Column(name = "approved_at")
  private Instant approvedAt;
  @Column(name = "minutes_sha256")
  private String minutesSha256;
  @Column(name = "ended_by_name")
  private String endedByName;
  @Column(name = "ended_at")
  private Instant endedAt;
  @Column(name = "end_reason")
  private String endReason;
  @Column(name = "done_at")
  private Instant doneAt;
  @Version
  private int version;

  protected Disposal() {}

  Disposal(long schoolId, String reason, long proposedBy, String proposedByName, Instant proposedAt) {
    this.schoolId = schoolId;
    this.reason = reason;
    this.proposedBy = proposedBy;
    this.proposedByName = proposedByName;
    this.proposedAt = proposedAt;
  }

  void examined(String number, LocalDate on, List<String> members, String opinion, String byName, Instant at) {
    state = DisposalState.EXAMINED;
    councilNumber = number;
    councilDate = on;
    councilMembers = String.join(LINE, members);
    councilOpinion = opinion;
    councilByName = byName;
    councilAt = at;
  }

  void confirmed(String byName, Instant at) {
    state = DisposalState.CONFIRMED;
    confirmedByName = byName;
    confirmedAt = at;
  }

  void approved(String number, String byName, Instant at) {
    state = DisposalState.APPROVED;
    approvedNumber = number;
    approvedByName = byName;
    approvedAt = at;
  }

  void carriedOut(String minutes) {
    state = DisposalState.CARRIED_OUT;
    minutesSha256 = minutes;
  }

  void done(Instant at) {
    state = DisposalState.DONE;
    doneAt = at;
  }

  void ended(String byName, String why, Instant at) {
    state = DisposalState.ENDED;
    endedByName = byName;
    endReason = why;
    endedAt = at;
  }

  public Long id() {
    return id;
  }

  public long schoolId() {
    return schoolId;
  }

  public DisposalState state() {
    return state;
  }

  /** Number of the account. */
  long proposedBy() {
    return proposedBy;
  }

  public String proposedByName() {
    return proposedByName;
  }

  public Instant proposedAt() {
    return proposedAt;
  }

  public String reason() {
    return reason;
  }

  public String councilNumber() {
    return councilNumber;
  }

  public LocalDate councilDate() {
    return councilDate;
  }

  /** Full names with what each is there; empty before the council met. */
  public List<String> councilMembers() {
    return councilMembers == null ? List.of() : List.of(councilMembers.split(LINE));
  }

  public String councilOpinion() {
    return councilOpinion;
  }

  public String confirmedByName() {
    return confirmedByName;
  }

  public Instant confirmedAt() {
    return confirmedAt;
  }

  public String approvedNumber() {
    return approvedNumber;
  }

  public String approvedByName() {
    return approvedByName;
  }

  public Instant approvedAt() {
    return approvedAt;
  }

  /** Of the minutes in the vault; null until it is carried out. */
  public String minutesSha256() {
    return minutesSha256;
  }

  public String endedByName() {
    return endedByName;
  }

  public Instant endedAt() {
    return endedAt;
  }

  public String endReason() {
    return endReason;
  }

  public Instant doneAt() {
    return doneAt;
  }
}
