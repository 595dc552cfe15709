package vn.hocba.access;

import static vn.hocba.access.Role.ADMIN_BOARD;
import static vn.hocba.access.Role.DEPUTY;
import static vn.hocba.access.Role.HOMEROOM_TEACHER;
import static vn.hocba.access.Role.INSPECTOR;
import static vn.hocba.access.Role.PRINCIPAL;
import static vn.hocba.access.Role.PROVINCE_OFFICER;
import static vn.hocba.access.Role.RECORDS_CLERK;
import static vn.hocba.access.Role.SUBJECT_TEACHER;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything that can be done here, and for each of it who may do it and how far: the one table of duties, actions and
 * scopes. Services name their right with {@link Needs}; documentation and tests are made from this table. The admin
 * board sets up and executes, and has no right that changes a result (S3 PL Điều 10; BQT-17).
 */
public enum Right {

  KEEP_OWN_ACCOUNT(Grant.all(Scope.SELF)),
  KEEP_PHRASES(Grant.to(Scope.SELF, SUBJECT_TEACHER, HOMEROOM_TEACHER)),
  MANAGE_ACCOUNTS(Grant.to(Scope.SCHOOL, PRINCIPAL, ADMIN_BOARD)),
  /** What the board asked for passwords and second factors takes effect; by delegation only a deputy (BQT-17). */
  CONFIRM_REISSUE(Grant.to(Scope.SCHOOL, PRINCIPAL), Grant.delegable()),
  /** Calendar, staff, subject groups, classes and who teaches them (S3 PL Điều 5.5; BQT-06). */
  SET_UP_SCHOOL(Grant.to(Scope.SCHOOL, PRINCIPAL, ADMIN_BOARD), Grant.delegable()),
  /** Pupils of the new year, transfers and the order of class lists. */
  ENROL_PUPILS(Grant.to(Scope.SCHOOL, PRINCIPAL, ADMIN_BOARD, RECORDS_CLERK), Grant.delegable()),
  /** What the register says about pupils (CN-01; S3 PL Điều 6.1). */
  KEEP_PROFILES(Grant.to(Scope.SCHOOL, ADMIN_BOARD, RECORDS_CLERK), Grant.to(Scope.HOMEROOM, HOMEROOM_TEACHER)),
  /** Never itself delegated (ND 30/2020 Điều 13.4). */
  DELEGATE(Grant.to(Scope.SCHOOL, PRINCIPAL)),
  /** Units above the schools, the schools of the province, and which is under which from when. */
  MANAGE_UNITS(Grant.to(Scope.PROVINCE, PROVINCE_OFFICER)),
  /** Who heads a school from when, and the accounts of heads: the authority above the school. */
  APPOINT_HEADS(Grant.to(Scope.PROVINCE, PROVINCE_OFFICER)),

  /** Names and states of classes, without anybody's results; officers see how far schools have come instead. */
  LIST_CLASSES(Grant.to(Scope.SCHOOL, PRINCIPAL, DEPUTY, ADMIN_BOARD, RECORDS_CLERK, HOMEROOM_TEACHER,
      SUBJECT_TEACHER), Grant.inspection(), Grant.delegable()),
  LIST_OWN_BOOKS(Grant.to(Scope.SUBJECTS, SUBJECT_TEACHER), Grant.to(Scope.HOMEROOM, HOMEROOM_TEACHER)),
  /** Head of a subject group: how far the members' books are, and to read them; never to write there (TT-02). */
  LIST_GROUP_BOOKS(Grant.to(Scope.GROUP, SUBJECT_TEACHER)),
  LIST_BOOKS_OF_CLASS(Grant.office(), Grant.to(Scope.HOMEROOM, HOMEROOM_TEACHER), Grant.inspection(),
      Grant.delegable()),
  READ_GRADEBOOK(Grant.office(), Grant.to(Scope.SUBJECTS, SUBJECT_TEACHER),
      Grant.to(Scope.HOMEROOM, HOMEROOM_TEACHER), Grant.inspection()),
  WRITE_GRADEBOOK(Grant.to(Scope.SUBJECTS, SUBJECT_TEACHER), Grant.to(Scope.HOMEROOM, HOMEROOM_TEACHER)),
  IMPORT_CLASS_BOOK(Grant.to(Scope.SCHOOL, RECORDS_CLERK, ADMIN_BOARD)),

