package vn.hocba.handover;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import vn.hocba.school.Pupil;

/** A line of the book of copies: what was given to whom, when, why and by whom; it never changes. */
@Entity
@Table(name = "copy_line")
public class CopyLine {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_seq")
  private Long id;
  @Column(updatable = false)
  private String reference = UUID.randomUUID().toString();
  @Column(name = "school_id", updatable = false)
  private long schoolId;
  @Column(name = "book_year", updatable = false)
  private int bookYear;
  @Column(updatable = false)
  private int ordinal;
  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private CopyKind kind;
  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private CopyCarrier carrier;
  /** Of a line that annuls, why it does. */
  @Column(updatable = false)
  private String reason;
  @Column(updatable = false)
  private String note;
  @Column(name = "pupil_id", updatable = false)
  private long pupilId;
  @Column(name = "pupil_name", updatable = false)
  private String pupilName;
  @Column(name = "pupil_identifier", updatable = false)
  private String pupilIdentifier;
  @Column(updatable = false)
  private String recipient;
  @Column(updatable = false)
  private String relation;
  @Column(updatable = false)
  private String paper;
  @Column(name = "receiving_school", updatable = false)
  private String receivingSchool;
  @Column(name = "signer_title", updatable = false)
  private String signerTitle;
  @Column(name = "signer_name", updatable = false)
  private String signerName;
  @Column(name = "made_at", updatable = false)
  private Instant madeAt;
  @Column(name = "made_by_name", updatable = false)
  private String madeByName;
  @Column(updatable = false)
  private Long annuls;
  @Column(name = "lookup_code", updatable = false)
  private String lookupCode;

  protected CopyLine() {}

  /** @param entered as checked, its texts null where there are none */
  CopyLine(Pupil pupil, NewCopy entered, String byName, Instant at) {
    schoolId = pupil.schoolId();
    pupilId = pupil.id();
    pupilName = pupil.fullName();
    pupilIdentifier = pupil.identifier();
    kind = entered.kind();
    carrier = entered.carrier();
    reason = entered.reason().name();
    note = entered.note();
    recipient = entered.recipient();
    relation = entered.relation();
    paper = entered.paper();
    receivingSchool = entered.receivingSchool();
    signerTitle = entered.signerTitle();
    signerName = entered.signerName();
    madeByName = byName;
    madeAt = at;
  }

  /** The line that annuls another one. @param why in the office's own words */
  CopyLine(CopyLine mistaken, AnnulmentGround ground, String why, String byName, Instant at) {
    schoolId = mistaken.schoolId;
    pupilId = mistaken.pupilId;
    pupilName = mistaken.pupilName;
    pupilIdentifier = mistaken.pupilIdentifier;
    kind = CopyKind.ANNULMENT;
    carrier = mistaken.carrier;
    reason = ground.name();
    note = why;
    recipient = mistaken.recipient;
    annuls = mistaken.id;
    madeByName = byName;
    madeAt = at;
  }

  /** @param code printed on the copy, without dashes */
  CopyLine askedBy(String code) {
    lookupCode = code;
    return this;
  }

  /** @param number in the book of that calendar year, from 1 */
  void entered(int year, int number) {
    bookYear = year;
    ordinal = number;
  }

  public Long id() {
    return id;
  }

  /** By which the ledger and the copy's file name it. */
  public String reference() {
    return reference;
  }

  public long schoolId() {
    return schoolId;
  }

  public int bookYear() {
    return bookYear;
  }

  public int ordinal() {
    return ordinal;
  }

  /** Number and year, as the audit log names the line. */
  public String entry() {
    return entry(ordinal, bookYear);
  }

  /** Numbers below ten are written with a zero (NĐ 30/2020, Phụ lục I). */
  static String entry(int ordinal, int year) {
    return String.format(Locale.ROOT, "%02d/%d", ordinal, year);
  }

  /** The same with whose transcript it is about. */
  String told() {
    return entry() + ": " + pupilName;
  }

  public CopyKind kind() {
    return kind;
  }

  public CopyCarrier carrier() {
    return carrier;
  }

  /** Why it was given; null for a line that annuls. */
  public CopyReason reason() {
    return annuls == null ? CopyReason.valueOf(reason) : null;
  }

  /** Why it annuls; null for all others, and where that was not kept. */
  public AnnulmentGround ground() {
    return annuls == null ? null : AnnulmentGround.kept(reason).orElse(null);
  }

  public String note() {
    return note;
  }

  public String pupilName() {
    return pupilName;
  }

  public String pupilIdentifier() {
    return pupilIdentifier;
  }

  public String recipient() {
    return recipient;
  }

  public String relation() {
    return relation;
  }

  public String paper() {
    return paper;
  }

  public String receivingSchool() {
    return receivingSchool;
  }

  public String signerTitle() {
    return signerTitle;
  }

  public String signerName() {
    return signerName;
  }

  public Instant madeAt() {
    return madeAt;
  }

  public String madeByName() {
    return madeByName;
  }

  /** The code printed on its copy, without dashes; null for what is no copy, and for those issued before copies had one. */
  public String lookupCode() {
    return lookupCode;
  }

  /** The line it annuls; null for all others. */
  public Long annuls() {
    return annuls;
  }
}
