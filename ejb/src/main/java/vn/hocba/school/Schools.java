package vn.hocba.school;

import jakarta.ejb.Stateless;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds schools, classes and the people in them; asks no permission, so only services use it. */
@Stateless
@PermitAll
public class Schools {

  @PersistenceContext(unitName = "hocba")
  private EntityManager em;
  @Inject
  private Clock clock;

  /** Written at once: records refer to each other by number, so the provider cannot know their order. */
  public <T> T add(T record) {
    em.persist(record);
    em.flush();
    return record;
  }

  public void flush() {
    em.flush();
  }

  public Optional<School> school(long id) {
    return Optional.ofNullable(em.find(School.class, id));
  }

  /**
   * Takes the school's turn until the transaction ends, for what must not be added twice or locked meanwhile. Counting
   * locks the row against others who take a turn, but not against rows that only refer to the school.
   */
  public void hold(long schoolId) {
    em.createNativeQuery("update school set turn = turn + 1 where id = ?").setParameter(1, schoolId).executeUpdate();
  }

  public Optional<School> schoolByCode(String code) {
    return em.createQuery("select s from School s where s.code = :code", School.class)
        .setParameter("code", code).getResultStream().findFirst();
  }

  /** The names that schools bear today, by their codes; codes of no school are left out. */
  public Map<String, String> namesByCode(Collection<String> codes) {
    return codes.isEmpty() ? Map.of() : em.createQuery("select s from School s where s.code in :codes", School.class)
        .setParameter("codes", Set.copyOf(codes)).getResultStream().collect(Collectors.toMap(School::code, School::name));
  }

  /** The names that schools bear today, by their codes, of those whose name was ever changed. */
  @SuppressWarnings("unchecked")
  public Map<String, String> renamed() {
    return ((List<Object[]>) em.createNativeQuery("select code, name from school where id in (select school_id from place_version)").getResultList())
        .stream().collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
  }

  public List<School> schools() {
    return em.createQuery("select s from School s order by s.code", School.class).getResultList();
  }

  public Optional<SchoolClass> schoolClass(long id) {
    return Optional.ofNullable(em.find(SchoolClass.class, id));
  }

