package vn.hocba.signing;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.hocba.archive.document.BookDocument;
import vn.hocba.archive.document.BookProfile;
import vn.hocba.archive.document.FormEditions;
import vn.hocba.archive.document.TranscriptDocument;
import vn.hocba.archive.document.TranscriptJson;
import vn.hocba.gradebook.GradebookForms;
import vn.hocba.gradebook.Mark;
import vn.hocba.gradebook.MarkColumn;
import vn.hocba.gradebook.Marks;
import vn.hocba.gradebook.TraitBook;
import vn.hocba.regulation.RulesInForce;
import vn.hocba.school.ClassSubject;
import vn.hocba.school.Enrolment;
import vn.hocba.school.Pupil;
import vn.hocba.school.School;
import vn.hocba.school.SchoolClass;
import vn.hocba.school.Schools;
import vn.hocba.transcript.LeavingTranscripts;
import vn.hocba.transcript.TranscriptRecord;
import vn.hocba.transcript.Transcripts;

/** Gathers what a closed class's book says: the marks as they were entered, the results as its transcripts have them. */
@Stateless
@PermitAll
public class BookContents {

  @Inject
  private Schools schools;
  @Inject
  private Marks marks;
  @Inject
  private Transcripts transcripts;
  @Inject
  private LeavingTranscripts leaving;
  @Inject
  private BookYear year;
  @Inject
  private BookRolls rolls;
  @Inject
  private RulesInForce rules;
  @Inject
  private Clock clock;

  private record Cell(long enrolmentId, long book, String column) {}

  /** A pupil of the class list with the newest transcript of the year; of who left, with the results so far. */
  private record Member(Enrolment enrolment, int position, TranscriptDocument year) {}

  public BookDocument of(SchoolClass c) {
    School school = schools.school(c.schoolId()).orElseThrow();
    List<Member> members = members(c);
    Map<Long, Pupil> pupils = schools.pupilsOf(c.id());
    return new BookDocument(BookDocument.FORMAT, UUID.randomUUID().toString(), 1, school.province(), school.name(),
        GradebookForms.level(school, c).name(), c.schoolYear(), c.name(), members.getFirst().year().ruleSet(),
        schools.nameOf(c.homeroomStaffId()), school.principalName(), members.stream()
            .map(m -> pupil(m, pupils.get(m.enrolment().pupilId()).profile().phone())).toList(), subjects(school, c, members),
        rolls.of(c, members.stream().map(m -> new BookRolls.Listed(m.enrolment(), m.year().pupil().identifier())).toList()),
        clock.instant().truncatedTo(ChronoUnit.MILLIS), year.moves(c), FormEditions.on(LocalDate.now(clock)));
  }

  /** Those with a transcript of the year in the order of the list, then who left in the year, numbered after them. */
  private List<Member> members(SchoolClass c) {
    Map<Long, TranscriptRecord> newest = new HashMap<>();
    transcripts.ofClass(c.id()).forEach(t -> newest.put(t.enrolmentId(), t));
    List<Member> members = new ArrayList<>(schools.enrolments(c.id()).stream().filter(e -> newest.containsKey(e.id()))
        .map(e -> new Member(e, e.position(), TranscriptJson.read(newest.get(e.id()).document().getBytes(StandardCharsets.UTF_8)))).toList());
    int last = members.stream().mapToInt(Member::position).max().orElse(0);
    for (Enrolment gone : schools.everyEnrolment(c.id()).stream().filter(e -> e.leftOn() != null).toList()) {
      last++;
      members.add(new Member(gone, last, leaving.soFar(c, gone)));
    }
    return members;
  }

  /** What the transcript says as it says it, so that the two never differ; the phone is in none. */
  private static BookDocument.Pupil pupil(Member m, String phone) {
    TranscriptDocument d = m.year();
    TranscriptDocument.Standing one = d.termOne();
    TranscriptDocument.Standing two = d.termTwo();
    TranscriptDocument.Standing year = d.afterSummer() == null ? d.year() : d.afterSummer();
    TranscriptDocument.Pupil p = d.pupil();
    return new BookDocument.Pupil(m.position(), p.identifier(), p.fullName(), p.birthDate(), p.gender(),
        p.ethnicity(), p.address(), one == null ? null : one.conduct(), two == null ? null : two.conduct(),
        year == null ? null : year.conduct(), one == null ? null : one.learning(), two == null ? null : two.learning(),
        d.result(), d.excusedAbsences(), d.unexcusedAbsences(), d.promotion(), d.award(), d.homeroomComment(),
        new BookProfile(p.birthPlace(), p.priority(), p.father(), p.mother(), p.guardian(), phone, m.enrolment().note(),
            m.enrolment().joinedOn(), m.enrolment().leftOn()),
        d.afterSummer() == null || d.year() == null ? null : new BookDocument.Standing(d.year().conduct(), d.year().learning()));
  }

  private List<BookDocument.Subject> subjects(School school, SchoolClass c, List<Member> members) {
    Map<Cell, String> entered = new HashMap<>();
    for (Mark mark : marks.ofClass(c.id())) {
      if (mark.value() != null) {
        entered.put(new Cell(mark.enrolmentId(), mark.classSubjectId(), mark.column().key()), mark.value().text());
      }
    }
    GradebookForms forms = new GradebookForms(rules::of);
    List<BookDocument.Subject> subjects = new ArrayList<>();
    for (ClassSubject s : schools.subjectsOf(c.id()).stream().sorted(forms.order(school, c)).toList()) {
      if (TraitBook.of(s.subject()).isEmpty()) {
        List<String> columns = forms.of(school, c, s).columns().stream().map(column -> column.column())
            .filter(column -> !column.kind().equals(MarkColumn.COMMENT)).map(MarkColumn::key).toList();
        subjects.add(new BookDocument.Subject(s.subject(), rules.of(c).curriculum().name(s.subject(), "vi").orElse(s.subject()),
            schools.nameOf(s.teacherStaffId()), columns, members.stream().map(m -> row(m, s.subject(), columns.stream()
                .map(column -> entered.get(new Cell(m.enrolment().id(), s.id(), column))).toList())).toList(), year.teachers(c, s)));
      }
    }
    if (members.getFirst().year().primary() != null) {
      subjects.addAll(BookTraits.of(members.stream().map(Member::year).toList(),
          members.stream().map(Member::position).toList()));
    }
    return subjects;
  }

  private static BookDocument.Row row(Member m, String subject, List<String> values) {
    int position = m.position();
    String name = m.year().pupil().fullName();
    return SheetRows.of(m.year()).stream().filter(line -> line.code().equals(subject)).findFirst()
        .map(line -> new BookDocument.Row(position, name, values, line.row().termOne(), line.row().termTwo(),
            line.row().year(), line.row().reassessed(), note(m.year(), subject)))
        .orElseGet(() -> new BookDocument.Row(position, name, values, null, null, null, null, null));
  }

  private static String note(TranscriptDocument d, String subject) {
    return d.primary() == null
        ? d.subjects().stream().filter(s -> s.code().equals(subject)).map(s -> s.note()).filter(n -> n != null).findFirst().orElse(null)
        : d.primary().subjects().stream().filter(s -> s.code().equals(subject)).map(s -> s.note()).filter(n -> n != null)
            .findFirst().orElse(null);
  }
}
