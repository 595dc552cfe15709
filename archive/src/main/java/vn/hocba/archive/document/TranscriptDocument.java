package vn.hocba.archive.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything one pupil's transcript of one school year says, fixed at the moment the year was closed.
 * It is never changed: a correction is a new document with a higher edition that names the one it supersedes.
 *
 * @param format version of this record's own layout; {@link #FORMAT} for new ones. In format 1, {@code year} and a
 *     subject's year are what counts after re-assessment, and what format 2 brought is null
 * @param id identifier of the document, a UUID in lower case
 * @param edition 1 for the first issue of a pupil's year, counting up with each correction
 * @param supersedes identifier of the edition before, or null for the first
 * @param school the school that keeps the record
 * @param pupil whose transcript it is
 * @param schoolYear both calendar years, as in {@code 2024-2025}
 * @param className as in {@code 9A1}
 * @param grade 1 to 12
 * @param ruleSet the regulation the results were computed by, as in {@code TT22/2021}
 * @param homeroomTeacher full name
 * @param principal full name
 * @param subjects in the order of the form; empty in primary school
 * @param termOne learning and conduct of the first term; null in primary school, as the next three
 * @param termTwo learning and conduct of the second term
 * @param year learning and conduct as the year ended
 * @param afterSummer what replaces them after re-assessment or summer training, or null (since format 2)
 * @param primary what a primary school's form says; null for every other level (since format 2)
 * @param excusedAbsences sessions missed with leave, 0 or more; null where nobody kept attendance (since format 3)
 * @param unexcusedAbsences sessions missed without leave, likewise
 * @param promotion {@code PROMOTED}, {@code COMPLETED}, {@code RETEST}, {@code SUMMER_TRAINING}, {@code RETAINED} or
 *     {@code UNDECIDED}; a primary pupil's class completion says more
 * @param award {@code EXCELLENT} (học sinh Xuất sắc), {@code GOOD} (học sinh Giỏi), {@code ADVANCED} (học sinh tiên
 *     tiến), in primary school {@code XUAT_SAC}, {@code TIEU_BIEU}, {@code HOAN_THANH_XUAT_SAC_NOI_DUNG},
 *     {@code VUOT_TROI}; null for none
 * @param homeroomComment the homeroom teacher's words, or null
 * @param notes exemptions, transfers and what else the form asks to be remarked; may be empty
 * @param closedAt when the year was closed
 * @param grounds why this edition takes the place of the one before, the decisions in the order they were taken; empty
 *     for the first (since format 4)
 * @param form what its form says beside the results (since format 5; its way to ask since format 6, its wording since format 7)
 * @param leaving how the pupil left before the year ended; null for a year that was closed (since format 7)
 */
