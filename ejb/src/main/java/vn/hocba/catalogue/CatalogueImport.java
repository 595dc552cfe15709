package vn.hocba.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import vn.hocba.archive.catalogue.CatalogueEncoding;

/** A file whose lines became records of a school's catalogue; it stays when it was taken back. */
@Entity
@Table(name = "catalogue_import")
public class CatalogueImport {

  /** Attempts after which it stands: half an hour after the first. */
  static final int MOST_ATTEMPTS = 8;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(15);

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_seq")
  private Long id;
  @Column(name = "school_id", updatable = false)
  private long schoolId;
  @Column(name = "file_name", updatable = false)
  private String fileName;
  @Column(updatable = false)
  private String sha256;
  @Column(updatable = false)
  private long size;
  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private CatalogueEncoding encoding;
  @Column(name = "columns_read", updatable = false)
  private String columns;
  @Column(updatable = false)
  private int sheet;
  @Enumerated(EnumType.STRING)
  private ImportState state = ImportState.ENTERING;
  @Column(name = "lines_read", updatable = false)
  private int linesRead;
  @Column(name = "lines_good", updatable = false)
  private int linesGood;
  @Column(name = "lines_done")
  private int linesDone;
  private int entered;
  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private ImportOffice office;
  @Column(name = "taken_by_name", updatable = false)
  private String takenByName;
  @Column(name = "taken_at", updatable = false)
  private Instant takenAt;
  @Column(name = "finished_at")
  private Instant finishedAt;
  @Column(name = "undone_by_name")
  private String undoneByName;
  @Column(name = "undone_at")
  private Instant undoneAt;
  @Column(name = "undo_reason")
  private String undoReason;
  private int kept;
  /** How often it was gone on with since it last came further. */
  private int attempts;
  @Column(name = "next_at")
  private Instant nextAt;

  protected CatalogueImport() {}

  CatalogueImport(long schoolId, CatalogueFile file, CatalogueChoice choice, int linesRead, int linesGood, ImportOffice office,
      String takenByName, Instant takenAt) {
    this.schoolId = schoolId;
    this.fileName = file.name();
    this.sha256 = file.sha256();
    this.size = file.bytes().length;
    this.encoding = choice.encoding();
    this.columns = choice.columns();
    this.sheet = choice.sheet();
    this.linesRead = linesRead;
    this.linesGood = linesGood;
    this.office = office;
    this.takenByName = takenByName;
    this.takenAt = takenAt;
  }

  /** So many lines more were gone through, so many of them entered. */
  void went(int lines, int more, boolean last, Instant at) {
    linesDone += lines;
    entered += more;
    attempts = 0;
    if (last) {
      state = ImportState.ENTERED;
      finishedAt = at;
    }
  }

  /** Somebody goes on with it now: where nothing comes of that, the next does later, and after a while nobody. */
  void attempt(Instant at) {
    nextAt = at.plus(FIRST_PAUSE.multipliedBy(1L << attempts));
    attempts++;
  }

  /** It is no longer tried before somebody says so. */
  boolean stopped() {
    return attempts >= MOST_ATTEMPTS && (state == ImportState.ENTERING || state == ImportState.UNDOING);
  }

  /** It came further, or somebody lets it go on. */
  void tryAnew() {
    attempts = 0;
    nextAt = null;
  }

  void undo(String byName, String reason, Instant at) {
    tryAnew();
    state = ImportState.UNDOING;
    undoneByName = byName;
    undoReason = reason;
    undoneAt = at;
  }

  /** @param left records that stay, for they have digital copies */
  void undone(int left) {
    state = ImportState.UNDONE;
    kept = left;
  }

  public Long id() {
    return id;
  }

  public long schoolId() {
    return schoolId;
  }

  public String fileName() {
    return fileName;
  }

  public String sha256() {
    return sha256;
  }

  public ImportState state() {
    return state;
  }

  public int linesRead() {
    return linesRead;
  }

  public int linesGood() {
    return linesGood;
  }

  public int linesDone() {
    return linesDone;
  }

  public int entered() {
    return entered;
  }

  public ImportOffice office() {
    return office;
  }

  public String takenByName() {
    return takenByName;
  }

  public Instant takenAt() {
    return takenAt;
  }

  public String undoneByName() {
    return undoneByName;
  }

  public Instant undoneAt() {
    return undoneAt;
  }

  public String undoReason() {
    return undoReason;
  }

  public int kept() {
    return kept;
  }

  public int attempts() {
    return attempts;
  }

  CatalogueChoice choice() {
    return new CatalogueChoice(encoding, columns, sheet);
  }
}
