package vn.hocba.archiving;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Damage found in the vault, in its second copy, in the backups or in evidence of corrections, and what became of it. */
@Entity
@Table(name = "fixity_incident")
public class FixityIncident {

  private static final int LONGEST_PART = 200;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_seq")
  private Long id;
  @Column(name = "school_id")
  private Long schoolId;
  @Enumerated(EnumType.STRING)
  private VaultCopy place;
  private String sha256;
  private String about;
  private String part;
  @Enumerated(EnumType.STRING)
  private IncidentState state = IncidentState.FOUND;
  @Column(name = "found_at")
  private Instant foundAt;
  @Column(name = "told_to")
  private String toldTo;
  @Column(name = "told_at")
  private Instant toldAt;
  @Column(name = "repaired_at")
  private Instant repairedAt;
  @Column(name = "closed_by")
  private String closedBy;
  @Column(name = "closed_at")
  private Instant closedAt;
  private String reason;

  protected FixityIncident() {}

  /** @param schoolId whose record it is; null when nobody knows any more */
  FixityIncident(Long schoolId, VaultCopy place, LedgerEntry line, String part, Instant foundAt) {
    this.schoolId = schoolId;
    this.place = place;
    this.sha256 = line.sha256();
    this.about = line.about();
    this.part = part.substring(0, Math.min(part.length(), LONGEST_PART));
    this.foundAt = foundAt;
  }

  /** Of a file of the backups that is no school's. */
  FixityIncident(String name, String about, String part, Instant foundAt) {
    this.place = VaultCopy.BACKUP;
    this.sha256 = name;
    this.about = about;
    this.part = part.substring(0, Math.min(part.length(), LONGEST_PART));
    this.foundAt = foundAt;
  }

  /** Of a file that lies beside the vault. */
  FixityIncident(long schoolId, String sha256, String about, Instant foundAt) {
    this.schoolId = schoolId;
    this.place = VaultCopy.EVIDENCE;
    this.sha256 = sha256;
    this.about = about;
    this.part = sha256;
    this.foundAt = foundAt;
  }

  /** The first person who can do something about it has seen it. */
  void told(String to, Instant at) {
    if (toldAt == null) {
      toldTo = to;
      toldAt = at;
    }
  }

  void repaired(Instant at) {
    state = IncidentState.REPAIRED;
    repairedAt = at;
  }

  void closed(String by, String reason, Instant at) {
    state = IncidentState.CLOSED;
    closedBy = by;
    closedAt = at;
    this.reason = reason;
  }

  public long id() {
    return id;
  }

  public Long schoolId() {
    return schoolId;
  }

  public VaultCopy place() {
    return place;
  }

  public String sha256() {
    return sha256;
  }

  public String about() {
    return about;
  }

  /** The file within the store that is wrong or missing. */
  public String part() {
    return part;
  }

  public IncidentState state() {
    return state;
  }

  public Instant foundAt() {
    return foundAt;
  }

  public String toldTo() {
    return toldTo;
  }

  public Instant repairedAt() {
    return repairedAt;
  }
}
