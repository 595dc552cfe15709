package vn.hocba.archive.search;

import java.time.LocalDate;

/**
 * One line of a catalogue of paper transcripts.
 *
 * @param number number of the paper transcript
 * @param fullName full name, composed
 * @param birthDate date of birth, or null when only the year is known
 * @param birthYear year of birth, or null when the line has none
 * @param schoolName school as the catalogue names it
 * @param lastClass class of the last year, may be empty
 * @param lastSchoolYear first calendar year of the last school year, 0 when the line has none
 * @param storage where the paper lies
 * @param ocrText text read from the scan, may be empty
 */
public record PaperEntry(
    String number,
    String fullName,
    LocalDate birthDate,
    Integer birthYear,
    String schoolName,
    String lastClass,
    int lastSchoolYear,
    String storage,
    String ocrText) {

  /** The entry as the index takes it, under an id and a school code that the caller assigns. */
  public IndexedTranscript indexed(String id, String schoolCode, long sequence) {
    return new IndexedTranscript(id, TranscriptKind.PAPER, fullName, birthDate, birthYear, number, schoolCode,
        schoolName, lastClass, lastSchoolYear, null, sequence, ocrText);
  }
}
