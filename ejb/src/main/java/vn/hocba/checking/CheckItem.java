package vn.hocba.checking;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import vn.hocba.archive.verify.KeptAnswer;
import vn.hocba.archive.verify.Verdict;
import vn.hocba.verifying.Verification;

/** One file of a run and what its check came to. */
@Entity
@Table(name = "check_item")
@IdClass(CheckItem.Key.class)
public class CheckItem {

  @Id
  @Column(name = "run_id")
  private long runId;
  @Id
  private int position;
  @Column(name = "file_name", updatable = false)
  private String fileName;
  @Column(updatable = false)
  private String sha256;
  @Column(updatable = false)
  private long size;
  @Enumerated(EnumType.STRING)
  private Verdict verdict;
  private String answer;
  @Enumerated(EnumType.STRING)
  private Listing listing;
  @Enumerated(EnumType.STRING)
  @Column(name = "document_kind")
  private Verification.Document.Kind documentKind;
  @Column(name = "document_id")
  private String documentId;
  @Column(name = "current_id")
  private String currentId;
  @Column(name = "document_school")
  private String documentSchool;
  @Column(name = "document_year")
  private String documentYear;
  @Column(name = "document_class")
  private String documentClass;
  @Column(name = "document_edition")
  private Integer documentEdition;
  @Column(name = "replaced_at")
  private Instant replacedAt;
  @Column(name = "checked_at")
  private Instant checkedAt;

  /** Which file of which run. */
  public record Key(long runId, int position) implements Serializable {}

  protected CheckItem() {}

  /** @param position from 1 */
  CheckItem(long runId, int position, CheckedFile file) {
    this.runId = runId;
    this.position = position;
    this.fileName = file.name();
    this.sha256 = file.sha256();
    this.size = file.size();
  }

  /** Takes an answer, also in the place of one that could not be given before. */
  void answered(CheckedFile file, Listing onTheList) {
    verdict = file.verdict();
    answer = file.answer().write();
    checkedAt = file.checkedAt();
    listing = onTheList;
    Verification.Document d = file.document();
    if (d != null) {
      documentKind = d.kind();
      documentId = d.id();
      currentId = d.currentId();
      documentSchool = d.schoolName();
      documentYear = d.schoolYear();
      documentClass = d.className();
      documentEdition = d.edition();
      replacedAt = d.replacedAt();
    }
  }

  public int position() {
    return position;
  }

  /** As the sender calls it: text from outside, to be escaped wherever it is shown. */
  public String fileName() {
    return fileName;
  }

  public String sha256() {
    return sha256;
  }

  /** In bytes. */
  public long size() {
    return size;
  }

  /** Whether there is nothing to ask again. */
  boolean answered() {
    return verdict != Verdict.COULD_NOT_CHECK;
  }

  public Verdict verdict() {
    return verdict;
  }

  public KeptAnswer answer() {
    return KeptAnswer.read(answer);
  }

  /** Null where no list came with the files. */
  public Listing listing() {
    return listing;
  }

  /** The document of ours it is about, as far as its own paper shows it; null when none. */
  public Verification.Document document() {
    return documentId == null ? null : new Verification.Document(documentKind, null, documentId, documentSchool, documentYear, documentClass,
        documentEdition, null, replacedAt, currentId);
  }

  public Instant checkedAt() {
    return checkedAt;
  }
}