  READ_HOMEROOM(Grant.leaders(), Grant.to(Scope.HOMEROOM, HOMEROOM_TEACHER), Grant.inspection(), Grant.delegable()),
  LIST_OWN_HOMEROOM(Grant.to(Scope.HOMEROOM, HOMEROOM_TEACHER)),
  WRITE_HOMEROOM(Grant.to(Scope.HOMEROOM, HOMEROOM_TEACHER)),
  READ_PROGRESS(Grant.leaders(), Grant.to(Scope.SUBJECTS, SUBJECT_TEACHER),
      Grant.to(Scope.HOMEROOM, HOMEROOM_TEACHER), Grant.inspection(), Grant.delegable()),
  /** Leaders only for a subject whose teacher cannot sign in. */
  DECLARE_COMPLETE(Grant.leaders(), Grant.to(Scope.SUBJECTS, SUBJECT_TEACHER),
      Grant.to(Scope.HOMEROOM, HOMEROOM_TEACHER)),
  SEND_LISTS(Grant.to(Scope.HOMEROOM, HOMEROOM_TEACHER)),
  /** The deputy only where the school's setting says so, or the principal delegates it. */
  APPROVE_LISTS(Grant.leaders(), Grant.delegable()),

  /** In the own books, where the book itself no longer takes a correction (S4 Điều 10.4). */
  REQUEST_CORRECTION(Grant.to(Scope.SUBJECTS, SUBJECT_TEACHER), Grant.to(Scope.HOMEROOM, HOMEROOM_TEACHER)),
  /**
   * The deputy only where the school's setting says so, the principal delegates it, or the principal asked; the
   * authority above the school where nobody else of it can.
   */
  DECIDE_CORRECTION(Grant.leaders(), Grant.to(Scope.PROVINCE, PROVINCE_OFFICER), Grant.delegable()),
  /** Each in their own seat; a subject teacher only in place of a homeroom teacher who asked or cannot sign in. */
  WITNESS_CORRECTION(Grant.leaders(), Grant.to(Scope.SCHOOL, ADMIN_BOARD), Grant.to(Scope.HOMEROOM, HOMEROOM_TEACHER),
      Grant.to(Scope.SUBJECTS, SUBJECT_TEACHER), Grant.to(Scope.PROVINCE, PROVINCE_OFFICER)),
  /** A subject teacher reads those of the own books only. */
  READ_CORRECTIONS(Grant.office(), Grant.to(Scope.PROVINCE, PROVINCE_OFFICER), Grant.to(Scope.SUBJECTS, SUBJECT_TEACHER),
      Grant.to(Scope.HOMEROOM, HOMEROOM_TEACHER), Grant.inspection()),
  ARCHIVE_CORRECTIONS(Grant.to(Scope.SCHOOL, PRINCIPAL, ADMIN_BOARD, RECORDS_CLERK)),
  /** Of days to come; what is past is moved by the authority above the school. */
  SET_TERM_TESTS(Grant.leaders(), Grant.to(Scope.SCHOOL, ADMIN_BOARD), Grant.to(Scope.PROVINCE, PROVINCE_OFFICER)),

  /** In which terms a class is taught a subject. */
  PLAN_SUBJECTS(Grant.leaders()),

  LOCK_BOOK(Grant.to(Scope.SCHOOL, PRINCIPAL), Grant.delegable()),
  /** The board carries the principal's decisions out (S4 Điều 12.2b; BQT-02). */
  EXECUTE_LOCK(Grant.to(Scope.SCHOOL, ADMIN_BOARD)),
  /** Milestones, decisions on locks, and how far the entries are. */
  READ_LOCKS(Grant.leaders(), Grant.to(Scope.SCHOOL, ADMIN_BOARD), Grant.delegable()),
  SET_LOCK_LIMITS(Grant.to(Scope.PROVINCE, PROVINCE_OFFICER)),
  CLOSE_YEAR(Grant.to(Scope.SCHOOL, PRINCIPAL), Grant.delegable()),
  READ_RESULTS(Grant.office(), Grant.inspection(), Grant.delegable()),
  READ_PRIMARY_RESULTS(Grant.office(), Grant.to(Scope.HOMEROOM, HOMEROOM_TEACHER), Grant.inspection(),
      Grant.delegable()),
  /** A subject teacher reads why of the own subjects only. */
  READ_EXPLANATION(Grant.office(), Grant.to(Scope.SUBJECTS, SUBJECT_TEACHER),
      Grant.to(Scope.HOMEROOM, HOMEROOM_TEACHER), Grant.oversight()),

