package vn.hocba.medium;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import vn.hocba.archiving.LedgerEntry;

/** One file of a medium: which archived document it is, and the bytes it has. */
@Entity
@Table(name = "medium_file")
@IdClass(MediumFile.Key.class)
public class MediumFile {

  @Id
  @Column(name = "medium_id")
  private long mediumId;
  @Id
  private int position;
  private String kind;
  private String reference;
  private String pupil;
  private String subject;
  @Column(name = "class_name")
  private String className;
  private int edition;
  private String sha256;
  private long size;

  /** Which file of which medium. */
  public record Key(long mediumId, int position) implements Serializable {}

  protected MediumFile() {}

  /** @param pupil full name; null for what is about no single pupil, as the class */
  MediumFile(LedgerEntry.Kind kind, String reference, String pupil, String className, int edition, String sha256,
      long size) {
    this.kind = kind.name();
    this.reference = reference;
    this.pupil = pupil;
    this.className = className;
    this.edition = edition;
    this.sha256 = sha256;
    this.size = size;
  }

  /** Of which subject's results it is, as printed; of a class's book the form that has a name of its own, or null. */
  MediumFile about(String name) {
    subject = name;
    return this;
  }

  void of(Medium medium, int place) {
    mediumId = medium.id();
    position = place;
  }

  /** From 1. */
  public int position() {
    return position;
  }

  public LedgerEntry.Kind kind() {
    return LedgerEntry.Kind.valueOf(kind);
  }

  /** Its kind, such as {@code SHEET}; of a class's book that has a name of its own with its form, such as {@code BOOK.PRIMARY}. */
  public String kindAndForm() {
    return kind() == LedgerEntry.Kind.BOOK && subject != null ? kind + "." + subject : kind;
  }

  /** Number of the document, by which the file is named. */
  public String reference() {
    return reference;
  }

  /** Null for what is about no single pupil. */
  public String pupil() {
    return pupil;
  }

  /** Null for all but a subject's sheet. */
  public String subject() {
    return kind() == LedgerEntry.Kind.BOOK ? null : subject;
  }

  public String className() {
    return className;
  }

  public int edition() {
    return edition;
  }

  public String sha256() {
    return sha256;
  }

  /** In bytes. */
  public long size() {
    return size;
  }
}
