package vn.hocba.signing;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.hocba.archive.document.SubjectSheet;
import vn.hocba.archive.document.SubjectSheetJson;
import vn.hocba.archive.document.TranscriptDocument;
import vn.hocba.archive.document.TranscriptJson;
import vn.hocba.school.ClassSubject;
import vn.hocba.school.Enrolment;
import vn.hocba.school.School;
import vn.hocba.school.SchoolClass;
import vn.hocba.school.Schools;
import vn.hocba.signing.SigningDocument.State;
import vn.hocba.transcript.SubjectsBook;
import vn.hocba.transcript.TranscriptRecord;
import vn.hocba.transcript.Transcripts;

/** Writes, of a class's transcripts in force, the sheet of each subject that its teacher signs (BM-07). */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class SubjectSheets {

  @Inject
  private SigningDocuments documents;
  @Inject
  private Transcripts transcripts;
  @Inject
  private Schools schools;
  @Inject
  private Clock clock;

  /**
   * A new sheet of each subject whose results are not those of its last one.
   *
   * @return the sheets that still waited for a signature and no longer do
   */
  public List<SigningDocument> renew(SchoolClass c) {
    List<SigningDocument> replaced = new ArrayList<>();
    Map<Long, SigningDocument> last = new HashMap<>();
    documents.ofClass(c.id()).stream().filter(d -> d.kind() == SigningDocument.Kind.SHEET)
        .forEach(d -> last.put(d.classSubjectId(), d));
    sheets(c).forEach((book, sheet) -> {
      SigningDocument before = last.get(book);
      if (before != null && before.state() != State.LEFT && read(before).saysTheSame(sheet)) {
        if (before.state() == State.HELD) {
          before.goOn();
        }
        return;
      }
      if (before != null && before.waits()) {
        replaced.add(before);
      }
      int edition = before == null ? 1 : before.edition() + 1;
      documents.add(SigningDocument.sheet(book, SubjectSheetJson.write(numbered(sheet, edition)), c.schoolId(), c.id(),
          edition, clock.instant()));
    });
    return replaced;
  }

  private static SubjectSheet read(SigningDocument d) {
    return SubjectSheetJson.read(d.content());
  }

  private static SubjectSheet numbered(SubjectSheet s, int edition) {
    return new SubjectSheet(s.format(), s.id(), edition, s.province(), s.school(), s.schoolYear(), s.className(), s.code(),
        s.subject(), s.teacher(), s.rows(), s.madeAt());
  }

  /** By the book whose teacher signs it; a result of several contents goes to the teacher of each. */
  private Map<Long, SubjectSheet> sheets(SchoolClass c) {
    Map<Long, TranscriptRecord> newest = new HashMap<>();
    transcripts.ofClass(c.id()).forEach(t -> newest.put(t.enrolmentId(), t));
    List<TranscriptDocument> all = schools.enrolments(c.id()).stream().map(Enrolment::id).map(newest::get)
        .filter(t -> t != null).map(t -> TranscriptJson.read(t.document().getBytes(StandardCharsets.UTF_8))).toList();
    Map<String, List<SubjectSheet.Row>> rows = new LinkedHashMap<>();
    Map<String, String> names = new HashMap<>();
    all.forEach(d -> SheetRows.of(d).forEach(r -> {
      rows.computeIfAbsent(r.code(), code -> new ArrayList<>()).add(r.row());
      names.put(r.code(), r.subject());
    }));
    School school = schools.school(c.schoolId()).orElseThrow();
    List<ClassSubject> books = schools.subjectsOf(c.id());
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Map<Long, SubjectSheet> sheets = new LinkedHashMap<>();
    rows.forEach((code, of) -> books(books, code).forEach(book -> sheets.put(book.id(), new SubjectSheet(
        SubjectSheet.FORMAT, UUID.randomUUID().toString(), 1, school.province(), school.name(), c.schoolYear(), c.name(),
        code, names.get(code), schools.nameOf(book.teacherStaffId()), of, now))));
    return sheets;
  }

  /** Those of a result that somebody has, one of each person: of several contents every teacher signs, nobody twice. */
  static List<ClassSubject> books(List<ClassSubject> books, String code) {
    Map<String, ClassSubject> taught = new HashMap<>();
    books.stream().filter(b -> b.teacherStaffId() != null).forEach(b -> taught.put(b.subject(), b));
    Map<Long, ClassSubject> byTeacher = new LinkedHashMap<>();
    SubjectsBook.of(taught.keySet(), code).stream().map(taught::get)
        .forEach(b -> byTeacher.putIfAbsent(b.teacherStaffId(), b));
    return List.copyOf(byTeacher.values());
  }
}