  /** A subject teacher reads what concerns the own subjects only; no clerk does, for dossiers name more than results. */
  READ_PARTICULARS(Grant.leaders(), Grant.to(Scope.SUBJECTS, SUBJECT_TEACHER),
      Grant.to(Scope.HOMEROOM, HOMEROOM_TEACHER), Grant.inspection(), Grant.delegable()),
  /** By the duty of the kind: marks by the subject's teacher, decisions on promotion by the principal alone. */
  ENTER_PARTICULARS(Grant.leaders(), Grant.to(Scope.SUBJECTS, SUBJECT_TEACHER),
      Grant.to(Scope.HOMEROOM, HOMEROOM_TEACHER)),
  /** How far books have come, without anybody's marks. */
  OVERSEE_PROGRESS(Grant.leaders(), Grant.to(Scope.SCHOOL, ADMIN_BOARD), Grant.oversight()),
  /** Marks that are worth a look; the deputy reports them to the principal (S2 Điều 6.3). */
  LOOK_AT_MARKS(Grant.leaders()),
  /** Who is at work and what holds what since when. */
  WATCH_WORK(Grant.office()),
  RELEASE_WORK(Grant.to(Scope.SCHOOL, PRINCIPAL, ADMIN_BOARD, RECORDS_CLERK)),
  /** Which accounts of the school, or of the province, look unsafe (S0 Điều 6). */
  READ_ACCOUNT_REPORT(Grant.leaders(), Grant.to(Scope.SCHOOL, ADMIN_BOARD), Grant.to(Scope.PROVINCE, PROVINCE_OFFICER)),
  /** What was done at the school, by whom and from where. */
  READ_AUDIT(Grant.leaders(), Grant.to(Scope.SCHOOL, ADMIN_BOARD), Grant.oversight()),
  VERIFY_AUDIT(Grant.to(Scope.SCHOOL, PRINCIPAL), Grant.oversight()),
  /** The book of copies, the register of certificates and the list of media, by those who inspect; who keeps them reads them too. */
  READ_REGISTERS(Grant.inspection()),

  MANAGE_INSPECTIONS(Grant.to(Scope.PROVINCE, PROVINCE_OFFICER)),
  FIND_TRANSCRIPTS(Grant.leaders(), Grant.to(Scope.SCHOOL, RECORDS_CLERK), Grant.oversight()),
  READ_ARCHIVE_STATE(Grant.office(), Grant.oversight(), Grant.delegable()),
  READ_SYSTEM_STATE(Grant.office(), Grant.to(Scope.SCHOOL, HOMEROOM_TEACHER, SUBJECT_TEACHER), Grant.oversight()),
  /** Certificates of the staff and the seal (REC-09): the clerk keeps the seal (ND 30/2020 Điều 6.3đ). */
  KEEP_CERTIFICATES(Grant.to(Scope.SCHOOL, PRINCIPAL, RECORDS_CLERK, ADMIN_BOARD)),
  /** Whether people sign a year's documents, or the school's keys by themselves (S3 PL Điều 4.11). */
  SET_SIGNING_POLICY(Grant.to(Scope.SCHOOL, PRINCIPAL)),
  /** What waits for whose signature. */
  READ_SIGNING(Grant.to(Scope.SCHOOL, PRINCIPAL, DEPUTY, RECORDS_CLERK), Grant.to(Scope.SUBJECTS, SUBJECT_TEACHER),
      Grant.to(Scope.HOMEROOM, HOMEROOM_TEACHER), Grant.delegable()),
  /** Each in the own place: teachers, and the clerk with the seal (S0 Điều 7–9). */
  SIGN_DOCUMENTS(Grant.to(Scope.SCHOOL, PRINCIPAL, DEPUTY, RECORDS_CLERK), Grant.to(Scope.SUBJECTS, SUBJECT_TEACHER),
      Grant.to(Scope.HOMEROOM, HOMEROOM_TEACHER)),
  /** In the principal's place (HT-07; ND 30/2020 Điều 13). */
  SIGN_AS_HEAD(Grant.to(Scope.SCHOOL, PRINCIPAL), Grant.delegable()),
  /** What stopped is tried again, or, where a signature cannot be proved any more, goes back to be signed anew. */
  RESUME_SEALING(Grant.to(Scope.SCHOOL, PRINCIPAL, RECORDS_CLERK, ADMIN_BOARD)),
  CLOSE_INCIDENT(Grant.to(Scope.SCHOOL, PRINCIPAL, RECORDS_CLERK, ADMIN_BOARD)),
  /** How long which kind of record is kept (TT 08/2025; DOMAIN C.3). */
  KEEP_RETENTION(Grant.to(Scope.PROVINCE, PROVINCE_OFFICER)),
  /** The office proposes and records the council; it carries nothing out (TT 05/2025). */
  PROPOSE_DISPOSAL(Grant.to(Scope.SCHOOL, RECORDS_CLERK, ADMIN_BOARD)),
  CONFIRM_DISPOSAL(Grant.to(Scope.SCHOOL, PRINCIPAL)),
  APPROVE_DISPOSAL(Grant.to(Scope.PROVINCE, PROVINCE_OFFICER)),
  /** Labelled copies of archived files on disk, stick or folder (S0 Điều 13, S4 Điều 14.2). */
  MAKE_MEDIUM(Grant.to(Scope.SCHOOL, PRINCIPAL, RECORDS_CLERK, ADMIN_BOARD)),
  /** Packages of other archives: checked file by file, and taken into the own one (TT 05/2025). */
  RECEIVE_PACKAGE(Grant.to(Scope.SCHOOL, PRINCIPAL, RECORDS_CLERK)),
  /** Handing transcripts over and copies of them, and the book of all that were issued (ND 30/2020 Điều 25; S0 Điều 6). */
  ISSUE_COPY(Grant.to(Scope.SCHOOL, PRINCIPAL, RECORDS_CLERK)),
  /** An edition that should not have been given is no longer in force, by decision; its office proposes, and it is never delegated. */
  REVOKE_TRANSCRIPT(Grant.to(Scope.SCHOOL, PRINCIPAL)),
  /** Many files checked in one run by a named person, samples drawn of a school's transcripts, and the report of both. */
  CHECK_FILES(Grant.to(Scope.SCHOOL, PRINCIPAL, RECORDS_CLERK), Grant.oversight()),
  /** Scans of paper transcripts taken into the archive as sealed digital copies (TT 05/2025). */
  DIGITISE_PAPER(Grant.to(Scope.SCHOOL, RECORDS_CLERK)),
  /**
   * Catalogues of paper transcripts from files, and which records are of one person: a school's own, or of any school by the
   * province, which keeps the papers of schools that ended. A commune only reads, as with everything else.
   */
  IMPORT_CATALOGUE(Grant.to(Scope.SCHOOL, RECORDS_CLERK), Grant.to(Scope.PROVINCE, PROVINCE_OFFICER));

