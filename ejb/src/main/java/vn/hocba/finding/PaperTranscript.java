package vn.hocba.finding;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import vn.hocba.archive.catalogue.Person;
import vn.hocba.archive.search.SearchedWords;

/** A catalogue entry of a paper transcript: who it is about and on which shelf it lies. */
@Entity
@Table(name = "paper_transcript")
public class PaperTranscript {

  /** Words that were searched before there was a setting. */
  private static final int SEARCHED_BEFORE = 4_000;

  @Id
  private String id;
  private String number;
  @Column(name = "full_name")
  private String fullName;
  @Column(name = "birth_date")
  private LocalDate birthDate;
  @Column(name = "birth_year")
  private Integer birthYear;
  @Column(name = "school_code")
  private String schoolCode;
  @Column(name = "school_name")
  private String schoolName;
  @Column(name = "class_name")
  private String className;
  @Column(name = "school_year")
  private String schoolYear;
  private String location;
  @Column(name = "ocr_text")
  private String ocrText;
  /** Of the text, counted from its beginning; null where the bound was not written down yet. */
  @Column(name = "searched_words")
  private Integer searchedWords;
  @Column(name = "name_key")
  private String nameKey;
  @Column(name = "import_id")
  private Long importId;
  @Column(name = "import_line")
  private Integer importLine;
  @Column(name = "scan_file")
  private String scanFile;

  protected PaperTranscript() {}

  /**
   * @param number the catalogue's own number
   * @param birthDate null when only the year is known
   * @param birthYear null when unknown
   * @param schoolYear the last year in it, as in {@code 2004-2005}; may be null
   * @param location shelf
   * @param ocrText what was read off the scan; may be null
   */
  public PaperTranscript(String id, String number, String fullName, LocalDate birthDate, Integer birthYear,
      String schoolCode, String schoolName, String className, String schoolYear, String location, String ocrText) {
    this.id = id;
    this.number = number;
    this.fullName = fullName;
    this.nameKey = Person.key(fullName);
    this.birthDate = birthDate;
    this.birthYear = birthYear;
    this.schoolCode = schoolCode;
    this.schoolName = schoolName;
    this.className = className;
    this.schoolYear = schoolYear;
    this.location = location;
    read(ocrText);
  }

  /** Says which line of which import it was; and the file of its scan, which may be null. */
  public void cameFrom(long importOf, int line, String file) {
    this.importId = importOf;
    this.importLine = line;
    this.scanFile = file;
  }

  /** Enters what was read off it when it was scanned, in place of what was read before. */
  public final void read(String text) {
    this.ocrText = text;
    this.searchedWords = text == null ? null : (Integer) SearchedText.most();
  }

  public String id() {
    return id;
  }

  public String number() {
    return number;
  }

  public String fullName() {
    return fullName;
  }

  public LocalDate birthDate() {
    return birthDate;
  }

  public Integer birthYear() {
    return birthYear;
  }

  public String schoolCode() {
    return schoolCode;
  }

  public String schoolName() {
    return schoolName;
  }

  public String className() {
    return className;
  }

  public String schoolYear() {
    return schoolYear;
  }

  public String location() {
    return location;
  }

  public String ocrText() {
    return ocrText;
  }

  /** What of that is searched: as many words as were when it was entered, so that what the record says stays true. */
  public String searchedText() {
    return SearchedWords.first(ocrText, searchedWords());
  }

  /** Words at its end that are not searched. */
  public int unsearchedWords() {
    return SearchedWords.beyond(ocrText, searchedWords());
  }

  private int searchedWords() {
    return searchedWords == null ? SEARCHED_BEFORE : searchedWords;
  }

  /** The import it came by; null for one that was entered by hand. */
  public Long importId() {
    return importId;
  }

  /** Line of that import's file, from 1; null likewise. */
  public Integer importLine() {
    return importLine;
  }

  /** Name of the file with its scan, as the catalogue says it; may be null. */
  public String scanFile() {
    return scanFile;
  }
}
