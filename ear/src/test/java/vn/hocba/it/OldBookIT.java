package vn.hocba.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocba.particulars.entry.NewParticular.awaited;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocba.access.Account;
import vn.hocba.access.Caller;
import vn.hocba.archive.workbook.Workbook;
import vn.hocba.archive.workbook.Workbook.Cell;
import vn.hocba.archive.workbook.Workbook.Sheet;
import vn.hocba.assessment.Regulation;
import vn.hocba.assessment.SubjectYear;
import vn.hocba.assessment.YearAssessment;
import vn.hocba.assessment.tt58.Tt58Conduct;
import vn.hocba.assessment.tt58.Tt58Learning;
import vn.hocba.classbook.ClassBookDesk;
import vn.hocba.classbook.ClassBookReader;
import vn.hocba.classbook.ClassBookReading;
import vn.hocba.classbook.Finding;
import vn.hocba.classbook.FindingCode;
import vn.hocba.classbook.SubjectCatalogue;
import vn.hocba.curriculum.Role;
import vn.hocba.curriculum.SchoolLevel;
import vn.hocba.curriculum.SubjectPlan;
import vn.hocba.particulars.ParticularKind;
import vn.hocba.particulars.entry.NewParticular;
import vn.hocba.particulars.entry.ParticularRefusal;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.ClassSubject;
import vn.hocba.school.School;