  private static final Set<Right> READ_WITH_DELEGATION = EnumSet.of(LIST_CLASSES, LIST_BOOKS_OF_CLASS, READ_PROGRESS,
      READ_RESULTS, READ_PRIMARY_RESULTS, READ_ARCHIVE_STATE);
  /** What comes with one delegated right only: where it is decided, what is decided on is read. */
  private static final Map<Right, Set<Right>> READ_WITH = Map.of(LOCK_BOOK, EnumSet.of(READ_LOCKS),
      APPROVE_LISTS, EnumSet.of(READ_HOMEROOM, READ_PARTICULARS), SIGN_AS_HEAD, EnumSet.of(READ_SIGNING));

  private final Map<String, Scope> grants = new TreeMap<>();

  @SafeVarargs
  Right(Map<String, Scope>... given) {
    List.of(given).forEach(grants::putAll);
  }

  /** How far that duty reaches; empty when it has not this right. */
  public Optional<Scope> of(String role) {
    return Optional.ofNullable(grants.get(role));
  }

  /** What the principal may delegate. */
  public static Set<Right> delegable() {
    return Stream.of(values()).filter(r -> r.of(Role.DELEGATE).isPresent() && !READ_WITH_DELEGATION.contains(r))
        .filter(r -> READ_WITH.values().stream().noneMatch(read -> read.contains(r)))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Right.class)));
  }

  /** What comes with a delegation of those rights, so that who decides can read what on. */
  static Set<Right> readWith(Set<Right> given) {
    Set<Right> read = EnumSet.copyOf(READ_WITH_DELEGATION);
    given.stream().filter(READ_WITH::containsKey).map(READ_WITH::get).forEach(read::addAll);
    return read;
  }

  /** Whether the admin board is never delegated it: results, and locks, which it carries out itself (BQT-02, BQT-17). */
  boolean neverTheBoards() {
    return this == APPROVE_LISTS || this == DECIDE_CORRECTION || this == CONFIRM_REISSUE || this == LOCK_BOOK
        || this == CLOSE_YEAR || this == SIGN_AS_HEAD;
  }

  /** Whether only a deputy is delegated it. */
  public boolean forDeputies() {
    return this == CONFIRM_REISSUE || this == DECIDE_CORRECTION;
  }

  /** Whether it concerns the school as a whole, so that a delegation of it cannot be limited to grades. */
  public boolean ofTheWholeSchool() {
    return this == SET_UP_SCHOOL || this == CONFIRM_REISSUE;
  }

  /** The duties that have this right, by name. */
  public List<String> roles() {
    return List.copyOf(grants.keySet());
  }
}
