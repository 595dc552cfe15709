package vn.hocba.web.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.hocba.archive.verify.Reason;
import vn.hocba.archive.verify.ReasonCode;
import vn.hocba.archive.verify.Verdict;
import vn.hocba.assessment.MarkForm;
import vn.hocba.assessment.MarkKind;
import vn.hocba.assessment.MarkRefusal;
import vn.hocba.assessment.MarkRules;
import vn.hocba.assessment.Missing;
import vn.hocba.assessment.Regulation;
import vn.hocba.classbook.Finding;
import vn.hocba.classbook.FindingCode;
import vn.hocba.verifying.Verification;

class CodeWordingTest {

  private final Wording vi = new Wording(Language.VIETNAMESE);
  private final Wording en = new Wording(Locale.ENGLISH);

  @Test
  void writesMarksAndArticlesOfFindingsAsEachLanguageDoes() {
    Finding average = finding(FindingCode.AVERAGE_DIFFERS, "7.9", "8.1", "TT 22/2021 Điều 9.1b", "(8.0 + 2 × 8.0 + 3 × 8.2) / 6");
    assertEquals("Sổ ghi 7,9, tính theo TT 22/2021 Điều 9.1b được (8,0 + 2 × 8,0 + 3 × 8,2) / 6 = 8,1. Khi kết sổ dùng điểm tính lại.",
        new FindingWording(vi).text(average));
    assertEquals("The book says 7.9, by Circular 22/2021, Article 9.1b it is (8.0 + 2 × 8.0 + 3 × 8.2) / 6 = 8.1."
        + " Closing the year uses the recomputed average.", new FindingWording(en).text(average));
  }

  @Test
  void asksOnlyWhenThereIsSomethingToSuggest() {
    FindingWording wording = new FindingWording(vi);
    assertEquals("Điểm “85” nằm ngoài khoảng từ 0 đến 10 (TT 22/2021 Điều 5.3). Có phải 8,5?",
        wording.text(finding(FindingCode.MARK_OUT_OF_RANGE, "85", "8.5", "TT 22/2021 Điều 5.3")));
    assertEquals("Điểm “-3” nằm ngoài khoảng từ 0 đến 10 (TT 22/2021 Điều 5.3). Ghi lại điểm trong tệp.",
        wording.text(finding(FindingCode.MARK_OUT_OF_RANGE, "-3", "", "TT 22/2021 Điều 5.3")));
  }

  @Test
  void leavesWhatTheFileSaysAsItIsWritten() {
    assertEquals("Chưa đọc được điểm “TOAN”: điểm từ 0 đến 10 (TT 22/2021 Điều 5.3). Ghi lại điểm trong tệp.",
        new FindingWording(vi).text(finding(FindingCode.MARK_UNREADABLE, "TOAN", "", "TT 22/2021 Điều 5.3")));
  }

  @Test
  void namesSubjectsTermsAndDates() {
    assertEquals("Ngày sinh 05/09/1999 không hợp với tuổi của lớp.",
        new FindingWording(vi).text(finding(FindingCode.BIRTH_DATE_UNLIKELY, "1999-09-05")));
    assertEquals("Mathematics, term II: regular mark 3 is missing.",
        new AssessmentWording(en).text(new Missing(Missing.What.REGULAR_MARK, "TOAN", 2, 3)));
  }

  @Test
  void saysTheNumberOfATermAsATermAndOtherNumbersAsNumbers() {
    assertEquals("Môn Toán, học kỳ II: (hệ số 1: 2 đầu điểm, tổng 17; hệ số 2: 1 đầu điểm, tổng 7; hệ số 3: 8)"
        + " được 55 : 7 = 7,9.", new AssessmentWording(vi).text(vn.hocba.assessment.Reason.of(
            vn.hocba.assessment.ReasonCode.TERM_AVERAGE, "", "TOAN", 2, 17, 2, 7, 1, 8, 55, 7, "7.9")));
  }

  @Test
  void namesTheRuleAMarkBreaks() {
    MarkRefusal refusal = new MarkRules(Regulation.TT22_2021)
        .score("8.25", MarkKind.REGULAR, MarkForm.OTHER).orElseThrow();
    assertEquals("Điểm 8,25 có quá một chữ số thập phân.", new AssessmentWording(vi).text(refusal));
    assertEquals("Circular 22/2021, Article 5.3", new AssessmentWording(en).article(refusal));
    assertEquals("Circular 58/2011, Circular 26/2020", new CodeWording(en).article("TT 58/2011, TT 26/2020"));
    assertEquals("Circular 58/2011, Article 8.4 (TT 26/2020)", new AssessmentWording(en).article(
        new MarkRules(Regulation.TT58_TT26).score("8.25", MarkKind.REGULAR, MarkForm.OTHER).orElseThrow()));
  }

  @Test
  void tellsSinceWhenAFileIsReplaced() {
    Instant late = Instant.parse("2026-11-22T18:00:00Z");
    Verification answer = new Verification(Verdict.GENUINE_NOT_CURRENT,
        List.of(new Reason(ReasonCode.SUPERSEDED, null)), List.of(),
        new Verification.Document(Verification.Document.Kind.TRANSCRIPT, null, "x", "", "", "", 1, late, late, "y"), late, "", "", null);
    assertEquals("Bản thật, nhưng đã được thay thế ngày 23/11/2026.", new VerdictWording(vi).verdict(answer));
    Verification annulled = new Verification(answer.verdict(), List.of(new Reason(ReasonCode.REVOKED, null)), List.of(), answer.document(), late, "",
        "", null);
    assertEquals("Bản thật, nhưng đã bị thu hồi ngày 23/11/2026.", new VerdictWording(vi).verdict(annulled));
  }

  @Test
  void saysWhichSignatureAndWhichPartOfTheFileInWords() {
    VerdictWording words = new VerdictWording(vi);
    assertEquals("Nội dung hoặc cấu trúc tệp thay đổi sau chữ ký “Signature2” (trang 1).",
        words.text(of(vn.hocba.archive.verify.FindingCode.CONTENT_CHANGED, "Signature2", "page 1")));
    assertEquals("Chữ ký “signature12” không khớp với nội dung đã ký (nội dung được ký đã bị thay đổi).",
        words.text(of(vn.hocba.archive.verify.FindingCode.SIGNATURE_BROKEN, "signature12", "HASH_FAILURE")));
    assertEquals("Trang 2 có vật thể đặt chồng lên (hình dấu), có thể che nội dung.",
        words.text(of(vn.hocba.archive.verify.FindingCode.UNKNOWN_ANNOTATION, "2", "Stamp")));
    for (String part : List.of("pages", "form", "catalog", "/Root/Pages/Kids", "page x")) {
      String told = new VerdictWording(en).text(of(vn.hocba.archive.verify.FindingCode.CONTENT_CHANGED, "HT", part));
      assertFalse(told.contains("/") || told.contains("page x") || told.contains("catalog"), told);
    }
    assertEquals("Chữ ký “Signature2”", words.signature(new vn.hocba.archive.verify.SignerFinding("Signature2", null, null,
        null, null, null, null, null, null, null, false, false)));
  }

  private static vn.hocba.archive.verify.Finding of(vn.hocba.archive.verify.FindingCode code, String... args) {
    return vn.hocba.archive.verify.Finding.of(code, args);
  }

  private static Finding finding(FindingCode code, String... args) {
    return new Finding(code.severity(), null, null, null, code, List.of(args));
  }
}
