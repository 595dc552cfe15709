package vn.hocba.web.checking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.hocba.archive.verify.KeptAnswer;
import vn.hocba.archive.verify.Reason;
import vn.hocba.archive.verify.ReasonCode;
import vn.hocba.archive.verify.SignerFinding;
import vn.hocba.archive.verify.TimestampFinding;
import vn.hocba.archive.verify.Verdict;
import vn.hocba.checking.CheckRunService;
import vn.hocba.checking.ReportWords;
import vn.hocba.checking.SampledPupils;
import vn.hocba.verifying.Verification;
import vn.hocba.web.wording.Wording;

/** What a report says of the signers of a file and of the archived one beside it. */
class FileFactsTest {

  private static final Instant AT = Instant.parse("2026-05-21T10:00:00Z");
  private static final SignerFinding HEAD = new SignerFinding("HT", "Trần Văn Hiệu", "THCS Mẫu", "VGCA CA", "4711", AT, AT, "TOTAL_PASSED", null,
      "PAdES_BASELINE_LTA", true, true, new SignerFinding.Certificate("C=VN,O=THCS Mẫu,CN=Trần Văn Hiệu",
          Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2030-12-31T00:00:00Z")));
  private static final ReportWords.Archived ARCHIVED = new ReportWords.Archived("cd".repeat(32), 12_345, AT);

  private final CheckWording words = new CheckWording(new Wording(Locale.of("vi")));

  @Test
  void signersAreToldWithTheirCertificatesTheTimesAndTheResult() {
    List<String> facts = words.facts(item(HEAD, null, null), null);
    assertEquals(List.of("Hiệu trưởng: Trần Văn Hiệu; THCS Mẫu; ký trước 21/05/2026 17:00 (theo dấu thời gian). Chứng thư số: cấp cho C=VN, O=THCS Mẫu,"
        + " CN=Trần Văn Hiệu; do VGCA CA cấp, số 4711; hiệu lực từ 01/01/2026 đến 31/12/2030; thuộc nơi cấp được tin cậy. Kết quả: hợp lệ."
        + " Chữ ký phủ toàn bộ nội dung đến thời điểm ký.",
        "Dấu thời gian của tệp: TSA; 21/05/2026 17:00. Kết quả: chưa đủ căn cứ để kết luận; không dẫn tới chứng thư gốc nào được tin ở thời điểm đó."), facts);
  }

  /** As in answers that were kept before more was. */
  @Test
  void whatIsNotKnownOfASignerIsLeftOut() {
    String told = words.facts(item(new SignerFinding("Signature2", null, null, null, null, null, null, "INDETERMINATE", "FORMAT_FAILURE", null, false,
        false), null, null), null).getFirst();
    assertEquals("Chữ ký “Signature2”: không rõ. Chứng thư số: không thuộc nơi cấp được tin cậy. Kết quả: chưa đủ căn cứ để kết luận; chữ ký không đúng"
        + " định dạng. Chữ ký không phủ hết nội dung.", told);
  }

  @Test
  void ofOtherBytesTheArchivedOnesAreToldAndWhatHolds() {
    Verification.Document superseded = new Verification.Document(Verification.Document.Kind.TRANSCRIPT, null, "x-1", "THCS Mẫu", "2025-2026", "9A1", 1,
        AT, AT, "x-2");
    String told = words.facts(item(HEAD, superseded, null), ARCHIVED).getLast();
    assertEquals("Kho lưu trữ có: văn bản số x-1, THCS Mẫu, lớp 9A1, năm học 2025-2026, lần cấp 1; SHA-256 " + "cd".repeat(32)
        + ", 12345 byte, ký đóng dấu xong lúc 21/05/2026 17:00; hết hiệu lực từ 21/05/2026; bản đang có hiệu lực: số x-2.", told);
    String same = words.facts(item(HEAD, superseded, null), new ReportWords.Archived("ab".repeat(32), 1, AT)).getLast();
    assertTrue(same.startsWith("Kho lưu trữ có đúng tệp này: văn bản số x-1") && !same.contains("SHA-256"), same);
  }

  @Test
  void aTranscriptOfASampleIsCalledByItsPupil() {
    assertEquals("Nguyễn Văn An, lớp 9A1, năm học 2025-2026 (học bạ số a.pdf)",
        words.file(item(HEAD, null, new SampledPupils.Sampled("Nguyễn Văn An", "9A1", "2025-2026"))));
    assertEquals("a.pdf", words.file(item(HEAD, null, null)));
  }

  private static CheckRunService.Item item(SignerFinding signer, Verification.Document document, SampledPupils.Sampled sampled) {
    List<Reason> reasons = List.of(new Reason(ReasonCode.SUPERSEDED, null));
    TimestampFinding stamp = new TimestampFinding("T", "TSA", AT, "INDETERMINATE", "NO_CERTIFICATE_CHAIN_FOUND");
    return new CheckRunService.Item(1, "a.pdf", 1, new Verification(Verdict.ALTERED, reasons, List.of(signer), document, AT, "ab".repeat(32), "a.pdf", null),
        null, new KeptAnswer(reasons, List.of(signer), List.of(stamp), List.of(), List.of()), List.of(), sampled);
  }
}
