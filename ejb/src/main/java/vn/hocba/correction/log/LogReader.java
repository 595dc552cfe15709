package vn.hocba.correction.log;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hocba.correction.Correction;
import vn.hocba.correction.Corrections;
import vn.hocba.correction.Evidence;
import vn.hocba.correction.EvidenceFile;
import vn.hocba.correction.request.CorrectionRequest;
import vn.hocba.correction.request.CorrectionRequests;
import vn.hocba.correction.request.RequestReader;
import vn.hocba.curriculum.Curriculum;
import vn.hocba.curriculum.SchoolLevel;
import vn.hocba.gradebook.BookKeeper;
import vn.hocba.gradebook.GradebookForm;
import vn.hocba.gradebook.GradebookForms;
import vn.hocba.regulation.RulesInForce;
import vn.hocba.school.ClassSubject;
import vn.hocba.school.SchoolClass;
import vn.hocba.school.Schools;

/** Gives corrections the names of what they are about; asks for no right, the services do. */
@Stateless
@PermitAll
public class LogReader {

  @Inject
  private Corrections corrections;
  @Inject
  private CorrectionRequests requests;
  @Inject
  private Schools schools;
  @Inject
  private BookKeeper keepers;
  @Inject
  private RulesInForce rules;

  /** How the reason of what an import changed ends, as {@code ImportDecision} tells it. */
  private static final Pattern IMPORTED = Pattern.compile(" \\(SHA-256 ([0-9a-f]{64})\\)$");

  /** What the lines of one class have in common. */
  private record Of(SchoolClass schoolClass, boolean primary, Curriculum curriculum) {}

  /** In the same order. */
  public List<LogLine> read(List<Correction> made) {
    Map<Long, Of> classes = new HashMap<>();
    Map<Long, GradebookForm> forms = new HashMap<>();
    return made.stream().map(m -> {
      Of of = classes.computeIfAbsent(m.classId(), this::of);
      ClassSubject book = m.classSubjectId() == null ? null : schools.classSubject(m.classSubjectId()).orElseThrow();
      GradebookForm form = book == null ? null
          : forms.computeIfAbsent(book.id(), b -> keepers.form(of.schoolClass(), book));
      Optional<CorrectionRequest> request =
          m.requestId() == null ? Optional.empty() : requests.find(m.requestId());
      String subject = book == null ? RequestReader.ofNoSubject(m.place()) : book.subject();
      return new LogLine(m.id(), m.madeAt(), m.teacherStaffId(), schools.nameOf(m.teacherStaffId()), m.madeByName(),
          of.schoolClass().name(), of.schoolClass().schoolYear(), schools.pupilName(m.enrolmentId()),
          subject, of.curriculum().name(subject, "vi").orElse(subject),
          form == null ? null : form.column(m.place()).orElse(null), m.place(), of.primary(), m.oldValue(), m.newValue(),
          reason(m), m.evidence(), m.classmate(), m.fileId(), hash(m), m.paper(),
          m.requestId(), request.map(LogReader::allowed).orElse(null),
          request.map(r -> requests.witnesses(r.id()).stream().map(w -> w.capacity() + ": " + w.fullName()).toList())
              .orElse(List.of()));
    }).toList();
  }

  /** Who allowed it, and the number or words of the decision. */
  private static String allowed(CorrectionRequest r) {
    return r.decision() == null || r.decision().isBlank() ? r.decidedByName() : r.decidedByName() + ", " + r.decision();
  }

  private static String reason(Correction m) {
    return m.evidence() == Evidence.CLASS_BOOK ? IMPORTED.matcher(m.reason()).replaceFirst("") : m.reason();
  }

  /** Of the file that proves it, or of the class book that brought it. */
  private String hash(Correction m) {
    Matcher imported = IMPORTED.matcher(m.reason());
    return m.evidence() == Evidence.CLASS_BOOK && imported.find() ? imported.group(1)
        : corrections.file(m.fileId()).map(EvidenceFile::sha256).orElse(null);
  }

  private Of of(long classId) {
    SchoolClass c = schools.schoolClass(classId).orElseThrow();
    return new Of(c, GradebookForms.level(schools.school(c.schoolId()).orElseThrow(), c) == SchoolLevel.PRIMARY,
        rules.of(c).curriculum());
  }
}
