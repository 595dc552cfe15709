package vn.hocba.web.auditing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.hocba.audit.AuditRow;
import vn.hocba.web.wording.DeviceWording;
import vn.hocba.web.wording.Wording;

/** Rows are told in words, never in codes. */
class AuditWordingTest {

  private final AuditWording vi = new AuditWording(new Wording(Locale.of("vi")));
  private final AuditWording en = new AuditWording(new Wording(Locale.ENGLISH));

  @Test
  void namesTheMarkThatWasEntered() {
    AuditRow row = row("RECORD_MARK", false, "MARK", "1/2:1:FINAL:1", "1:FINAL:1", "7.5", "8.0", "");
    assertEquals("Ghi điểm", vi.action(row));
    assertEquals("Lớp 9A1, Nguyễn Văn An, Toán, Học kỳ I, cuối kỳ", vi.about(row));
    assertEquals("7,5", vi.value(row, row.oldValue()));
    assertEquals("8.0", en.value(row, row.newValue()));
  }

  @Test
  void tellsARefusalAsThePersonWasTold() {
    AuditRow row = row("RECORD_MARK", true, "CLASS", "1", null, null, null,
        "[\"CLASS_LOCKED\",\"9A1\",\"Trần Quốc Bảo\",\"2026-11-22T15:31:05Z\"]");
    assertTrue(vi.why(row).contains("9A1") && vi.why(row).contains("Trần Quốc Bảo")
        && vi.why(row).contains("22/11/2026 22:31"), vi.why(row));
    assertEquals("Bị từ chối", vi.why(row("RECORD_MARK", true, "CLASS", "1", null, null, null, "vanthu: LOCKED")));
  }

  @Test
  void tellsWhatWasBeyondAPersonsRights() {
    AuditRow row = new AuditRow(1, Instant.EPOCH, "bomon", "Tạ Diệu Hoa", "REACH_BEYOND", true, "RIGHT", "CLOSE_YEAR",
        null, null, null, null, null, null, null, "ASKED_FOR: 1001; AGAIN: 12", "[\"NOT_ALLOWED\"]", null, null, null);
    assertEquals("Kết thúc năm học của lớp", vi.about(row));
    assertTrue(vi.why(row).endsWith("(hỏi mã số: 1001; lặp lại trước đó: 12)"), vi.why(row));
  }

  @Test
  void saysWhereAPupilWent() {
    assertEquals("chuyển đi trường khác: THCS Ea Tam",
        vi.value(row("TRANSFER_PUPIL", false, "ENROLMENT", "2:TRANSFER", "TRANSFER", null, null, ""), "OUT: THCS Ea Tam"));
    assertEquals("9A2", vi.value(row("TRANSFER_PUPIL", false, "ENROLMENT", "2:TRANSFER", "TRANSFER", null, null, ""), "9A2"));
  }

  @Test
  void putsCodesAndDaysIntoWords() {
    assertEquals("Học kỳ I: Toán", vi.detail(row("DECLARE_COMPLETE", false, "CLASS", "1", null, null, null,
        "TERM_1: TOAN")));
    assertEquals("20/11/2026 roll called",
        en.detail(row("RECORD_ATTENDANCE", false, "CLASS", "1", null, null, null, "2026-11-20 ROLL_CALLED")));
    assertEquals("Không nguyên vẹn. Dòng số 5: Nội dung đã bị sửa sau khi ghi.",
        vi.detail(row("VERIFY_AUDIT", false, "CHAIN", "1", null, null, null, "BAD EDITED 5")));
  }

  @Test
  void tellsACorrectionWithItsEvidenceAndPeople() {
    AuditRow row = row("CORRECT_MARK", false, "MARK", "1/2:1:FINAL:1", "1:FINAL:1", "7.5", "8.0",
        "TEST_PAPER; ASKED_BY: Tạ Diệu Hoa; ALLOWED_BY: Trần Quốc Bảo; WITNESS_ADMIN_BOARD: Vũ Quang Huy");
    assertEquals("Sửa điểm", vi.action(row));
    assertEquals("Bài kiểm tra; đề nghị: Tạ Diệu Hoa; cho phép: Trần Quốc Bảo; Chứng kiến (ban quản trị): Vũ Quang Huy",
        vi.detail(row));
  }

  @Test
  void namesBrowsersAndSystems() {
    assertEquals("Edge, Windows", DeviceWording.of("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML,"
        + " like Gecko) Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0"));
    assertEquals("Safari, iOS", DeviceWording.of("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X)"
        + " AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1"));
    assertEquals("curl", DeviceWording.of("curl/8.5.0"));
    assertEquals("", DeviceWording.of(null));
  }

  private static AuditRow row(String action, boolean refused, String kind, String id, String part, String from,
      String to, String detail) {
    return new AuditRow(1, Instant.EPOCH, "bomon", "Tạ Diệu Hoa", action, refused, kind, id, "Trường", "9A1",
        part == null ? null : "Nguyễn Văn An", part == null ? null : "TOAN", part, from, to, null, detail, null, null,
        null);
  }
}
