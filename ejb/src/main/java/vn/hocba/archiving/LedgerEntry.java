package vn.hocba.archiving;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.hocba.archive.Sha256;

/** One line of the ledger: what entered the archive, in the order it came in. */
@Entity
@Table(name = "ledger_entry")
public class LedgerEntry {

  /** What a line is about. */
  public enum Kind {
    TRANSCRIPT, PAPER, CORRECTIONS, EVIDENCE, SHEET, BOOK,
    /** The status of signers' certificates that a batch of evidence proves together with its files. */
    VALIDATION,
    /** A document that another archive handed over in a package. */
    RECEIVED,
    /** Minutes of a disposal. */
    MINUTES,
    /** A file was disposed of; its SHA-256 is named once more, its bytes are no longer anywhere. */
    DISPOSAL,
    /** A copy that was issued, sealed. */
    COPY,
    /** The report of a run of checks, sealed by the portal. */
    CHECK_REPORT,
    /** An edition of a transcript was taken out of force by decision; it names no file, for that one stays. */
    REVOCATION
  }

  private static final String FORMAT = "1";

  @Id
  private long sequence;
  private String kind;
  private String reference;
  private String sha256;
  private Long size;
  private Instant at;
  private String hash;

  protected LedgerEntry() {}

  /** A line that follows the one with that hash. */
  LedgerEntry(long sequence, Kind kind, String reference, String sha256, Long size, Instant at, String before) {
    this.sequence = sequence;
    this.kind = kind.name();
    this.reference = reference;
    this.sha256 = sha256;
    this.size = size;
    this.at = at;
    this.hash = hashAfter(before);
  }

  public long sequence() {
    return sequence;
  }

  public Kind kind() {
    return Kind.valueOf(kind);
  }

  /**
   * Identifier of the transcript, paper transcript, summary of corrections, batch of evidence or its validation data, subject
   * sheet, class book, received
   * document, copy, report of checks, revoked transcript, or of the disposal.
   */
  public String reference() {
    return reference;
  }

  /** As the vault notes it beside the file. */
  String about() {
    return kind + " " + reference;
  }

  public String sha256() {
    return sha256;
  }

  /** In bytes; null for what names no file that is there. */
  public Long size() {
    return size;
  }

  /** When the line was written. */
  public Instant at() {
    return at;
  }

  public String hash() {
    return hash;
  }

  /** The hash it has after that one (docs/formats.md): format, hash before, number, kind, reference, SHA-256, size, instant. */
  String hashAfter(String before) {
    return Sha256.hex(String.join("\n", FORMAT, before, Long.toString(sequence), kind, reference,
        sha256 == null ? "" : sha256, size == null ? "" : size.toString(), at.toString()));
  }

  /** Whether it is the line that somebody remembers by its hash; nothing remembered is taken for this one. */
  public boolean isThat(String remembered) {
    return remembered.isEmpty() || hash.equals(remembered);
  }
}
