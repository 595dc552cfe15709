package vn.hocba.transcript;

import java.util.List;
import vn.hocba.archive.document.PrimaryYear;
import vn.hocba.archive.document.TranscriptDocument.Standing;
import vn.hocba.archive.document.TranscriptDocument.SubjectResult;

/** What a transcript says about the year itself, as {@link vn.hocba.archive.document.TranscriptDocument} keeps it. */
public record YearContents(String ruleSet, List<SubjectResult> subjects, Standing termOne, Standing termTwo, Standing year,
    Standing afterSummer, PrimaryYear primary, String promotion, String award) {

  /** A regulation's name as documents keep it, {@code TT22/2021}. */
  static String ruleSet(String printed) {
    return printed.replace(" ", "");
  }
}