  /** The class with its row locked until the transaction ends, so that a lock and a write cannot pass each other. */
  public Optional<SchoolClass> schoolClassForChange(long id) {
    return Optional.ofNullable(em.find(SchoolClass.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  public Optional<SchoolClass> schoolClass(long schoolId, String schoolYear, String name) {
    return em.createQuery("select c from SchoolClass c where c.schoolId = :s and c.schoolYear = :y and c.name = :n",
        SchoolClass.class).setParameter("s", schoolId).setParameter("y", schoolYear).setParameter("n", name)
        .getResultStream().findFirst();
  }

  /** All classes of a school, newest year first. */
  public List<SchoolClass> classesOf(long schoolId) {
    return em.createQuery("select c from SchoolClass c where c.schoolId = :s order by c.schoolYear desc, c.name",
        SchoolClass.class).setParameter("s", schoolId).getResultList();
  }

  /** Those in the class now, in the order of its list. */
  public List<Enrolment> enrolments(long classId) {
    return em.createQuery("select e from Enrolment e where e.classId = :c and e.leftOn is null"
        + " order by e.position, e.id", Enrolment.class).setParameter("c", classId).getResultList();
  }

  /** The name of the pupil of an enrolment, wherever they are by now; "" for none. */
  public String pupilName(long enrolmentId) {
    return find(Enrolment.class, enrolmentId).flatMap(e -> find(Pupil.class, e.pupilId())).map(Pupil::fullName)
        .orElse("");
  }

  /** Also those who have left it during the year. */
  public List<Enrolment> everyEnrolment(long classId) {
    return em.createQuery("select e from Enrolment e where e.classId = :c order by e.position, e.id", Enrolment.class)
        .setParameter("c", classId).getResultList();
  }

  /** The moves into, out of and between classes that touch the class, oldest first. */
  public List<PupilMove> movesOf(long classId) {
    return em.createQuery("select m from PupilMove m where m.fromClassId = :c or m.toClassId = :c"
        + " order by m.onDay, m.id", PupilMove.class).setParameter("c", classId).getResultList();
  }

  /** The pupils of a school with a class in that year, by number, each with its name. */
  public Map<Long, String> classNamesOfPupils(long schoolId, String schoolYear) {
    return em.createQuery("select e.pupilId, c.name from Enrolment e, SchoolClass c where e.classId = c.id"
        + " and c.schoolId = :s and c.schoolYear = :y and e.leftOn is null", Object[].class)
        .setParameter("s", schoolId).setParameter("y", schoolYear).getResultStream()
        .collect(Collectors.toMap(r -> (Long) r[0], r -> (String) r[1], (a, b) -> a));
  }

  public Map<Long, Pupil> pupilsOf(long classId) {
    return em.createQuery("select p from Pupil p, Enrolment e where e.pupilId = p.id and e.classId = :c", Pupil.class)
        .setParameter("c", classId).getResultStream().collect(Collectors.toMap(Pupil::id, Function.identity()));
  }

  public Optional<Pupil> pupil(long schoolId, String identifier) {
    return em.createQuery("select p from Pupil p where p.schoolId = :s and p.identifier = :i", Pupil.class)
        .setParameter("s", schoolId).setParameter("i", identifier).getResultStream().findFirst();
  }

  /** The other class a pupil is enrolled in the same year, if any. */
  public Optional<SchoolClass> otherClassOf(long pupilId, String schoolYear, long exceptClassId) {
    return em.createQuery("select c from SchoolClass c, Enrolment e where e.classId = c.id and e.pupilId = :p"
        + " and c.schoolYear = :y and c.id <> :c", SchoolClass.class).setParameter("p", pupilId)
        .setParameter("y", schoolYear).setParameter("c", exceptClassId).getResultStream().findFirst();
  }

  /**
   * The pupils of a school who belong to a locked class, by identifier, each with such a class. A locked year is still
   * computed and printed from the register's entry; a closed one has its own copy.
   */
  public Map<String, String> lockedClassOfPupils(long schoolId, long exceptClassId) {
    return em.createQuery("select p.identifier, c.name, c.schoolYear from Pupil p, Enrolment e, SchoolClass c"
        + " where p.schoolId = :s and e.pupilId = p.id and e.classId = c.id and (c.state = :locked"
        + " or c.openUntil <= :now) and c.id <> :c",
        Object[].class).setParameter("s", schoolId).setParameter("locked", ClassState.LOCKED)
        .setParameter("now", clock.instant())
        .setParameter("c", exceptClassId).getResultStream()
        .collect(Collectors.toMap(r -> (String) r[0], r -> r[1] + " (" + r[2] + ")", (a, b) -> a));
  }

  public Optional<ClassSubject> classSubject(long id) {
    return Optional.ofNullable(em.find(ClassSubject.class, id));
  }

  public List<ClassSubject> subjectsOf(long classId) {
    return em.createQuery("select s from ClassSubject s where s.classId = :c order by s.id", ClassSubject.class)
        .setParameter("c", classId).getResultList();
  }

  public List<ClassSubject> subjectsTaughtBy(long accountId) {
    return em.createQuery("select s from ClassSubject s, StaffMember m where s.teacherStaffId = m.id"
        + " and m.accountId = :a order by s.classId, s.id", ClassSubject.class).setParameter("a", accountId)
        .getResultList();
  }

  /** Who is named for a subject of a class that is not closed. */
  public Set<Long> teachers(long schoolId) {
    return Set.copyOf(em.createQuery("select distinct s.teacherStaffId from ClassSubject s, SchoolClass c"
        + " where s.classId = c.id and c.schoolId = :s and c.state <> :closed and s.teacherStaffId is not null",
        Long.class).setParameter("s", schoolId).setParameter("closed", ClassState.CLOSED).getResultList());
  }

  /** Who is named for the homeroom of a class that is not closed. */
  public Set<Long> homeroomTeachers(long schoolId) {
    return Set.copyOf(em.createQuery("select distinct c.homeroomStaffId from SchoolClass c where c.schoolId = :s"
        + " and c.state <> :closed and c.homeroomStaffId is not null", Long.class).setParameter("s", schoolId)
        .setParameter("closed", ClassState.CLOSED).getResultList());
  }

  /** The books of the classes of which the account's person is the homeroom teacher. */
  public List<ClassSubject> subjectsOfHomeroom(long accountId) {
    return em.createQuery("select s from ClassSubject s, SchoolClass c, StaffMember m where s.classId = c.id"
        + " and c.homeroomStaffId = m.id and m.accountId = :a order by s.classId, s.id", ClassSubject.class)
        .setParameter("a", accountId).getResultList();
  }

  public Optional<StaffMember> staffMember(Long id) {
    return id == null ? Optional.empty() : Optional.ofNullable(em.find(StaffMember.class, id));
  }

  /** The member of the staff who signs in with that account. */
  public Optional<Long> staffWithAccount(long accountId) {
    return em.createQuery("select m.id from StaffMember m where m.accountId = :a", Long.class)
        .setParameter("a", accountId).getResultStream().findFirst();
  }

  /** By name as registers sort it in memory; everybody who ever worked there. */
  public List<StaffMember> staffOf(long schoolId) {
    return em.createQuery("select m from StaffMember m where m.schoolId = :s", StaffMember.class)
        .setParameter("s", schoolId).getResultList();
  }

  public Optional<StaffMember> knownStaff(long schoolId, String fullName) {
    return em.createQuery("select m from StaffMember m where m.schoolId = :s and m.fullName = :n", StaffMember.class)
        .setParameter("s", schoolId).setParameter("n", fullName).getResultStream().findFirst();
  }

  public List<SubjectGroup> groupsOf(long schoolId, String schoolYear) {
    return em.createQuery("select g from SubjectGroup g where g.schoolId = :s and g.schoolYear = :y order by g.name",
        SubjectGroup.class).setParameter("s", schoolId).setParameter("y", schoolYear).getResultList();
  }

  public <T> Optional<T> find(Class<T> kind, long id) {
    return Optional.ofNullable(em.find(kind, id));
  }

  public void remove(Object record) {
    em.remove(record);
    em.flush();
  }

  public List<SchoolClass> classesOf(long schoolId, String schoolYear) {
    return em.createQuery("select c from SchoolClass c where c.schoolId = :s and c.schoolYear = :y"
        + " order by c.grade, c.name", SchoolClass.class).setParameter("s", schoolId).setParameter("y", schoolYear)
        .getResultList();
  }

  /** The same of many schools at once, in no order. */
  public List<SchoolClass> classesOf(Collection<Long> schoolIds, String schoolYear) {
    return schoolIds.isEmpty() ? List.of() : em.createQuery("select c from SchoolClass c where c.schoolYear = :y"
        + " and c.schoolId in :s", SchoolClass.class).setParameter("y", schoolYear).setParameter("s", schoolIds)
        .getResultList();
  }

  /** Everybody of that name, who may be several; the first entered comes first. */
  public List<StaffMember> staffNamed(long schoolId, String fullName) {
    return em.createQuery("select m from StaffMember m where m.schoolId = :s and m.fullName = :n order by m.id",
        StaffMember.class).setParameter("s", schoolId).setParameter("n", fullName).getResultList();
  }

  /** Those with an account whose name another of the staff has too. */
  public List<StaffMember> namesakes(long schoolId) {
    return em.createQuery("select m from StaffMember m where m.schoolId = :s and m.accountId is not null and exists"
        + " (select o from StaffMember o where o.schoolId = :s and o.fullName = m.fullName and o.id <> m.id)",
        StaffMember.class).setParameter("s", schoolId).getResultList();
  }

  /** The one with that code, the school's own or the one made of the number kept here. */
  public Optional<StaffMember> staffCoded(long schoolId, String code) {
    return em.createQuery("select m from StaffMember m where m.schoolId = :s and m.staffCode = :c", StaffMember.class)
        .setParameter("s", schoolId).setParameter("c", code).getResultStream().findFirst()
        .or(() -> code.matches(StaffMember.NUMBERED + "[0-9]{1,18}")
            ? staffMember(Long.valueOf(code.substring(StaffMember.NUMBERED.length())))
                .filter(m -> m.schoolId() == schoolId && m.code().equals(code)) : Optional.empty());
  }

  /** The first staff member of that name, entered now if the school has none yet. */
  public StaffMember staffMember(long schoolId, String fullName) {
    return staffNamed(schoolId, fullName).stream().findFirst()
        .orElseGet(() -> add(new StaffMember(schoolId, fullName)));
  }

  /** Full name of a staff member, or null for a null id. */
  public String nameOf(Long staffId) {
    return staffMember(staffId).map(StaffMember::fullName).orElse(null);
  }
}
