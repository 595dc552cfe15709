package vn.hocba.classbook;

/** Everything a reading can find; each has a message {@code finding.<CODE>} whose arguments are listed here. */
public enum FindingCode {
  /** No cover sheet. */
  COVER_MISSING(Severity.ERROR),
  /** The cover lacks a value: 0 SCHOOL, CLASS, SCHOOL_YEAR, HOMEROOM_TEACHER. */
  COVER_VALUE_MISSING(Severity.ERROR),
  /** The school year is not two successive years: 0 as written. */
  SCHOOL_YEAR_UNREADABLE(Severity.ERROR),
  /** The class name does not begin with a grade from 6 to 12: 0 as written. */
  GRADE_IMPOSSIBLE(Severity.ERROR),
  /** A year for which there are no rules: 0 grade, 1 school year, 2 the regulation of the time. */
  REGULATION_MISSING(Severity.ERROR),
  /** A year of which not even the regulation of the time is known: 0 grade, 1 school year. */
  REGULATION_NOT_KNOWN(Severity.ERROR),
  /** The school has no classes of that grade: 0 class, 1 school. */
  GRADE_NOT_HERE(Severity.ERROR),
  /** A class of continuing education, whose books are not read from files: 0 class. */
  CONTINUING_EDUCATION(Severity.ERROR),
  /** The number of pupils on the cover is not the number in the list: 0 on the cover, 1 in the list. */
  HEADCOUNT_DIFFERS(Severity.WARNING),
  /** What the cover says the class is specialised in is no scored subject of such a class: 0 as written. */
  SPECIALISED_UNKNOWN(Severity.WARNING),
  /** The cover names a subject the class is specialised in, of which the book has no results: 0 subject. */
  SPECIALISED_NOT_IN_BOOK(Severity.WARNING),
  /** What the class will be specialised in: 0 subject. */
  SPECIALISED_TAKEN(Severity.INFO),
  /** The class is kept as it is, whatever the cover says it is specialised in: 0 the subject on the cover. */
  SPECIALISED_STAYS(Severity.WARNING),
  /** The cover names no teacher for a subject: 0 subject. */
  TEACHER_MISSING(Severity.WARNING),
  /** The cover names a teacher for a subject that is not in the programme: 0 as written. */
  TEACHER_OF_UNKNOWN_SUBJECT(Severity.WARNING),
  /** A name that several of the staff have, so nobody is assigned by it: 0 as written, 1 how many, 2 who. */
  TEACHER_AMBIGUOUS(Severity.WARNING),
  TEACHER_OF_BOARD(Severity.WARNING),
  /** No sheet of pupils, or none in it. */
  PROFILES_MISSING(Severity.ERROR),
  /** More pupils than a class can have; the rest was not read: 0 limit. */
  TOO_MANY_PUPILS(Severity.ERROR),
  /** A pupil has no identifier. */
  IDENTIFIER_MISSING(Severity.ERROR),
  /** An identifier that lost its leading zero, being a number: 0 as written, 1 what it probably is. */
  IDENTIFIER_TRUNCATED(Severity.ERROR),
  /** An identifier that is neither 10 nor 12 digits: 0 as written. */
  IDENTIFIER_UNUSUAL(Severity.WARNING),
  /** An identifier without any digit, or with characters that none has: 0 as written. */
  IDENTIFIER_IMPOSSIBLE(Severity.ERROR),
  /** Two pupils have one identifier: 0 identifier, 1 the other pupil. */
  IDENTIFIER_TWICE(Severity.ERROR),
  /** A pupil has no name: 0 number in the list. */
  NAME_MISSING(Severity.ERROR),
  /** A name with characters that no name has: 0 as written. */
  NAME_IMPOSSIBLE(Severity.ERROR),
  /** A birth date that cannot be read: 0 as written. */
  BIRTH_DATE_UNREADABLE(Severity.ERROR),
  /** A birth date that makes the pupil's age unlikely: 0 the date, ISO. */
  BIRTH_DATE_UNLIKELY(Severity.WARNING),
  /** A birth date that is not before the school year: 0 the date, ISO. */
  BIRTH_DATE_IMPOSSIBLE(Severity.ERROR),
  /** A gender that cannot be read: 0 as written. */
  GENDER_UNREADABLE(Severity.WARNING),
  /** A name was written in decomposed letters (NFD) and has been composed: 0 as kept. */
  NAME_NORMALISED(Severity.INFO),
  /** A name had characters that cannot be seen, which are not kept: 0 as kept, 1 how many there were. */
  NAME_HID_CHARACTERS(Severity.WARNING),
  /** The pupil came or left during the year: 0 as written. */
  TRANSFER_NOTE(Severity.WARNING),
  /** Text longer than can be kept: 0 length, 1 limit. */
  TEXT_TOO_LONG(Severity.ERROR),
  /** A sheet of marks whose subject is not in the programme: 0 the regulation. */
  SUBJECT_UNKNOWN(Severity.ERROR),
  /** Two sheets for one subject: 0 subject, 1 the other sheet. */
  SUBJECT_TWICE(Severity.ERROR),
  /** Sheets of a subject and of a content of it, of which a class keeps one or the other: 0 subject, 1 content. */
  SUBJECT_AND_CONTENTS(Severity.ERROR),
  /** A sheet of a subject of which the class keeps books of the contents, or the other way round: 0 sheet, 1 what it keeps. */
  SUBJECT_KEPT_OTHERWISE(Severity.ERROR),
  /** More chosen subjects than the class may take: 0 how many at most, 1 how many. */
  CHOICES_TOO_MANY(Severity.ERROR),
  /** The same of topic groups. */
  TOPICS_TOO_MANY(Severity.ERROR),
  /** A topic group of a subject the class does not take, so that its marks would count nowhere: 0 topic group, 1 subject. */
  TOPIC_WITHOUT_SUBJECT(Severity.ERROR),
  /** No sheet for a subject of the programme: 0 subject. */
  SUBJECT_SHEET_MISSING(Severity.WARNING),
  /** A sheet that has nothing the book needs. */
  SHEET_IGNORED(Severity.INFO),
  /** A sheet without the column of names, so nothing in it can be assigned. */
  HEADINGS_MISSING(Severity.ERROR),
  /** A column whose heading is not known, so it was not read: 0 heading. */
  COLUMN_UNKNOWN(Severity.WARNING),
  /** A column of required marks that is empty for the whole class: 0 heading. */
  COLUMN_EMPTY(Severity.WARNING),
  /** Fewer columns of regular marks than the rule says: 0 subject, 1 term, 2 columns, 3 the number by the rule, 4 its source. */
  REGULAR_COLUMNS_FEW(Severity.WARNING),
  /** A column of marks that the form of the time has no room for: 0 heading, 1 how many a term has, 2 the regulation. */
  COLUMN_OVER_FORM(Severity.ERROR),
  /** A name that is not in the list of pupils: 0 as written, 1 the regulation of the book. */
  PUPIL_UNKNOWN(Severity.ERROR),
  /** A pupil in another row than the list has: 0 number here, 1 number in the list. */
  PUPIL_OUT_OF_ORDER(Severity.ERROR),
  /** A name written otherwise than in the list: 0 here, 1 in the list. */
  PUPIL_NAME_DIFFERS(Severity.ERROR),
  /** A pupil who has two rows in the sheet. */
  PUPIL_TWICE(Severity.ERROR),
  /** A pupil of the list who has no row in the sheet. */
  PUPIL_ABSENT(Severity.WARNING),
  /** Not readable as a mark: 0 as written, 1 what was probably meant or empty, 2 the article. */
  MARK_UNREADABLE(Severity.ERROR),
  /** A mark outside 0 to 10: as MARK_UNREADABLE. */
  MARK_OUT_OF_RANGE(Severity.ERROR),
  /** A mark with more than one decimal, which nobody but its teacher may round: as MARK_UNREADABLE. */
  MARK_TOO_PRECISE(Severity.ERROR),
  /** A required mark that is missing: 0 heading. */
  MARK_MISSING(Severity.WARNING),
  /** Marks written as text and understood: 0 how many in the sheet. */
  MARKS_AS_TEXT(Severity.INFO),
  /** A comment result other than Đ or CĐ: 0 as written, 1 the article. */
  COMMENT_UNREADABLE(Severity.ERROR),
  /** A printed average that does not follow from the marks: 0 printed, 1 computed, 2 the article, 3 the calculation. */
  AVERAGE_DIFFERS(Severity.WARNING),
  /** The same, and the formula (mean of regular + 2·midterm + 3·final) / 6 explains it: as AVERAGE_DIFFERS. */
  AVERAGE_BY_OTHER_FORMULA(Severity.WARNING),
  /** An average is printed although a required mark is missing: 0 printed. */
  AVERAGE_WITHOUT_ALL_MARKS(Severity.WARNING),
  /** A printed average that cannot be read and is not needed: 0 as written. */
  AVERAGE_UNREADABLE(Severity.WARNING),
  /** A printed comment result that does not follow: 0 printed, 1 computed (D or CD), 2 the article. */
  RESULT_DIFFERS(Severity.WARNING),
  /** A remark says that the pupil is exempted: 0 as written. */
  EXEMPTION_NOTE(Severity.WARNING),
  /** No attendance sheet. */
  ATTENDANCE_MISSING(Severity.WARNING),
  /** A month's absences that cannot be read: 0 as written. */
  ABSENCES_UNREADABLE(Severity.ERROR),
  /** The total does not follow from the months, which are kept: 0 printed, 1 computed. */
  ABSENCE_TOTAL_DIFFERS(Severity.WARNING),
  /** More sessions missed than promotion allows: 0 missed, 1 limit. */
  ABSENCES_OVER_LIMIT(Severity.INFO),
  /** No conduct sheet. */
  CONDUCT_SHEET_MISSING(Severity.WARNING),
  /** Conduct of a term is missing: 0 term. */
  CONDUCT_MISSING(Severity.WARNING),
  /** Conduct that is none of the regulation's four levels: 0 as written, 1 the article, 2 the levels, by comma. */
  CONDUCT_UNREADABLE(Severity.ERROR),
  /** The cover names another school: 0 as written, 1 the school it would go to. */
  OTHER_SCHOOL(Severity.WARNING),
  /** The cover names another school that keeps its books here: 0 as written, 1 the school it would go to. */
  BOOK_OF_OTHER_SCHOOL(Severity.ERROR),
  /** The pupil is enrolled in another class of the same year: 0 that class. */
  PUPIL_IN_OTHER_CLASS(Severity.ERROR),
  /** The class does not take writing: 0 class, 1 its state, 2 who brought it there, 3 when, ISO. */
  CLASS_NOT_OPEN(Severity.ERROR),
  /** Changes to a locked part of the book: 0 how many, 1 what is locked, 2 who decided, 3 number of the decision. */
  PART_LOCKED(Severity.ERROR),
  /** Marks of a term in which the class is not taught the subject: 0 how many, 1 subject, 2 term, 3 the article. */
  TERM_NOT_TAUGHT(Severity.ERROR),
  /** Marks, conduct or comments of a term that has not begun: 0 how many, 1 term, 2 its first day, ISO. */
  TERM_NOT_BEGUN(Severity.ERROR),
  /** Marks of a pupil who does not take the subject then: 0 subject, 1 kind of particular, 2 its ground, 3 the article. */
  MARK_KEPT_OUT(Severity.ERROR),
  /** The pupil's entry in the register stays as it is, because a class it belongs to is locked: 0 that class. */
  PROFILE_STAYS(Severity.WARNING),
  /** The year's conduct that was already decided otherwise, which stays: 0 what stands, 1 what the book says. */
  CONDUCT_OF_YEAR_STAYS(Severity.WARNING),
  /** Marks that are stored and empty in the book, which stay: 0 how many. */
  STORED_MARKS_STAY(Severity.WARNING),
  /** A pupil who is stored and not in the book, who stays. */
  STORED_PUPIL_STAYS(Severity.WARNING),
  /** A re-assessment, which is not taken over from books yet: 0 subject. */
  REASSESSMENT_NOT_TAKEN(Severity.WARNING),
  /** More findings than are listed: 0 how many are not. */
  MORE_FINDINGS(Severity.INFO);

  private final Severity severity;

  FindingCode(Severity severity) {
    this.severity = severity;
  }

  public Severity severity() {
    return severity;
  }
}
