package vn.hocba.archive.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.hocba.archive.document.FormDetails.Correction;
import vn.hocba.archive.document.FormDetails.PastYear;
import vn.hocba.archive.document.FormDetails.Signing;
import vn.hocba.archive.document.TranscriptDocument.Ground;
import vn.hocba.archive.document.TranscriptDocument.School;
import vn.hocba.archive.document.TranscriptDocument.Standing;
import vn.hocba.archive.document.TranscriptDocument.SubjectResult;

/** A transcript of format 5 for every form there is, level of school and regulation; of format 7 for pupils who left, of format 8 as they are today. */
public final class SampleForms {

  private static final String NAME = "H'Linh Niê Kđăm";
  private static final List<PastYear> PAST = List.of(
      new PastYear("2022-2023", "7A2", "Trường Trung học cơ sở Ngô Mây", "PROMOTED", "11111111-0a52-4f0e-9a55-0d2a5c1b7e11"),
      new PastYear("2023-2024", "8A1", "Trường Trung học cơ sở Ngô Mây", "PROMOTED", "22222222-0a52-4f0e-9a55-0d2a5c1b7e11"));

  private SampleForms() {}

  /** By what they are called in the fixtures. */
  public static Map<String, TranscriptDocument> all(String id) {
    return new TreeMap<>(Map.of("thcs-tt22", secondary(id), "thpt-tt22", upper(id), "thcs-tt58", old(id), "gdtx-tt43", centre(id),
        "primary-tt27", primary(id), "primary-vbhn03", primaryBefore(id)));
  }

  /** The same, with those of pupils who left in the year. */
  public static Map<String, TranscriptDocument> withLeavers(String id) {
    Map<String, TranscriptDocument> all = new TreeMap<>(all(id));
    all.put("thcs-left", left(id));
    all.put("primary-left", leftPrimary(id));
    all.put("thcs-named", named(secondary(id)));
    all.put("primary-named", named(primary(id)));
    all.put("gdtx-named", named(centre(id)));
    return all;
  }

  /** Of the last grade of THCS, every subject with a teacher who signs, corrected in two. */
  public static TranscriptDocument secondary(String id) {
    TranscriptDocument d = SampleTranscripts.inFormatThree(SampleTranscripts.reassessed(id, NAME));
    return like(d, d.school(), "9A1", 9, "TT22/2021", d.subjects(), d.year(), d.afterSummer(), "COMPLETED", "GOOD")
        .with(new FormDetails(List.of(new Correction("TOAN", "Toán", 2), new Correction("TIN_HOC", "Tin học", 1),
            new Correction(FormDetails.CONDUCT, null, 1)), PAST, signing(d)));
  }

  /** The same where no subject teacher signs and nothing was corrected. */
  public static TranscriptDocument upper(String id) {
    TranscriptDocument d = SampleTranscripts.inFormatThree(SampleTranscripts.of(id, NAME));
    return like(d, new School("66643201", "Trường THPT Mẫu", "Đắk Lắk", "THPT"), "12A3", 12, "TT22/2021", d.subjects(),
        new Standing("TOT", "TOT"), null, "COMPLETED", "EXCELLENT").with(FormDetails.NONE);
  }

  /** Of a year under TT 58/2011, to be re-tested. */
  public static TranscriptDocument old(String id) {
    TranscriptDocument d = SampleTranscripts.inFormatThree(SampleTranscripts.reassessed(id, NAME));
    return like(d, d.school(), "8A1", 8, "TT58/2011", d.subjects(), new Standing("YEU", "KHA"),
        new Standing("TRUNG_BINH", "KHA"), "RETEST", null).with(new FormDetails(List.of(new Correction("NGU_VAN", "Ngữ văn", 1)),
            PAST.subList(0, 1), List.of()));
  }

  /** Of a centre of continuing education. */
  public static TranscriptDocument centre(String id) {
    TranscriptDocument d = SampleTranscripts.inFormatThree(SampleTranscripts.of(id, NAME));
    return like(d, new School("66643301", "Trung tâm GDTX Mẫu", "Đắk Lắk", "GDTX"), "12B1", 12, "TT43/2021", d.subjects(),
        new Standing("DAT", "TOT"), null, "COMPLETED", null).with(FormDetails.NONE);
  }

