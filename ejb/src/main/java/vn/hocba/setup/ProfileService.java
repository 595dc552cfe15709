package vn.hocba.setup;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import vn.hocba.access.Caller;
import vn.hocba.access.Callers;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditEvent;
import vn.hocba.audit.AuditTrail;
import vn.hocba.lock.ClassGate;
import vn.hocba.lock.Place;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.Assignments;
import vn.hocba.school.Enrolment;
import vn.hocba.school.PersonNames;
import vn.hocba.school.Pupil;
import vn.hocba.school.SchoolClass;
import vn.hocba.school.Schools;

/**
 * Keeps what the register says about the pupils of a class: the homeroom teacher, or the admin board with the homeroom
 * teacher checking it (CN-01, CN-02; S3 PL Điều 6.1). Transcripts that were issued keep what they say.
 */
@Stateless
@PermitAll
@Needs(Right.KEEP_PROFILES)
public class ProfileService {

  private static final int LONGEST_NAME = 100;
  private static final int LONGEST = 200;
  private static final int LONGEST_NUMBER = 60;
  private static final int LONGEST_REASON = 400;
  private static final Set<String> KNOWN_BY = Set.of("fullName", "birthDate");
  private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 .()-]*");
  private static final int LEAST_DIGITS = 8;
  private static final int MOST_DIGITS = 15;

  @Inject
  private Schools schools;
  @Inject
  private Assignments assignments;
  @Inject
  private ClassGate gate;
  @Inject
  private Callers callers;
  @Inject
  private AuditTrail audit;
  @Inject
  private Clock clock;

  /** A pupil of the class. @param version as it was read, for {@link #change} */
  public record Row(long enrolmentId, int position, String identifier, Pupil.Profile profile, int version) {}

  /** @param open whether the register entries can be changed now */
  public record View(long classId, String className, String schoolYear, boolean open, List<Row> pupils) {}

  /** @throws Problem NOT_FOUND */
  public View view(long classId) {
    SchoolClass c = assignments.reached(Right.KEEP_PROFILES, classId, callers.current());
    Map<Long, Pupil> pupils = schools.pupilsOf(classId);
    List<Row> rows = schools.enrolments(classId).stream().map(e -> {
      Pupil p = pupils.get(e.pupilId());
      return new Row(e.id(), e.position(), p.identifier(), p.profile(), p.version());
    }).toList();
    return new View(c.id(), c.name(), c.schoolYear(), gate.takes(c, Place.PROFILE), rows);
  }

  /** That the principal agreed to a change of what a pupil is known by, and why it is made (S1 Điều 10.1). */
  public record Consent(String number, String reason) {

    public static final Consent NONE = new Consent(null, null);
  }

  /** Changes nothing that needs the principal's consent. */
  public void change(long classId, long enrolmentId, Pupil.Profile said, int version) {
    change(classId, enrolmentId, said, version, Consent.NONE);
  }

  /**
   * Changes a pupil's entry; each field that differs is a line of the audit trail with what was there.
   *
   * @param version as it was read
   * @throws Problem NOT_FOUND, CLASS_LOCKED, CLASS_CLOSED, PART_LOCKED, SETUP_FIELD, TEXT_TOO_LONG, PROFILE_ELSEWHERE
   *     while another class of the pupil is locked, PREVIEW_STALE when somebody changed it meanwhile, PERSON_NAME,
   *     PROFILE_CONSENT for another name or birth date without the principal's consent
   */
  public void change(long classId, long enrolmentId, Pupil.Profile said, int version, Consent consent) {
    Caller caller = callers.current();
    assignments.reached(Right.KEEP_PROFILES, classId, caller);
    SchoolClass c = gate.enter(classId, caller, Action.KEEP_PROFILE, Place.PROFILE);
    Enrolment e = schools.enrolments(classId).stream().filter(x -> x.id() == enrolmentId).findFirst()
        .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    Pupil pupil = schools.find(Pupil.class, e.pupilId()).orElseThrow();
    if (pupil.version() != version) {
      throw new Problem(ProblemCode.PREVIEW_STALE);
    }
    String locked = schools.lockedClassOfPupils(c.schoolId(), classId).get(pupil.identifier());
    if (locked != null) {
      throw new Problem(ProblemCode.PROFILE_ELSEWHERE, pupil.fullName(), locked);
    }
    Map<String, String> before = ProfileText.of(pupil.profile());
    Pupil.Profile clean = clean(said, pupil.profile());
    String why = agreed(pupil.profile(), clean, consent);
    pupil.enterProfile(clean);
    schools.flush();
    ProfileText.of(pupil.profile()).forEach((field, value) -> {
      if (!Objects.equals(before.get(field), value)) {
        audit.record(AuditEvent.of(Action.KEEP_PROFILE, c.schoolId(), "PUPIL", pupil.identifier()).inClass(classId)
            .ofPupil(enrolmentId).changed(before.get(field), value).because(KNOWN_BY.contains(field) ? why : null).saying(field));
      }
    });
  }

  /** Number and reason, where somebody's name or birth date changes; else null. */
  private static String agreed(Pupil.Profile before, Pupil.Profile now, Consent consent) {
    if (before.fullName().equals(now.fullName()) && Objects.equals(before.birthDate(), now.birthDate())) {
      return null;
    }
    String number = Typed.optional(consent.number(), LONGEST_NUMBER);
    String reason = Typed.optional(consent.reason(), LONGEST_REASON);
    if (number == null || reason == null) {
      throw new Problem(ProblemCode.PROFILE_CONSENT);
    }
    return number + ": " + reason;
  }

  private Pupil.Profile clean(Pupil.Profile p, Pupil.Profile before) {
    LocalDate born = Typed.given(p.birthDate(), "birthDate");
    if (born.isAfter(LocalDate.now(clock))) {
      throw new Problem(ProblemCode.SETUP_FIELD, "birthDate");
    }
    String gender = Typed.optional(p.gender(), LONGEST);
    if (gender != null && !gender.equals("MALE") && !gender.equals("FEMALE")) {
      throw new Problem(ProblemCode.SETUP_FIELD, "gender");
    }
    String typed = Typed.required(p.fullName(), LONGEST_NAME, "fullName");
    String fullName = typed.equals(before.fullName()) ? typed : PersonNames.typed(typed, LONGEST_NAME);
    return new Pupil.Profile(fullName, born, text(p.birthPlace()), gender,
        text(p.ethnicity()), text(p.priority()), text(p.address()), name(p.father(), before.father()),
        name(p.mother(), before.mother()), phone(p.phone(), before.phone()), text(p.nationality()),
        text(p.hometown()), name(p.guardian(), before.guardian()));
  }

  /** Whose name it is; one that came in with a book stays as it is. */
  private static String name(String typed, String before) {
    String clean = text(typed);
    return clean == null || clean.equals(before) ? clean : PersonNames.typed(clean, LONGEST);
  }

  private static String phone(String typed, String before) {
    String clean = text(typed);
    if (clean == null || clean.equals(before)) {
      return clean;
    }
    long digits = clean.chars().filter(Character::isDigit).count();
    if (!PHONE.matcher(clean).matches() || digits < LEAST_DIGITS || digits > MOST_DIGITS) {
      throw new Problem(ProblemCode.SETUP_FIELD, "phone");
    }
    return clean;
  }

  private static String text(String typed) {
    return Typed.optional(typed, LONGEST);
  }
}
