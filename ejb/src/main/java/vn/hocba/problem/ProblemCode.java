package vn.hocba.problem;

/** Every business failure there is; each has a message {@code problem.<CODE>} in every language. */
public enum ProblemCode {
  /** Nothing of that id is within the caller's scope. */
  NOT_FOUND,
  /** The caller's duties do not include this. */
  NOT_ALLOWED,
  /** Nothing was saved, for the log that every change is written down in takes no rows. */
  AUDIT_SHUT,
  /** The class is locked: 0 class, 1 who locked it, 2 when (instant). */
  CLASS_LOCKED,
  /** The class's year is closed: 0 class, 1 who closed it, 2 when (instant). */
  CLASS_CLOSED,
  /** A part of the book is locked: 0 what ({@code MARKS.1}), 1 class, 2 who decided, 3 since when (instant), 4 its number, 5 reason. */
  PART_LOCKED,
  /** A class opened again without a last day, or until one that is past: 0 the last one it can have. */
  CLASS_REOPENING,
  /** The class's year was closed before, so that what is recorded changes by request only: 0 class. */
  YEAR_CLOSED_BEFORE,
  /** The same of absences, which change by a class book file with a decision only: 0 class. */
  ABSENCES_ISSUED,
  /** A class book file would change what is recorded, and no decision says so: 0 class, 1 how many entries. */
  IMPORT_CHANGES,
  /** The same of absences of a closed year that is open again, which nobody corrects in the book. */
  IMPORT_CHANGES_ISSUED,
  /** The class was closed before the rules of a year were kept with it: 0 class. */
  RULES_NOT_KEPT,
  /** A decision without a number, or with one over the limit: 0 limit in characters. */
  DECISION_NUMBER,
  /** A decision about something that cannot be decided so. */
  DECISION_EXTENT,
  /** A reopening without an end, or one that ends before it begins. */
  DECISION_TIME,
  /** A reopening that goes on after its school year: 0 school year, 1 last day it may go on. */
  REOPENING_PAST_YEAR,
  /** The decision has ended or was lifted: 0 its number, 1 when (instant). */
  DECISION_ENDED,
  /** A lock in force ended without a decision to reopen: 0 its number. */
  LOCK_IN_FORCE,
  /** Who decided on a lock would carry it out as well: 0 number of the decision. */
  DECIDER_EXECUTES,
  /** A class changed its state since it was decided to open it again: 0 number, 1 class, 2 since when (instant). */
  REOPENING_OVERTAKEN,
  /** A class to be opened again is open: 0 class. */
  REOPENING_NEEDLESS,
  /** A lock later than the province allows: 0 its limit (instant), 1 number of the document, 2 who set it. */
  LOCK_AFTER_LIMIT,
  /** A limit of the province that lies in the past when it is set: 0 the limit (instant). */
  LIMIT_PASSED,
  REOPENING_AFTER_LIMIT,
  /** A decision the board is to carry out passes the province's limit by now: 0 its number, 1 limit (instant), 2 document, 3 who. */
  DECISION_AFTER_LIMIT,
  /** The same of a reopening, which only another decision shortens. */
  REOPENING_BEYOND_LIMIT,
  /** A lock taken back beside which a later one was decided: 0 its number, 1 the later, 2 limit (instant), 3 document, 4 who. */
  DECISION_LEANED_ON,
  /** Weeks moved from under a milestone that was reached: 0 its week, 1 when it was (instant). */
  MILESTONE_PASSED,
  /** Weeks moved so that a milestone is later than the province allows: 0 its week, 1 limit (instant), 2 number, 3 who. */
  MILESTONE_AFTER_LIMIT,
  /** Tests of a term after the province's limit for its marks: 0 limit (instant), 1 number of the document, 2 who set it. */
  TEST_AFTER_LIMIT,
  /** The term's tests have begun, or correcting before them has ended: 0 term, 1 first day, 2 last day of correcting. */
  TEST_PASSED,
  /** Tests of a school year that is over: 0 the year. */
  TEST_YEAR_PASSED,
  /** Tests said to begin on a day that is past: 0 the day. */
  TEST_BACKDATED,
  /** Correcting before the tests would have ended already: 0 the day wanted, 1 when correcting would end, 2 the first possible. */
  TEST_TOO_SOON,
  /** Tests outside their term: 0 term, 1 its first day, 2 its last. */
  TEST_OUTSIDE_TERM,
  /** A calendar of a school year that is over: 0 the year. */
  CALENDAR_PASSED,
  /** A calendar that another one replaced before it was decided on: 0 number of the one that waits now. */
  CALENDAR_REPLACED,
  /** A week that has begun was moved: 0 its number, 1 its Monday. */
  WEEK_PASSED,
  /** The class is not locked yet: 0 class. */
  CLASS_NOT_LOCKED,
  /** A text is longer than it may be: 0 limit in characters. */
  TEXT_TOO_LONG,
  /** Opening a book again needs a reason: 0 class. */
  REASON_MISSING,
  /** An entry for a column that no book of the regulation has: 0 the column, 1 the regulation. */
  ENTRY_NO_CELL,
  /** An entry for somebody who is not in the class's list: 0 class, 1 the regulation. */
  ENTRY_NOT_OF_CLASS,
  /** A mark of a test that primary school does not hold then: 0 period, 1 the rule. */
  ENTRY_TEST_NOT_HELD,
  /** A periodic mark of what is assessed regularly only: 0 the rule. */
  ENTRY_NOT_PERIODIC,
  /** An assessment beyond those the book has in the term: 0 how many it has, 1 term, 2 the rule. */
  ENTRY_OVER_COUNT,
  /** An entry in a term in which the class is not taught the subject: 0 term, 1 the rule. */
  TERM_NOT_TAUGHT,
  /** An entry of a term that has not begun: 0 term, 1 its first day. */
  TERM_NOT_BEGUN,
  /** The year cannot be closed before its second term ends: 0 class, 1 the last day of that term. */
  YEAR_NOT_OVER,
  /** A subject cannot be left out of a term that has marks: 0 term. */
  TERM_HAS_MARKS,
  /** A mark in a term of a subject that the pupil does not take: 0 kind of particular, 1 its ground, 2 the rule. */
  ENTRY_KEPT_OUT,
  /** A mark that is no number: 0 what was typed, 1 the rule. */
  ENTRY_NOT_A_NUMBER,
  /** A mark below 0 or above 10: 0 what was typed, 1 the rule. */
  ENTRY_OFF_SCALE,
  /** A score with more than one decimal: 0 what was typed, 1 the rule. */
  ENTRY_DECIMALS,
  /** A test mark of primary school with decimals: 0 what was typed, 1 the rule. */
  ENTRY_NOT_WHOLE,
  /** A 0 where the rule forbids it: 0 what was typed, 1 the rule. */
  ENTRY_ZERO,
  /** A comment result that is neither Đạt nor Chưa đạt: 0 what was typed, 1 the rule. */
  ENTRY_NOT_PASSED,
  /** No level of a subject in primary school: 0 what was typed, 1 the rule. */
  ENTRY_NOT_A_LEVEL,
  /** No level of a quality or competence: 0 what was typed, 1 the rule. */
  ENTRY_NOT_A_QUALITY,
  /** A comment over the limit of the form: 0 its length, 1 the limit, 2 the regulation of the form. */
  ENTRY_TOO_LONG,
  /** A mark can no longer be corrected in the open book: 0 term, 1 last day. */
  CORRECTION_TOO_LATE,
  /** A correction without evidence, or with one that cannot prove this kind of mark. */
  CORRECTION_EVIDENCE,
  /** An oral mark without a second pupil of the class who confirms it. */
  CORRECTION_CLASSMATE,
  /** An evidence file that was not kept for this book by this person. */
  CORRECTION_FILE,
  /** A correction without a photo or scan, and without a paper that the settings would take instead. */
  CORRECTION_FILE_NEEDED,
  /** The mark is what the request would make it. */
  CORRECTION_SAME,
  /** Another request for that mark is under way: 0 who asked. */
  CORRECTION_TWICE,
  /** A request that has gone on: 0 its state. */
  CORRECTION_STATE,
  /** Nobody witnesses a correction they asked for, and nobody twice. */
  CORRECTION_WITNESS,
  /** Somebody confirmed already, the caller in any seat or another in this one: 0 who, 1 in which seat, 2 when. */
  CORRECTION_WITNESSED,
  /** No day on which the tests of a term of that year could begin: 0 school year. */
  CORRECTION_TEST_DAY,
  /** No correction of that year is missing in the archive: 0 school year. */
  CORRECTIONS_ARCHIVED,
  /** A copy without saying what it lies on: 0 the longest that can be said. */
  MEDIUM_CARRIER,
  /** A package for use of which nothing was chosen. */
  PACKAGE_CHOICE,
  /** A package that is not whole, so that nothing of it is taken over: 0 how many files are not good. */
  PACKAGE_NOT_WHOLE,
  /** A document of a package without mandatory data: 0 its path, 1 the fields that are missing. */
  PACKAGE_METADATA,
  /** A document of a package that is no PDF: 0 its path. */
  PACKAGE_NO_PDF,
  /** Every document of a package is in the archive already. */
  PACKAGE_KNOWN,
  /** A retention time that is none: 0 the longest in years. */
  RETENTION_YEARS,
  /** A retention time that would hold from a day that is past: 0 the day. */
  RETENTION_PASSED,
  /** A kind of record that is kept for ever whatever a table says: 0 kind. */
  RETENTION_FOR_EVER,
  /** Nothing to dispose of was chosen, or something that is not due or is on its way already. */
  DISPOSAL_NOT_DUE,
  /** Something of a disposal is to be kept longer since it was proposed: 0 school year. */
  DISPOSAL_KEPT_LONGER,
  /** A council of too few named people, or one named twice: 0 how many there must be. */
  DISPOSAL_COUNCIL,
  /** A council that decided on a day to come or before the proposal: 0 the day. */
  DISPOSAL_DAY,
  /** The disposal is not at that step: 0 where it is, a code of DisposalState. */
  DISPOSAL_STEP,
  /** Whoever proposed would confirm as well. */
  DISPOSAL_SAME_PERSON,
  /** A revocation of what cannot be revoked now, by whoever proposed it, or with a successor that is none; of a day to come: 0 the day. */
  REVOCATION_STATE, REVOCATION_SAME_PERSON, REVOCATION_SUCCESSOR, REVOCATION_DAY,
  /** The archived file was disposed of by decision: 0 when (instant). */
  DISPOSED_OF,
  /** A copy of nothing: 0 school year. */
  MEDIUM_EMPTY,
  /** A copy of more than one may have: 0 how many it may. */
  MEDIUM_TOO_LARGE,
  /** A line of the book of copies that says too little or too much: 0 what of it. */
  COPY_DETAIL,
  /** A copy of nothing, or of what is not signed and in force. */
  COPY_NOTHING,
  /** An extract of pages that are not there: 0 how many there are. */
  COPY_PAGES,
  /** The seal cannot sign: 0 why. */
  COPY_SEAL, SUMMARY_SEAL,
  /** What another school of this system is sent is an original, as a file, for a transfer. */
  TRANSFER_KIND,
  /** No other school of that name or code here, or several: 0 how many, 1 what was typed. */
  TRANSFER_SCHOOL,
  /** Somebody of the receiving school has decided already: 0 who. */
  TRANSFER_DECIDED,
  /** A line whose transcripts the other school has taken over: 0 which. */
  TRANSFER_TAKEN,
  /** The sending school took back what was waiting: 0 which, 1 why. */
  TRANSFER_WITHDRAWN,
  /** An original that a school of this system has or is to have: 0 by which line, 1 which school, 2 the state. */
  TRANSFER_ALREADY,
  /** An original that another school was given: 0 by which line, 1 which school. */
  COPY_GIVEN_BEFORE,
  /** An archived file that is not whole where it is read from. */
  ARCHIVED_DAMAGED,
  /** What was typed about a scan cannot be read: 0 field, 1 what was typed. */
  SCAN_FIELD,
  /** The paper of that number in the catalogue has its digital copy: 0 number. */
  SCAN_KNOWN,
  /** A better scan of a paper that has no digital copy yet: 0 number. */
  SCAN_NOTHING_BEFORE,
  /** The catalogue's record of that number is about somebody else: 0 number, 1 whom. */
  SCAN_OTHER,
  /** The seal cannot sign: 0 why. */
  SCAN_SEAL,
  /** A line that is annulled, or that annuls. */
  COPY_ANNULLED,
  /** An uploaded gradebook that is not of the book it is uploaded to: 0 what the file says, 1 the book. */
  WORKBOOK_OF_OTHER_BOOK,
  /** An uploaded file without the heading row of an exported gradebook: 0 file name. */
  WORKBOOK_WITHOUT_COLUMNS,
  /** A column of an uploaded gradebook that the book does not have, or has twice: 0 its key in the file. */
  WORKBOOK_COLUMN_UNKNOWN,
  /** A line of an uploaded gradebook for a pupil the class does not have: 0 identifier in the file. */
  WORKBOOK_PUPIL_UNKNOWN,
  /** A line of an uploaded gradebook whose identifier and name belong to different people: 0 name in the file, 1 ours. */
  WORKBOOK_NAME_DIFFERS,
  /** A second line for the same pupil in an uploaded gradebook: 0 name. */
  WORKBOOK_PUPIL_TWICE,
  /** An absence that is neither with nor without leave: 0 what was sent. */
  ABSENCE_INVALID,
  /** A conduct level that does not exist: 0 what was typed. */
  CONDUCT_INVALID,
  /** A conduct level that stood is changed without a reason. */
  CONDUCT_REASON,
  /** A request about conduct without saying which minutes decide it. */
  CONDUCT_MINUTES,
  /** A homeroom comment over the limit: 0 its length, 1 the limit. */
  COMMENT_TOO_LONG,
  /** A phrase that is empty, too long or one too many: 0 longest, 1 most. */
  PHRASE_INVALID,
  /** Attendance of a day that has not come: 0 day, 1 school year. */
  DAY_IN_FUTURE,
  /** Attendance of a day that is not of the class's school year: 0 day, 1 school year. */
  DAY_OUTSIDE_YEAR,
  /** The month's attendance is confirmed: 0 its first day, 1 who confirmed it, 2 when (instant). */
  MONTH_CONFIRMED,
  /** Nobody called the roll in that month: 0 month, 1 year. */
  MONTH_EMPTY,
  /** Taking something back needs a reason. */
  REASON_NEEDED,
  /** A part is not complete: 0 entries, 1 pupils, 2 unconfirmed months, 3 names with the number each lacks. */
  ENTRIES_MISSING,
  /** Not everybody has completed: 0 class, 1 how many parts are open, 2 which and whose, 3 the period. */
  COMPLETION_OWED,
  /** The homeroom teacher has not sent the lists: 0 class, 1 the period. */
  LISTS_NOT_SENT,
  /** The year's lists are not approved, and the settings want that first: 0 class, 1 the step, 2 who, 3 what to do. */
  APPROVAL_MISSING,
  /** A kind of particular that the class's regulation does not know: 0 the regulation. */
  PARTICULAR_KIND,
  /** A particular lacks what its kind must tell: 0 which field. */
  PARTICULAR_FIELD,
  /** A subject that cannot have this kind of particular: 0 subject. */
  PARTICULAR_SUBJECT,
  /** No value of this kind: 0 what was sent. */
  PARTICULAR_VALUE,
  /** The same was entered before and still stands: 0 who, 1 when (instant), 2 value. */
  PARTICULAR_TWICE,
  /** The year's results do not call for it: 0 the regulation. */
  PARTICULAR_NOT_DUE,
  /** Marks of this school are there already: 0 subject. */
  PARTICULAR_HAS_MARKS,
  /** Entered over marks that would no longer count, without saying so: 0 how many, 1 which, 2 the rule. */
  PARTICULAR_OVER_MARKS,
  /** The principal has decided on it: 0 who, 1 when (instant). */
  PARTICULAR_DECIDED,
  /** It was withdrawn before: 0 who, 1 when (instant). */
  PARTICULAR_WITHDRAWN,
  /** Somebody changed the value meanwhile: 0 who, 1 their value. */
  CHANGED_MEANWHILE,
  /** A file that cannot be read as what it should be: 0 file name, 1 reason code. */
  FILE_UNREADABLE,
  /** The system was too busy to read a file, with which nothing is wrong: 0 file name. */
  FILE_NOT_READ_YET,
  /** An inspector by no decision that runs today begins or goes on with checks. */
  CHECK_DECISION,
  /** The run of checks has ended: no file is added. */
  CHECK_ENDED,
  /** The run has as many files as one may have: 0 how many. */
  CHECK_FULL,
  /** There is nothing in a run to report or sample; then: a medium's list of checksums that is none: 0 line or empty, 1 why. */
  CHECK_EMPTY, CHECK_LIST,
  /** The portal's seal cannot seal a report: 0 why. */
  CHECK_SEAL,
  /** A sample of a size that is none: 0 the largest. */
  CHECK_SAMPLE,
  /** A file over the limit: 0 limit in bytes. */
  FILE_TOO_LARGE,
  /** A request with more in it than any honest one has. */
  REQUEST_TOO_LARGE,
  /** A class book with errors cannot be confirmed: 0 number of errors. */
  CLASS_BOOK_HAS_ERRORS,
  /** What is stored changed after the preview that is being confirmed: 0 class. */
  BOOK_CHANGED_SINCE,
  /** A class without pupils cannot be closed: 0 class. */
  CLASS_EMPTY,
  /** The transcripts would lack a homeroom teacher or a principal to sign: 0 class. */
  SIGNER_MISSING,
  /** The curriculum knows no regulation for the class: 0 grade, 1 school year. */
  REGULATION_UNKNOWN,
  /** A year assessed by a regulation of which there are no rules here: 0 grade, 1 school year, 2 the regulation. */
  REGULATION_NOT_HERE,
  /** A class of primary school has no results of secondary school: 0 grade. */
  REGULATION_OF_PRIMARY,
  /** Years cannot be closed without results: 0 class, 1 number of pupils still open. */
  RESULTS_OPEN,
  /** Nobody has signed in, or the visit has expired. */
  SIGN_IN_NEEDED,
  /** Name or password is wrong. */
  SIGN_IN_FAILED,
  /** The token of another program is unknown or was revoked. */
  TOKEN_REFUSED,
  /** Too many failures from this place: 0 seconds to wait. */
  SIGN_IN_THROTTLED,
  /** The code of the second factor is wrong, too old, or was used before. */
  SECOND_FACTOR_WRONG,
  /** The account has a second factor already. */
  SECOND_FACTOR_THERE,
  /** The secret of the second factor cannot be read, for the server's key is another one. */
  SECOND_FACTOR_UNUSABLE,
  /** The present password given for a change is wrong. */
  PASSWORD_WRONG,
  /** The new password breaks a rule: 0 least number of characters, 1 which rule. */
  PASSWORD_WEAK,
  /** The new password is the present one or one of the last: 0 how many count. */
  PASSWORD_USED,
  /** The user name is taken or not well formed: 0 the name. */
  NAME_TAKEN,
  /** A full name that is empty or has characters no name has. */
  PERSON_NAME,
  /** Somebody of that name is on the staff already, and no staff code says whether it is the same person: 0 full name. */
  NAMESAKE,
  /** A staff code that somebody else has, or that cannot be one: 0 the code. */
  STAFF_CODE_REFUSED,
  /** An account of the admin board that teaches too, which only the principal opens. */
  BOARD_TEACHES,
  /** The same was asked for this account and waits for the principal: 0 who asked, 1 when (instant). */
  REISSUE_WAITS,
  /** The account of who heads the school, which only the authority above it gives out again: 0 name. */
  HEAD_ELSEWHERE,
  /** The only head of the school stays until the authority above it appoints another: 0 name. */
  LAST_HEAD,
  /** An appointment before the sitting head's first day, or further back than a decision may: 0 first day that may be. */
  HEAD_DAY,
  /** An appointment by decision that would fall with this one: 0 name, 1 its first day, 2 its number. */
  HEAD_AHEAD,
  /** A duty that does not begin after it has begun, ends before it begins, or is there already: 0 the duty. */
  DUTY_DAYS,
  /** A duty that began on a past day, without the number of a decision: 0 the day. */
  DUTY_NUMBER,
  /** A duty ended with a day that is long past: 0 the first day it may end with. */
  DUTY_LAST_DAY,
  /** A decision on an inspection lacks its number, inspector, schools or days, or ends before it begins. */
  DECISION_INCOMPLETE,
  /** A delegation lacks its number, person, rights or days, or is over before it begins. */
  DELEGATION_INCOMPLETE,
  /** When it can begin at the earliest: today. */
  DELEGATION_PAST,
  /** A delegation for longer than it may be: 0 most days. */
  DELEGATION_TOO_LONG,
  DELEGATION_WHOLE_SCHOOL,
  /** Grades that cannot be read, or that the school does not have: 0 what was said, 1 the school's grades. */
  DELEGATION_GRADES,
  /** A right that is not delegated, or not to that person: 0 name, 1 why not. */
  DELEGATION_NOT_POSSIBLE,
  /** Something typed is missing or no such thing: 0 which field. */
  SETUP_FIELD,
  /** Somebody of that name is on the staff already: 0 name. */
  STAFF_KNOWN,
  /** Who leaves still has classes after that day: 0 name, 1 day. */
  STAFF_APPOINTED,
  /** Not on the staff on that day: 0 name, 1 day. */
  STAFF_NOT_HERE,
  /** Somebody of the admin board, whom only the principal lets teach: 0 name. */
  BOARD_APPOINTED,
  SELF_APPOINTED,
  /** A subject group of that name exists in the year: 0 name. */
  GROUP_KNOWN,
  /** A class of that name exists in the year: 0 name, 1 year. */
  CLASS_KNOWN,
  CLASS_OF_OTHER_GRADE,
  /** A class that is not empty, or was not once, stays: 0 name, 1 what it holds. */
  CLASS_HOLDS,
  /** A grade the school does not have: 0 grade. */
  GRADE_NOT_HERE,
  /** A subject with entries stays with the class: 0 subject, 1 class. */
  SUBJECT_HAS_ENTRIES,
  /** The class is specialised in the subject, so it stays: 0 subject, 1 class. */
  SUBJECT_SPECIALISED,
  /** Not the number of subjects that a group of choices takes: 0 class, 1 how many to choose. */
  SUBJECTS_NOT_CHOSEN,
  /** More subjects than a group of choices takes: 0 class, 1 how many at most, 2 how many were chosen. */
  SUBJECTS_TOO_MANY,
  /** The same of topic groups. */
  TOPICS_TOO_MANY,
  /** A topic group of a subject the class does not take: 0 topic group, 1 its subject, 2 class. */
  TOPIC_WITHOUT_SUBJECT,
  /** A day outside the school year: 0 day, 1 year. */
  NOT_IN_YEAR,
  /** Weeks that are no calendar: not on Mondays, out of order, or outside the year: 0 the day that does not fit. */
  CALENDAR_INVALID,
  /** A term without weeks of lessons, fewer than no weeks in reserve, or more weeks than a year has: 0 most weeks. */
  CALENDAR_WEEKS,
  /** A name, birth date or identifier changed without the principal's consent and a reason. */
  PROFILE_CONSENT,
  /** The pupil has a class in that year already: 0 name, 1 class. */
  PUPIL_ENROLLED,
  /** The entry of a pupil whose other class is locked stays: 0 name, 1 that class. */
  PROFILE_ELSEWHERE,
  /** Somebody who did not leave, or is in a class again, does not come back: 0 name. */
  NOT_GONE,
  /** The identifier belongs to a pupil of another name or birth date: 0 identifier, 1 their name. */
  PUPIL_DIFFERS,
  /** A line of a pasted list that cannot be read: 0 line number, 1 which field. */
  PASTED_LINE,
  /** A pupil's entries in a subject that the other class does not have: 0 name, 1 subject, 2 class. */
  MOVE_SUBJECT_MISSING,
  /** A class of another grade or year: 0 class. */
  MOVE_CLASS_DIFFERS,
  /** The code belongs to another unit or school: 0 code. */
  UNIT_KNOWN,
  /** Nothing of that kind can stand under that unit on that day: 0 unit, 1 day. */
  UNIT_PLACE,
  /** A unit that is to end has something under it: 0 unit, 1 what, 2 last day. */
  UNIT_IN_USE,
  /** A school that is to end has a class that is not closed: 0 school, 1 class, 2 year. */
  CLASSES_OPEN,
  /** Nothing stands in a catalogue: 0 file. */
  CATALOGUE_EMPTY,
  /** A catalogue has more lines or columns than are taken at once: 0 lines, 1 columns. */
  CATALOGUE_TOO_LONG,
  /** Nobody said in which encoding a catalogue is, or whose it is. */
  CATALOGUE_ENCODING, CATALOGUE_SCHOOL,
  /** No column of a catalogue is said to have what no line can do without, or two have the same: 0 a CatalogueField. */
  CATALOGUE_COLUMN_MISSING, CATALOGUE_COLUMN_TWICE,
  /** The very file was taken in: 0 its name, 1 when, 2 by whom. */
  CATALOGUE_KNOWN,
  /** No line of a catalogue can be entered. */
  CATALOGUE_NOTHING,
  /** An import was taken back already: 0 file, 1 by whom, 2 when. */
  CATALOGUE_STATE,
  /** Somebody decided about the two records already: 0 who, 1 when. */
  SAME_PUPIL_DECIDED,
  /** No packed folder, or one with too many files: 0 files. */
  SCAN_FOLDER,
  /** The catalogue has no record for a scan, or several; nobody can tell the encoding of the text beside one: 0 file. */
  SCAN_UNKNOWN, SCAN_TEXT_ENCODING,
  /** What is to be done changed after the preview that is being confirmed. */
  PREVIEW_STALE,
  /** What was given as a certificate cannot be read. */
  CERTIFICATE_UNREADABLE,
  /** The school's register has the certificate already. */
  CERTIFICATE_KNOWN,
  /** A certificate that cannot sign: 0 why, a code of CertificateStatus. */
  CERTIFICATE_UNUSABLE,
  /** Nobody has put a key there for that signer: 0 its name. */
  SIGNING_KEY_MISSING,
  /** The key of that signer cannot be used: 0 why, a code of KeyTrouble.Fault; 1 its name. */
  SIGNING_KEY_UNUSABLE,
  /** The signer has no certificate in the register that can be used now. */
  CERTIFICATE_MISSING,
  /** Nothing of that waits for the caller's signature, or it is being signed already. */
  SIGNING_NOTHING,
  /** All that waited for the caller carries a signature that cannot be proved any more: 0 how many documents. */
  SIGNING_SPOILT,
  /** The signature before is missing: 0 whose, a code of SigningStep. */
  SIGNING_NOT_YET,
  /** The code or password that authorises signing is not right. */
  SIGNING_AUTHORISATION,
  /** A one-time code of a signing service was not right; then: a signature value that does not sign the document (0), or otherwise. */
  SIGNING_CODE, SIGNATURE_WRONG,
  /** The document no longer waits for that signature: 0 document. */
  SIGNING_CHANGED,
  /** Too many requests from this place; then: the status list was signed a moment ago: 0 seconds to wait. */
  TOO_MANY_REQUESTS, PUBLISHED_JUST_NOW,
  /** The index answers others first, or somebody has too many questions open: 0 seconds to wait. */
  SEARCH_BUSY,
  /** The answer to a question took longer than one question may. */
  SEARCH_TOO_LONG,
  /** The archive makes evidence for its new files at intervals, and this one is still waiting: 0 minutes between them. */
  NOT_PROVEN_YET,
  /** A part of the system that this needs is not usable: 0 which. */
  NOT_AVAILABLE
}
