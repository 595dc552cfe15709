package vn.hocba.archive.document;

import java.util.List;

/**
 * What the form of a transcript says beside the results (D.1, D.2 of the printed books), as it was when the year was closed.
 *
 * @param corrections the subjects in whose results something was corrected, in the order of the form
 * @param past the pupil's years before this one, the earliest first
 * @param signing the subjects whose teachers sign this very transcript; empty where they sign the class's sheet, or nothing
 * @param lookup how whoever holds the paper asks the archive about it; null before format 6
 * @param wording edition of the form's words, see {@link FormEditions}; null before format 7, which had the first
 */
public record FormDetails(List<Correction> corrections, List<PastYear> past, List<Signing> signing, Lookup lookup, Integer wording) {

  /** In place of a subject: results of conduct. */
  public static final String CONDUCT = "CONDUCT";

  /** Nothing was corrected, no year went before, no subject's teacher signs. */
  public static final FormDetails NONE = new FormDetails(List.of(), List.of(), List.of());

  public FormDetails {
    corrections = List.copyOf(corrections);
    past = List.copyOf(past);
    signing = List.copyOf(signing);
  }

  /** As format 5 knows it. */
  public FormDetails(List<Correction> corrections, List<PastYear> past, List<Signing> signing) {
    this(corrections, past, signing, null, null);
  }

  /** The same with a way to ask about it. */
  public FormDetails with(Lookup way) {
    return new FormDetails(corrections, past, signing, way, wording);
  }

  /** The same in the words of that edition. */
  public FormDetails worded(int edition) {
    return new FormDetails(corrections, past, signing, lookup, edition);
  }

  /** The corrections in the table of subjects. */
  List<Correction> ofSubjects() {
    return corrections.stream().filter(c -> !CONDUCT.equals(c.code())).toList();
  }

  /** In how many places conduct was corrected. */
  int conductPlaces() {
    return corrections.stream().filter(c -> CONDUCT.equals(c.code())).mapToInt(Correction::places).sum();
  }

  /**
   * Corrections that the school recorded in one subject ("Trong bảng này có sửa chữa ở … chỗ, thuộc các môn …").
   *
   * @param code of the subject, or {@link #CONDUCT}
   * @param subject its name as printed; null for conduct
   * @param places how many of its marks and results were corrected, however often
   */
  public record Correction(String code, String subject, int places) {}

  /**
   * A year of the course of study (Quá trình học tập).
   *
   * @param school its name
   * @param promotion what the year ended with, as {@link TranscriptDocument#promotion}
   * @param document identifier of that year's transcript
   */
  public record PastYear(String schoolYear, String className, String school, String promotion, String document) {}

  /**
   * How the archive is asked about the paper.
   *
   * @param code see {@link LookupCode}, without dashes
   * @param address of the page that answers, without the code; null where the school has no public one
   */
  public record Lookup(String code, String address) {

    /** What the square on the paper says: where to ask, or where nobody can, the code alone. */
    public String scanned() {
      return address == null ? LookupCode.shown(code) : address + "?code=" + code;
    }
  }

  /**
   * A teacher who signs for a subject.
   *
   * @param code of the subject: capital letters, digits and low lines; of a content whose teacher signs the subject's line beside
   *     another, {@code NGHE_THUAT__AM_NHAC}
   * @param teacher full name
   */
  public record Signing(String code, String teacher) {

    private static final String CONTENT = "__";

    /** Of one of several who sign the line of a subject. */
    public static Signing ofContent(String subject, String content, String teacher) {
      return new Signing(subject + CONTENT + content, teacher);
    }

    /** Code of the subject in whose line the place is. */
    String line() {
      int content = code.indexOf(CONTENT);
      return content < 0 ? code : code.substring(0, content);
    }

    /** What of it the teacher teaches: the content of a code that has one, else the subject itself. */
    public static String taught(String code) {
      int content = code.indexOf(CONTENT);
      return content < 0 ? code : code.substring(content + CONTENT.length());
    }
  }
}
