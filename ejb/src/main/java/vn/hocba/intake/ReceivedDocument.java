package vn.hocba.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.hocba.archive.eark.PackageDocument;
import vn.hocba.archive.eark.PackageReport;

/** A document that another archive handed over in a package, with its mandatory data; the file lies in the vault. */
@Entity
@Table(name = "received_document")
public class ReceivedDocument {

  private static final int LONGEST = 300;
  private static final int LONGEST_FIELD = 60;

  @Id
  private String id;
  @Column(name = "school_id")
  private long schoolId;
  @Column(name = "package_id")
  private String packageId;
  @Column(name = "package_title")
  private String packageTitle;
  private String organisation;
  private String code;
  private String title;
  @Column(name = "type_name")
  private String typeName;
  @Column(name = "organ_name")
  private String organName;
  @Column(name = "issued_date")
  private String issuedDate;
  private String language;
  private String maintenance;
  private String sha256;
  private long size;
  @Column(name = "received_by_name")
  private String receivedByName;
  @Column(name = "received_at")
  private Instant receivedAt;

  protected ReceivedDocument() {}

  ReceivedDocument(String id, long schoolId, PackageReport report, PackageDocument document) {
    this.id = id;
    this.schoolId = schoolId;
    this.packageId = cut(report.objectId(), LONGEST);
    this.packageTitle = cut(report.title(), LONGEST);
    this.organisation = cut(report.organisation(), LONGEST);
    this.code = cut(document.code(), LONGEST);
    this.title = cut(document.title(), LONGEST);
    this.typeName = cut(said(document, "typeName"), LONGEST);
    this.organName = cut(said(document, "organName"), LONGEST);
    this.issuedDate = cut(said(document, "issuedDate"), LONGEST_FIELD);
    this.language = cut(said(document, "language"), LONGEST_FIELD);
    this.maintenance = cut(said(document, "maintenance"), LONGEST_FIELD);
    this.sha256 = document.sha256();
    this.size = document.size();
  }

  void received(String byName, Instant at) {
    receivedByName = byName;
    receivedAt = at;
  }

  private static String said(PackageDocument document, String field) {
    return document.said().getOrDefault(field, "");
  }

  private static String cut(String text, int longest) {
    return text.substring(0, Math.min(text.length(), longest));
  }

  public String id() {
    return id;
  }

  public long schoolId() {
    return schoolId;
  }

  /** Name of the package it came in. */
  public String packageId() {
    return packageId;
  }

  public String organisation() {
    return organisation;
  }

  /** Its number in the archive it came from. */
  public String code() {
    return code;
  }

  public String title() {
    return title;
  }

  public String issuedDate() {
    return issuedDate;
  }

  public String sha256() {
    return sha256;
  }

  /** In bytes. */
  public long size() {
    return size;
  }

  public String receivedByName() {
    return receivedByName;
  }

  public Instant receivedAt() {
    return receivedAt;
  }
}