  /** Of the last grade of primary school, two subjects with teachers who sign. */
  public static TranscriptDocument primary(String id) {
    TranscriptDocument d = SampleTranscripts.inFormatThree(SamplePrimary.of(id, "Y Bhăm Êban"));
    PrimaryYear p = d.primary();
    PrimaryYear last = new PrimaryYear(p.subjects(), p.traits(), "HOAN_THANH_TOT", null, "COMPLETED", true);
    return primary(d, "5A", 5, "TT27/2020", last, "COMPLETED").with(new FormDetails(List.of(new Correction("TOAN", "Toán", 1)),
        List.of(new PastYear("2023-2024", "4A", "Trường Tiểu học Mẫu", "PROMOTED", "33333333-0a52-4f0e-9a55-0d2a5c1b7e11")),
        List.of(new Signing("TIENG_VIET", "Đỗ Thị Ngọc Lan"), new Signing("NGOAI_NGU_1", "Lê Thị Ánh Tuyết"))));
  }

  /** Of a grade that was still under VBHN 03/2016. */
  public static TranscriptDocument primaryBefore(String id) {
    TranscriptDocument d = SampleTranscripts.inFormatThree(SamplePrimary.of(id, "Y Bhăm Êban"));
    return primary(d, "4A", 4, "VBHN03/2016", d.primary(), "PROMOTED").with(FormDetails.NONE);
  }

  /** The same in format 6, with a way to ask about it. @param address null where the school has no public one */
  public static TranscriptDocument asked(TranscriptDocument d, String address) {
    return new TranscriptDocument(6, d.id(), d.edition(), d.supersedes(), d.school(), d.pupil(), d.schoolYear(), d.className(), d.grade(),
        d.ruleSet(), d.homeroomTeacher(), d.principal(), d.subjects(), d.termOne(), d.termTwo(), d.year(), d.afterSummer(), d.primary(),
        d.excusedAbsences(), d.unexcusedAbsences(), d.promotion(), d.award(), d.homeroomComment(), d.notes(), d.closedAt())
        .with(d.form().with(new FormDetails.Lookup("7K3M9QXD2VBN40RT", address)));
  }

  /** The same in format 8, of a pupil whose mother nothing is known of. */
  public static TranscriptDocument named(TranscriptDocument d) {
    TranscriptDocument.Pupil p = d.pupil();
    var pupil = new TranscriptDocument.Pupil(p.identifier(), p.fullName(), p.birthDate(), p.birthPlace(), p.gender(), p.ethnicity(),
        p.address(), p.nationality(), p.hometown(), p.priority(), "Y Thiên Niê, làm nông", null, p.guardian());
    return new TranscriptDocument(8, d.id(), d.edition(), d.supersedes(), d.school(), pupil, d.schoolYear(), d.className(), d.grade(),
        d.ruleSet(), d.homeroomTeacher(), d.principal(), d.subjects(), d.termOne(), d.termTwo(), d.year(), d.afterSummer(), d.primary(),
        d.excusedAbsences(), d.unexcusedAbsences(), d.promotion(), d.award(), d.homeroomComment(), d.notes(), d.closedAt())
        .with(d.form().worded(1).with(new FormDetails.Lookup("7K3M9QXD2VBN40RT", null)));
  }