public record TranscriptDocument(
    int format, String id, int edition, String supersedes,
    School school, Pupil pupil, String schoolYear, String className, int grade, String ruleSet,
    String homeroomTeacher, String principal,
    List<SubjectResult> subjects, Standing termOne, Standing termTwo, Standing year,
    Standing afterSummer, PrimaryYear primary,
    Integer excusedAbsences, Integer unexcusedAbsences,
    String promotion, String award, String homeroomComment, List<String> notes, Instant closedAt,
    List<Ground> grounds, FormDetails form, Leaving leaving) {

  /** The layout new documents are written in. */
  public static final int FORMAT = 8;

  /** The first format whose form leaves the name below the head's signature to whoever signs, and has the frame of the photo. */
  static final int NAMED_BY_SIGNER = 8;

  public TranscriptDocument {
    subjects = List.copyOf(subjects);
    notes = List.copyOf(notes);
    grounds = grounds == null ? List.of() : List.copyOf(grounds);
  }

  /** As the formats before the fourth know it, and every first edition. */
  public TranscriptDocument(int format, String id, int edition, String supersedes, School school, Pupil pupil,
      String schoolYear, String className, int grade, String ruleSet, String homeroomTeacher, String principal,
      List<SubjectResult> subjects, Standing termOne, Standing termTwo, Standing year, Standing afterSummer,
      PrimaryYear primary, Integer excusedAbsences, Integer unexcusedAbsences, String promotion, String award,
      String homeroomComment, List<String> notes, Instant closedAt) {
    this(format, id, edition, supersedes, school, pupil, schoolYear, className, grade, ruleSet, homeroomTeacher,
        principal, subjects, termOne, termTwo, year, afterSummer, primary, excusedAbsences, unexcusedAbsences, promotion,
        award, homeroomComment, notes, closedAt, List.of(), null, null);
  }

  /** The same, issued on these grounds. */
  public TranscriptDocument on(List<Ground> decisions) {
    return new TranscriptDocument(format, id, edition, supersedes, school, pupil, schoolYear, className, grade, ruleSet,
        homeroomTeacher, principal, subjects, termOne, termTwo, year, afterSummer, primary, excusedAbsences,
        unexcusedAbsences, promotion, award, homeroomComment, notes, closedAt, decisions, form, leaving);
  }

  /** The same with what the fifth format says more. */
  public TranscriptDocument with(FormDetails details) {
    return new TranscriptDocument(format, id, edition, supersedes, school, pupil, schoolYear, className, grade, ruleSet,
        homeroomTeacher, principal, subjects, termOne, termTwo, year, afterSummer, primary, excusedAbsences,
        unexcusedAbsences, promotion, award, homeroomComment, notes, closedAt, grounds, details, leaving);
  }

  /** The same of a pupil who left in that year; null for a whole year. */
  public TranscriptDocument left(Leaving how) {
    return new TranscriptDocument(format, id, edition, supersedes, school, pupil, schoolYear, className, grade, ruleSet,
        homeroomTeacher, principal, subjects, termOne, termTwo, year, afterSummer, primary, excusedAbsences,
        unexcusedAbsences, promotion, award, homeroomComment, notes, closedAt, grounds, form, how);
  }

  /** Names of the places for signatures, in the order of the form: the subjects' teachers may sign in any order. */
  public List<String> signatureFields() {
    List<String> names = new ArrayList<>();
    if (form != null) {
      form.signing().forEach(s -> names.add(SignatureField.GVBM.of(s.code())));
    }
    SignatureField.OF_TRANSCRIPT.forEach(field -> names.add(field.name()));
    return names;
  }

  /** The year's result in force, by which it is searched for: of learning, in primary school of education. */
  public String result() {
    if (primary != null) {
      return primary.resultInForce();
    }
    return (afterSummer == null ? year : afterSummer).learning();
  }

  /**
   * The school that keeps the record.
   *
   * @param code the school's code in the sector database
   * @param name full name
   * @param province name of the province
   * @param level of the class: {@code PRIMARY}, {@code THCS}, {@code THPT} or {@code GDTX}
   */
  public record School(String code, String name, String province, String level) {}

  /**
   * The pupil as the register had it when the year was closed.
   *
   * @param identifier the Ministry's identifier (mã định danh)
   * @param fullName in Unicode normal form C
   * @param birthDate never null
   * @param birthPlace may be null
   * @param gender {@code MALE} or {@code FEMALE}; may be null
   * @param ethnicity may be null
   * @param address may be null
   * @param nationality may be null, as what follows (since format 3)
   * @param hometown place of origin
   * @param priority what the pupil is entitled to by policy
   * @param father name and occupation
   * @param mother name and occupation
   * @param guardian name and occupation
   */
  public record Pupil(String identifier, String fullName, LocalDate birthDate, String birthPlace, String gender,
      String ethnicity, String address, String nationality, String hometown, String priority, String father,
      String mother, String guardian) {

    /** As the formats before the third know it. */
    public Pupil(String identifier, String fullName, LocalDate birthDate, String birthPlace, String gender,
        String ethnicity, String address) {
      this(identifier, fullName, birthDate, birthPlace, gender, ethnicity, address, null, null, null, null, null, null);
    }
  }

  /**
   * One subject's results. A score is written with a point and one decimal ({@code "8.5"}), a comment
   * result as {@code "D"} (Đạt) or {@code "CD"} (Chưa đạt); null is a result that is still open.
   *
   * @param code the subject's code, as in {@code TOAN}
   * @param name as printed
   * @param scored true for marks from 0 to 10, false for comments
   * @param termOne result of the first term
   * @param termTwo result of the second term
   * @param year result of the year as first computed
   * @param reassessed the result that replaces it (TT 22/2021 Điều 14), or null (since format 2)
   * @param commentOne what the teacher said about the first term, or null (since format 2)
   * @param commentTwo what the teacher said at the end of the year, or null (since format 2)
   * @param teacher full name of the subject teacher; may be null
   * @param note exemption or other remark; may be null
   * @param untaught what says that the pupil's former school did not teach the subject in the first term, or null (since
   *     format 3)
   */
  public record SubjectResult(String code, String name, boolean scored, String termOne, String termTwo, String year,
      String reassessed, String commentOne, String commentTwo, String teacher, String note, String untaught) {

    /** Taught in both terms, or in neither by this school. */
    public SubjectResult(String code, String name, boolean scored, String termOne, String termTwo, String year,
        String reassessed, String commentOne, String commentTwo, String teacher, String note) {
      this(code, name, scored, termOne, termTwo, year, reassessed, commentOne, commentTwo, teacher, note, null);
    }
  }

  /**
   * The two classifications of a term or the year by their codes, {@code TOT}, {@code KHA}, {@code DAT},
   * {@code CHUA_DAT}, or those of TT 58/2011; null where it could not be classified.
   *
   * @param learning kết quả học tập (TT 22/2021 Điều 9)
   * @param conduct kết quả rèn luyện (TT 22/2021 Điều 8)
   */
  public record Standing(String learning, String conduct) {}

  /**
   * A decision that led to a new edition: a class opened again, a correction allowed, or one that an imported file names.
   *
   * @param decision its number, or what was said with the permission; may be null
   * @param decidedBy full name, with the capacity it was decided in; null, as the next, where a file names the decision
   * @param decidedOn the day in Vietnam
   * @param reason in the words of who decided or asked
   */
  public record Ground(String decision, String decidedBy, LocalDate decidedOn, String reason) {}
}
