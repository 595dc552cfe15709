package vn.hocba.archive.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * Everything the index learns about one transcript; what is shown to a user is read from the database by id.
 *
 * @param id key of the transcript; a second upsert under the same id replaces the first
 * @param kind signed or paper
 * @param fullName full name as written, any Unicode normal form
 * @param birthDate date of birth, or null when only the year (or nothing) is known
 * @param birthYear year of birth, or null to take it from {@code birthDate}
 * @param code personal identifier or number of the paper transcript, or null
 * @param schoolCode code of the school that issued it; the unit of access scope
 * @param schoolName name of the school as people type it
 * @param className class, such as 9A1, or null
 * @param schoolYear first calendar year of the school year (2024 means 2024-2025), 0 when unknown
 * @param level code of the learning result, or null
 * @param sequence ledger sequence of this state
 * @param text free text (comments, OCR), or null
 * @param signers full names of those who signed it, empty for paper
 * @param kept how long it is kept
 */
public record IndexedTranscript(
    String id,
    TranscriptKind kind,
    String fullName,
    LocalDate birthDate,
    Integer birthYear,
    String code,
    String schoolCode,
    String schoolName,
    String className,
    int schoolYear,
    String level,
    long sequence,
    String text,
    List<String> signers,
    KeptFor kept) {

  /** Signed by nobody in this system, and kept for ever. */
  public IndexedTranscript(String id, TranscriptKind kind, String fullName, LocalDate birthDate, Integer birthYear,
      String code, String schoolCode, String schoolName, String className, int schoolYear, String level, long sequence,
      String text) {
    this(id, kind, fullName, birthDate, birthYear, code, schoolCode, schoolName, className, schoolYear, level, sequence,
        text, List.of(), KeptFor.EVER);
  }

  public IndexedTranscript {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(fullName, "fullName");
    Objects.requireNonNull(schoolCode, "schoolCode");
    Objects.requireNonNull(kept, "kept");
    signers = List.copyOf(signers);
    if (birthYear == null && birthDate != null) {
      birthYear = birthDate.getYear();
    }
  }
}
