package vn.hocba.transcript;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.hocba.archive.document.FormDetails;
import vn.hocba.archive.document.TranscriptDocument;
import vn.hocba.archive.document.TranscriptJson;
import vn.hocba.correction.Correction;
import vn.hocba.correction.Corrections;
import vn.hocba.gradebook.TraitBook;
import vn.hocba.regulation.RulesInForce;
import vn.hocba.homeroom.ConductPlace;
import vn.hocba.school.ClassSubject;
import vn.hocba.school.SchoolClass;
import vn.hocba.school.Schools;
import vn.hocba.signing.Signers;
import vn.hocba.signing.SigningPolicies;
import vn.hocba.signing.SubjectSigning;

/**
 * Gathers what a class's forms say beside the results: the corrections that were recorded, the pupils' years before, and the
 * teachers who sign each transcript.
 */
@Stateless
@PermitAll
public class FormBook {

  @Inject
  private Schools schools;
  @Inject
  private Corrections corrections;
  @Inject
  private Transcripts transcripts;
  @Inject
  private SigningPolicies policies;
  @Inject
  private RulesInForce rules;

  /** Of all pupils of the class, as it is now. */
  public OfClass of(SchoolClass c) {
    return of(c, policies.signEach(c.schoolId(), c.schoolYear()));
  }

  /** The same for a pupil who left: of them no sheet of the class tells, so that subject teachers sign the transcript. */
  public OfClass ofLeaver(SchoolClass c) {
    return of(c, policies.signers(c.schoolId(), c.schoolYear()) == Signers.PEOPLE
        && policies.subjects(c.schoolId(), c.schoolYear()) != SubjectSigning.NONE);
  }

  private OfClass of(SchoolClass c, boolean signEach) {
    List<ClassSubject> books = schools.subjectsOf(c.id());
    Map<String, Teacher> teachers = new HashMap<>();
    if (signEach) {
      books.stream().filter(b -> b.teacherStaffId() != null)
          .forEach(b -> teachers.put(b.subject(), new Teacher(b.teacherStaffId(), schools.nameOf(b.teacherStaffId()))));
    }
    return new OfClass(corrected(c, books), past(c), teachers);
  }

  /** By enrolment, in the order of the books; conduct last. */
  private Map<Long, List<FormDetails.Correction>> corrected(SchoolClass c, List<ClassSubject> books) {
    Map<Long, Map<Long, Set<String>>> places = new HashMap<>();
    for (Correction correction : corrections.ofClass(c.id())) {
      // A place counts once, however often it was corrected.
      places.computeIfAbsent(correction.enrolmentId(), e -> new HashMap<>())
          .computeIfAbsent(correction.classSubjectId(), b -> new HashSet<>()).add(correction.place());
    }
    Map<Long, List<FormDetails.Correction>> corrected = new HashMap<>();
    places.forEach((enrolment, of) -> {
      List<FormDetails.Correction> lines = new ArrayList<>();
      books.stream().filter(b -> of.containsKey(b.id()) && TraitBook.of(b.subject()).isEmpty())
          .forEach(b -> lines.add(new FormDetails.Correction(b.subject(),
              rules.of(c).curriculum().name(b.subject(), "vi").orElse(b.subject()), of.get(b.id()).size())));
      long conduct = of.getOrDefault(null, Set.of()).stream().filter(ConductPlace::isConduct).count();
      if (conduct > 0) {
        lines.add(new FormDetails.Correction(FormDetails.CONDUCT, null, (int) conduct));
      }
      corrected.put(enrolment, lines);
    });
    return corrected;
  }

  /** The newest edition of each year before, by pupil. */
  private Map<Long, List<TranscriptDocument>> past(SchoolClass c) {
    Map<Long, Map<String, TranscriptRecord>> years = new LinkedHashMap<>();
    transcripts.before(c).forEach(t -> years.computeIfAbsent(t.pupilId(), p -> new TreeMap<>())
        .merge(t.schoolYear(), t, (one, other) -> one.edition() > other.edition() ? one : other));
    Map<Long, List<TranscriptDocument>> past = new HashMap<>();
    years.forEach((pupil, of) -> past.put(pupil, of.values().stream()
        .map(t -> TranscriptJson.read(t.document().getBytes(StandardCharsets.UTF_8))).toList()));
    return past;
  }

  /** Who has a book; two may have one name. */
  public record Teacher(long staffId, String fullName) {}

  /**
   * What was gathered of one class.
   *
   * @param corrected by enrolment
   * @param past by pupil, of every level of school
   * @param teachers who sign each transcript, by their book's subject; empty where they do not
   */
  public record OfClass(Map<Long, List<FormDetails.Correction>> corrected, Map<Long, List<TranscriptDocument>> past,
      Map<String, Teacher> teachers) {

    /** Nothing but the results. */
    static final OfClass NOTHING = new OfClass(Map.of(), Map.of(), Map.of());

    /** Of one pupil's transcript. */
    FormDetails details(ReadyYear ready, String level) {
      List<FormDetails.PastYear> years = past.getOrDefault(ready.pupil().id(), List.of()).stream()
          .filter(d -> d.school().level().equals(level)).map(d -> new FormDetails.PastYear(d.schoolYear(), d.className(),
              d.school().name(), d.promotion(), d.id())).toList();
      return new FormDetails(corrected.getOrDefault(ready.enrolment().id(), List.of()), years, signing(ready.contents()));
    }

    private List<FormDetails.Signing> signing(YearContents contents) {
      List<String> codes = contents.primary() == null
          ? contents.subjects().stream().map(TranscriptDocument.SubjectResult::code).toList()
          : contents.primary().subjects().stream().map(s -> s.code()).toList();
      return codes.stream().flatMap(code -> signing(code, SubjectsBook.of(teachers.keySet(), code)).stream()).toList();
    }

    /** A result of several contents is signed by the teacher of each; by one teacher once. */
    private List<FormDetails.Signing> signing(String code, List<String> books) {
      long people = books.stream().map(teachers::get).distinct().count();
      return people < 2 ? books.stream().limit(1).map(b -> new FormDetails.Signing(code, teachers.get(b).fullName())).toList()
          : books.stream().map(b -> FormDetails.Signing.ofContent(code, b, teachers.get(b).fullName())).toList();
    }
  }
}
