package vn.hocba.archive.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.hocba.archive.document.TranscriptDocument.Pupil;
import vn.hocba.archive.document.TranscriptDocument.School;
import vn.hocba.archive.document.TranscriptDocument.Standing;
import vn.hocba.archive.document.TranscriptDocument.SubjectResult;

/** Transcripts for tests, in the shapes that are awkward on paper. */
public final class SampleTranscripts {

  public static final String LETTERS = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
      + "ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬĐÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ";

  private SampleTranscripts() {}

  /** As the first version of the format says it. */
  public static TranscriptDocument of(String id, String pupil) {
    return of(id, pupil, "Chăm ngoan, tích cực, có tinh thần trách nhiệm; cần phát huy năng lực tự học.",
        List.of("Miễn học phần thực hành môn Giáo dục thể chất học kì II theo hồ sơ bệnh án."));
  }

  public static TranscriptDocument of(String id, String pupil, String comment, List<String> notes) {
    List<SubjectResult> subjects = new ArrayList<>();
    scored(subjects, "NGU_VAN", "Ngữ văn", "7.8", "8.2", "8.1", "Nguyễn Hoàng Thị Phương Khánh Quỳnh");
    scored(subjects, "TOAN", "Toán", "8.5", "9.0", "8.8", "Trần Văn Dũng");
    scored(subjects, "NGOAI_NGU_1", "Ngoại ngữ 1 (Tiếng Anh)", "6.5", "7.0", "6.8", "Lê Thị Ánh Tuyết");
    scored(subjects, "GDCD", "Giáo dục công dân", "9.0", "9.5", "9.3", "Phạm Minh Đức");
    scored(subjects, "LS_DL", "Lịch sử và Địa lí", "10.0", "9.8", "9.9", "H'Linh Niê");
    scored(subjects, "KHTN", "Khoa học tự nhiên", "8.0", null, null, "Võ Thị Huyền");
    scored(subjects, "CONG_NGHE", "Công nghệ", "8.3", "8.4", "8.4", "Đặng Quốc Việt");
    scored(subjects, "TIN_HOC", "Tin học", "9.1", "9.2", "9.2", "Bùi Ngọc Sơn");
    comment(subjects, "GDTC", "Giáo dục thể chất", "D", "D", "D", "Miễn phần thực hành học kì II");
    comment(subjects, "NGHE_THUAT", "Nghệ thuật (Âm nhạc, Mĩ thuật)", "D", "CD", "D", null);
    comment(subjects, "HDTN_HN", "Hoạt động trải nghiệm, hướng nghiệp", "D", "D", "D", null);
    comment(subjects, "GDDP", "Nội dung giáo dục của địa phương", "D", "D", "D", null);
    return new TranscriptDocument(1, id, 1, null,
        new School("52010101", "Trường Trung học cơ sở Ngô Mây", "Gia Lai", "THCS"),
        new Pupil("5220100001", pupil, LocalDate.of(2010, 3, 9), "Huyện Krông Pắc, tỉnh Đắk Lắk", "FEMALE", "Ê-đê",
            "Thôn 4, xã Ea Kly, tỉnh Đắk Lắk"),
        "2024-2025", "9A1", 9, "TT22/2021", "Nguyễn Thị Minh Khai", "Trần Văn Hiệu",
        subjects, new Standing("KHA", "TOT"), new Standing("TOT", "TOT"), new Standing(null, "TOT"), null, null, 3, 1,
        "PROMOTED", "GOOD", comment, notes, Instant.parse("2025-05-30T09:15:00Z"));
  }