  /** Of a pupil who left in term II with some marks of it, issued a second time on a decision. */
  public static TranscriptDocument left(String id) {
    TranscriptDocument d = asked(secondary(id), null);
    Standing open = new Standing(null, null);
    return new TranscriptDocument(7, id, 2, "0d1c8f6e-5b1f-4a76-9a0e-3f0f5f0b7e22", d.school(), d.pupil(), d.schoolYear(), "9A1", 9,
        d.ruleSet(), d.homeroomTeacher(), d.principal(), d.subjects().stream().map(s -> new SubjectResult(s.code(), s.name(), s.scored(),
            s.termOne(), null, null, null, s.commentOne(), null, s.teacher(), s.note(), s.untaught())).toList(), d.termOne(), open, open,
        null, null, 3, 1, "UNDECIDED", null, d.homeroomComment(), d.notes(), d.closedAt())
        .on(List.of(new Ground("15/QĐ-NM", "Trần Văn Hiệu", LocalDate.of(2025, 3, 20), "Sửa điểm cuối kì I môn Toán")))
        .with(d.form().worded(1)).left(new Leaving(LocalDate.of(2025, 3, 17), "OUT", "Trường THCS Lê Lợi, phường Buôn Hồ", List.of(
            new Leaving.Taken("TOAN", "Toán", List.of(new Leaving.Entry(2, "REGULAR", 1, "8.0"), new Leaving.Entry(2, "REGULAR", 2, "9.0"),
                new Leaving.Entry(2, "MIDTERM", 1, "7.5"))),
            new Leaving.Taken("GDTC", "Giáo dục thể chất", List.of(new Leaving.Entry(2, "REGULAR", 1, "D"))))));
  }

  /** The same in primary school, of a pupil who gave up school. */
  public static TranscriptDocument leftPrimary(String id) {
    TranscriptDocument d = asked(primaryBefore(id), null);
    PrimaryYear p = d.primary();
    PrimaryYear soFar = new PrimaryYear(p.subjects().stream().map(s -> new PrimaryYear.Subject(s.code(), s.name(), s.termOne(),
        new PrimaryYear.Entry(null, s.year().tested(), null, null), null, s.teacher(), s.note())).toList(), p.traits().stream()
        .map(g -> new PrimaryYear.TraitGroup(g.kind(), g.traits().stream().map(t -> new PrimaryYear.Trait(t.code(), t.termOne(), null, null))
            .toList(), g.commentOne(), null)).toList(), null, null, "OPEN", false);
    return new TranscriptDocument(7, id, 1, null, d.school(), d.pupil(), d.schoolYear(), d.className(), d.grade(), "TT27/2020",
        d.homeroomTeacher(), d.principal(), List.of(), null, null, null, null, soFar, 2, 0, "UNDECIDED", null, null, d.notes(), d.closedAt())
        .with(d.form().worded(1)).left(new Leaving(LocalDate.of(2025, 3, 31), "DROP_OUT", null, List.of(
            new Leaving.Taken("TIENG_VIET", "Tiếng Việt", List.of(new Leaving.Entry(2, "LEVEL", 1, "H"), new Leaving.Entry(2, "TEST", 1, "7"))),
            new Leaving.Taken("QUALITY", null, List.of(new Leaving.Entry(2, "YEU_NUOC", 1, "T"), new Leaving.Entry(2, "NHAN_AI", 1, "D"))))));
  }

  private static List<Signing> signing(TranscriptDocument d) {
    List<Signing> signing = new ArrayList<>();
    d.subjects().stream().filter(s -> s.teacher() != null).forEach(s -> signing.add(new Signing(s.code(), s.teacher())));
    return signing;
  }

  private static TranscriptDocument like(TranscriptDocument d, School school, String className, int grade, String rules,
      List<SubjectResult> subjects, Standing year, Standing after, String promotion, String award) {
    return new TranscriptDocument(5, d.id(), 1, null, school, d.pupil(), d.schoolYear(), className, grade, rules,
        d.homeroomTeacher(), d.principal(), subjects, d.termOne(), d.termTwo(), year, after, null, 3, 1, promotion, award,
        d.homeroomComment(), d.notes(), d.closedAt());
  }

  private static TranscriptDocument primary(TranscriptDocument d, String className, int grade, String rules, PrimaryYear year,
      String promotion) {
    return new TranscriptDocument(5, d.id(), 1, null, d.school(), d.pupil(), d.schoolYear(), className, grade, rules,
        d.homeroomTeacher(), d.principal(), List.of(), null, null, null, null, year, 2, 0, promotion, null, null, d.notes(),
        d.closedAt());
  }
}