/** A book of the years under TT 58/2011 is brought in and closed by the regulation of its time. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class OldBookIT extends ParticularsCase {

  private static final String HEADS = "STT|Họ và tên|HKI||||||||HKII||||||||Cả năm\n"
      + "||Miệng|15 phút|15 phút|15 phút|1 tiết|1 tiết|KTHK|TBM|Miệng|15 phút|15 phút|15 phút|1 tiết|1 tiết|KTHK|TBM|";

  @Inject
  private ClassBookDesk desk;

  @Test
  void isBroughtInAndClosedByTheRegulationOfItsTime() throws Exception {
    long id = take(book("8T1", "2018-2019", "8|8|9|6|7,5", "Đ|Đ|Đ|CĐ|Đ"));
    YearAssessment year = assessed(id, 0);
    assertEquals(Regulation.TT58_2011, year.regulation());
    assertEquals(List.of(), year.missing());
    SubjectYear physics = year.subjects().stream().filter(s -> s.code().equals("VAT_LI")).findFirst().orElseThrow();
    // (32 + 2·15 + 3·7.5) / 11: both tests of a lesson count twice
    assertEquals("7.7", physics.termOne().text());
    assertEquals("D", year.subjects().stream().filter(s -> s.code().equals("THE_DUC")).findFirst().orElseThrow().year()
        .text(), "two thirds of the comments suffice");
    assertEquals(Tt58Learning.KHA, year.learningYear().level());
    assertEquals(Tt58Conduct.KHA, year.conduct().year());
    assertEquals(2, close(id));
    assertEquals(2, count("select count(*) from transcript where class_id = " + id
        + " and document like '%\"ruleSet\":\"TT58/2011\"%' and document like '%\"learning\":\"KHA\"%'"));
    // The same file again says nothing new, and what the homeroom teacher has decided is not asked twice.
    assertEquals(1, count("select count(*) from particular p, enrolment e where p.enrolment_id = e.id and e.class_id = "
        + id + " and e.position = 1 and p.kind = 'CONDUCT_OF_YEAR'"));
  }

  @Test
  void neitherOverrulesAParticularNorTheConductThatStands() throws Exception {
    long id = take(book("8T2", "2018-2019", "8|8|9|6|7,5", "||||"));
    long pupil = pupil(id, 0);
    assertEquals(List.of(), enter(principal(), id, awaited(pupil, ParticularKind.EXEMPTION, "THE_DUC", null, "QĐ 15")));
    long marked = pupil(id, 1);
    NewParticular exempt = awaited(marked, ParticularKind.EXEMPTION_TERM, "THE_DUC", null, "QĐ 16");
    NewParticular ofTerm = new NewParticular(marked, exempt.kind(), exempt.subject(), 1, null, null, exempt.text());
    ParticularRefusal over = one(enter(principal(), id, ofTerm));
    assertEquals(ProblemCode.PARTICULAR_OVER_MARKS, over.code());
    assertEquals(List.of(7, "TT 58/2011 Điều 12"), List.of(over.args().get(0), over.args().get(2)));
    assertTrue(over.args().get(1).toString().contains("kind=MIDTERM, ordinal=2], value=CD"), over.args().toString());
    assertEquals(List.of(), enter(principal(), id, ofTerm.knowingly()));
    ClassBookReading again = ClassBookReader.read(book("8T2", "2018-2019", "8|8|9|6|7,5", "Đ|Đ|Đ|CĐ|Đ", "Tốt"),
        rules.curriculum());
    List<Finding> found = desk.preview(clerk().schoolId(), again, null).findings();
    assertTrue(found.stream().anyMatch(f -> f.code() == FindingCode.MARK_KEPT_OUT
        && f.args().subList(0, 3).equals(List.of("THE_DUC", "EXEMPTION", "QĐ 15"))), found.toString());
    assertTrue(found.stream().anyMatch(f -> f.code() == FindingCode.CONDUCT_OF_YEAR_STAYS
        && f.args().equals(List.of("KHA", "TOT"))), found.toString());
    assertEquals(ProblemCode.CLASS_BOOK_HAS_ERRORS,
        refused(() -> desk.take(clerk().schoolId(), again, clerk(), null)).code());
  }

  @Test
  void aBookOfUpperSecondarySchoolComesInByItsOwnSubjectsAndToNoOtherSchool() {
    awaitDemo();
    School upper = Deadline.await(Duration.ofMinutes(2),
        () -> schools.schools().stream().filter(s -> s.level().equals("THPT")).findFirst(), Optional::isPresent).orElseThrow();
    List<String> codes = rules.curriculum().subjects(SchoolLevel.THPT, 12, "2018-2019").stream()
        .filter(p -> p.role() == Role.REQUIRED).map(SubjectPlan::code).toList();
    List<Sheet> sheets = new ArrayList<>();
    sheets.add(sheet("Bìa", "SỔ GỌI TÊN VÀ GHI ĐIỂM\nTrường THPT Mẫu\nLớp|12U1\nNăm học|2018-2019\nSĩ số|1"
        + "\nGiáo viên chủ nhiệm|Nguyễn Thị Thanh Hòa"));
    sheets.add(sheet("Sơ yếu lý lịch", "STT|Họ và tên|Mã định danh|Ngày sinh\n1|Nguyễn Đức An|066201009912|12/08/2001"));
    codes.forEach(code -> sheets.add(sheet(rules.curriculum().name(code, "vi").orElseThrow(), HEADS
        + "\n1|Nguyễn Đức An|" + (code.equals("THE_DUC") ? four("Đ|Đ|Đ|Đ|Đ") + "||" + four("Đ|Đ|Đ|Đ|Đ")
            : four("8|7|6|9|8") + "||" + four("8|8|8|8|8")) + "||")));
    ClassBookReading reading = ClassBookReader.read(new Workbook(sheets), rules.curriculum());
    assertTrue(reading.isImportable(), reading.findings().toString());
    Account a = accounts.byUsername("vanthu").orElseThrow();
    Caller by = new Caller(a.id(), a.username(), a.fullName(), a.roles(), upper.id());
    long id = desk.take(upper.id(), reading, by, null).classId();
    assertEquals(Set.copyOf(codes),
        schools.subjectsOf(id).stream().map(ClassSubject::subject).collect(Collectors.toSet()));
    assertEquals(0, desk.preview(upper.id(), reading, null).newMarks(), "not everything was written");
    assertTrue(desk.preview(clerk().schoolId(), reading, null).findings().stream()
        .anyMatch(f -> f.code() == FindingCode.GRADE_NOT_HERE), "a lower secondary school takes a class of grade 12");
  }

  private Caller clerk() {
    Account a = accounts.byUsername("vanthu").orElseThrow();
    return new Caller(a.id(), a.username(), a.fullName(), a.roles(), a.schoolId());
  }

  private long take(Workbook book) throws Exception {
    awaitDemo();
    ClassBookReading reading = ClassBookReader.read(book, rules.curriculum());
    assertEquals(List.of(), reading.findings().stream().filter(f -> f.severity().name().equals("ERROR")).toList());
    return desk.take(clerk().schoolId(), reading, clerk(), null).classId();
  }

  private static Workbook book(String name, String year, String scores, String comments) {
    return book(name, year, scores, comments, "Khá");
  }

  private static Workbook book(String name, String year, String scores, String comments, String conduct) {
    List<Sheet> sheets = new ArrayList<>();
    sheets.add(sheet("Bìa", "SỔ GỌI TÊN VÀ GHI ĐIỂM\nTrường THCS Mẫu\nLớp|" + name + "\nNăm học|" + year
        + "\nSĩ số|2\nGiáo viên chủ nhiệm|Nguyễn Thị Thanh Hòa"));
    sheets.add(sheet("Sơ yếu lý lịch", "STT|Họ và tên|Mã định danh|Ngày sinh|Nam/nữ|Quốc tịch\n1|Nguyễn Đức An|0662"
        + id(name, 1) + "|12/08/2005|Nam|Việt Nam\n2|Trần Thị Bình|0663" + id(name, 2) + "|01/02/2005|Nữ|Việt Nam"));
    SubjectCatalogue.thcs2006().subjects().stream().filter(s -> s.expectedIn(8)).forEach(s -> {
      String marks = four(s.scored() ? scores : comments);
      sheets.add(sheet(s.name(), HEADS + "\n1|Nguyễn Đức An|" + marks + "||" + marks + "||\n2|Trần Thị Bình|"
          + four(s.scored() ? scores : "Đ|Đ|Đ|CĐ|Đ") + "||" + four(s.scored() ? scores : "Đ|Đ|Đ|Đ|Đ") + "||"));
    });
    sheets.add(sheet("Hạnh kiểm", "STT|Họ và tên|Học kỳ I|Học kỳ II|Cả năm\n1|Nguyễn Đức An|Tốt|Khá|" + conduct
        + "\n2|Trần Thị Bình|TB|Khá|Khá"));
    sheets.add(sheet("Điểm danh", "STT|Họ và tên|Tổng P|Tổng K\n1|Nguyễn Đức An|3|0\n2|Trần Thị Bình|4|2"));
    return new Workbook(sheets);
  }

  /** Four regular marks, as many as any subject has at least (TT 58/2011 Điều 8.2), the first thrice. */
  private static String four(String marks) {
    String first = marks.substring(0, marks.indexOf('|') + 1);
    return first + first + marks;
  }

  private static String id(String name, int pupil) {
    return String.format(Locale.ROOT, "%07d%d", Math.abs(("old" + name).hashCode()) % 10_000_000, pupil);
  }

  private static Sheet sheet(String name, String text) {
    List<Cell> cells = new ArrayList<>();
    String[] rows = text.split("\n");
    for (int r = 0; r < rows.length; r++) {
      String[] columns = rows[r].split("\\|", -1);
      for (int c = 0; c < columns.length; c++) {
        if (!columns[c].isEmpty()) {
          cells.add(new Cell((char) ('A' + c) + String.valueOf(r + 1), 0, 0, columns[c], false));
        }
      }
    }
    return new Sheet(name, cells);
  }
}
