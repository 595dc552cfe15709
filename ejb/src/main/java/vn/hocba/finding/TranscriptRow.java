package vn.hocba.finding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.hocba.archive.search.SearchResult;
import vn.hocba.archive.search.TranscriptKind;

/**
 * One line of a search result.
 *
 * @param birthDate null when only the year is known
 * @param code the pupil's identifier, or the catalogue number of a paper transcript
 * @param schoolCode of the school that keeps it
 * @param schoolName that it bears today, where it is one of this system's
 * @param formerSchoolName that stands on the transcript; null where it is the same
 * @param level learning result of the year; null for paper and where there is none
 * @param location shelf of a paper transcript; null for a signed one
 * @param sealedAt null for paper
 * @param edition of a signed transcript, 0 for paper
 * @param scanned whether a paper one has its digital copy
 * @param signers who signed it; empty for paper
 * @param text comments, or what was read off the scan; may be null
 * @param unsearched words at the end of the text that are not searched
 * @param why how it was found
 */
public record TranscriptRow(String id, TranscriptKind kind, String fullName, LocalDate birthDate, Integer birthYear,
    String code, String schoolCode, String schoolName, String formerSchoolName, String className, String schoolYear, String level, String location,
    Instant sealedAt, int edition, boolean scanned, List<String> signers, String text,
    int unsearched, SearchResult.Hit why) {

  /** The same with the name that the school bears today. */
  TranscriptRow called(String name) {
    return name == null || name.equals(schoolName) ? this : new TranscriptRow(id, kind, fullName, birthDate, birthYear, code, schoolCode, name,
        schoolName, className, schoolYear, level, location, sealedAt, edition, scanned, signers, text, unsearched, why);
  }
}