  /** In format 2: one subject re-assessed, comments, and what followed in summer. */
  public static TranscriptDocument reassessed(String id, String pupil) {
    TranscriptDocument d = of(id, pupil);
    List<SubjectResult> subjects = new ArrayList<>();
    for (SubjectResult s : d.subjects()) {
      boolean science = s.code().equals("KHTN");
      subjects.add(new SubjectResult(s.code(), s.name(), s.scored(), s.termOne(), science ? "3.2" : s.termTwo(),
          science ? "4.8" : s.year(), science ? "6.0" : null,
          s.scored() ? "Tiếp thu nhanh; trình bày bài còn vội." : null,
          "Có tiến bộ rõ rệt; cần đọc thêm sách và luyện viết.", s.teacher(), s.note()));
    }
    return new TranscriptDocument(2, id, 1, null, d.school(), d.pupil(), d.schoolYear(),
        d.className(), d.grade(), d.ruleSet(), d.homeroomTeacher(), d.principal(), subjects, d.termOne(), d.termTwo(),
        new Standing("CHUA_DAT", "TOT"), new Standing("DAT", "TOT"), null, 3, 1, "PROMOTED", null,
        d.homeroomComment(), List.of(), d.closedAt());
  }

  /** The same in format 3: the whole personal page, attendance nobody kept, and a subject the former school had not. */
  public static TranscriptDocument inFormatThree(TranscriptDocument d) {
    Pupil p = d.pupil();
    List<SubjectResult> subjects = new ArrayList<>();
    for (SubjectResult s : d.subjects()) {
      boolean untaught = s.code().equals("TIN_HOC");
      subjects.add(new SubjectResult(s.code(), s.name(), s.scored(), untaught ? null : s.termOne(), s.termTwo(),
          s.year(), s.reassessed(), s.commentOne(), s.commentTwo(), s.teacher(), s.note(),
          untaught ? "THCS Cũ, giấy xác nhận số 7" : null));
    }
    return new TranscriptDocument(3, d.id(), 1, null, d.school(), new Pupil(p.identifier(), p.fullName(), p.birthDate(),
        p.birthPlace(), p.gender(), p.ethnicity(), p.address(), "Việt Nam", "Xã Ea Kly, tỉnh Đắk Lắk", "Con thương binh",
        "Y Bhăm Niê, làm nông", "H'Mai Kbuôr, giáo viên", "Y Thiên Mlô, bộ đội"), d.schoolYear(), d.className(), d.grade(),
        d.ruleSet(), d.homeroomTeacher(), d.principal(), subjects, d.termOne(), d.termTwo(), d.year(), d.afterSummer(),
        d.primary(), null, null, d.promotion(), d.award(), d.homeroomComment(), d.notes(), d.closedAt());
  }

  /** The third format's in format 4, as an edition that two decisions led to. */
  public static TranscriptDocument issuedAgain(TranscriptDocument first) {
    TranscriptDocument d = inFormatThree(first);
    return new TranscriptDocument(4, d.id(), 2, "0d1c8f6e-5b1f-4a76-9a0e-3f0f5f0b7e22", d.school(), d.pupil(),
        d.schoolYear(), d.className(), d.grade(), d.ruleSet(), d.homeroomTeacher(), d.principal(), d.subjects(),
        d.termOne(), d.termTwo(), d.year(), d.afterSummer(), d.primary(), null, null, d.promotion(), d.award(),
        d.homeroomComment(), d.notes(), d.closedAt()).on(List.of(
            new TranscriptDocument.Ground("20/QĐ", "Trần Văn Hiệu", LocalDate.of(2025, 5, 28), "Sửa sót"),
            new TranscriptDocument.Ground(null, "KT. Nguyễn Thị Hoa", LocalDate.of(2025, 5, 29), "Ghi nhầm điểm")));
  }

  private static void scored(List<SubjectResult> subjects, String code, String name, String one, String two,
      String year, String teacher) {
    subjects.add(new SubjectResult(code, name, true, one, two, year, null, null, null, teacher, null));
  }

  private static void comment(List<SubjectResult> subjects, String code, String name, String one, String two,
      String year, String note) {
    subjects.add(new SubjectResult(code, name, false, one, two, year, null, null, null, "Hồ Thị Yến", note));
  }
}
