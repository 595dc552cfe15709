package vn.hocba.web.auditing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditRow;
import vn.hocba.web.wording.Wording;

/** What each action writes down is told on the page and in the export without a moment in UTC and without a code. */
class AuditTellsEveryActionTest {

  private static final Pattern RAW = Pattern.compile("\\d{4}-\\d\\d-\\d\\d\\S*|\\bnull\\b|\\b[A-Z]{2,}(?:_[A-Z0-9]+)*\\b|[a-z]+=");
  /** Upper case that is a name and no code of ours. */
  private static final Set<String> NAMES = Set.of("II", "SHA", "SGD", "THCS", "KT", "TUQ");
  /** Their lines have neither a detail nor values of their own. */
  private static final Set<Action> SILENT = EnumSet.of(Action.CHANGE_PASSWORD, Action.ENROL_SECOND_FACTOR,
      Action.RENEW_RECOVERY_CODES, Action.REMOVE_SECOND_FACTOR, Action.REVOKE_TOKEN, Action.READ_TRANSCRIPT,
      Action.READ_CLASS, Action.READ_GRADEBOOK, Action.READ_EXPLANATION, Action.READ_AUDIT, Action.WITHDRAW_CORRECTION,
      Action.REACH_BEYOND);

  private final Map<Action, List<AuditRow>> stored = new EnumMap<>(Action.class);

  @Test
  void inBothLanguagesOnThePageAndInTheExport() throws IOException {
    asTheServicesWriteThem();
    Set<Action> untold = EnumSet.complementOf(EnumSet.copyOf(stored.keySet()));
    untold.removeAll(SILENT);
    assertEquals(Set.of(), untold, "no line of these is looked at");
    List<String> raw = new ArrayList<>();
    for (Locale locale : List.of(Locale.of("vi"), Locale.ENGLISH)) {
      Wording wording = new Wording(locale);
      AuditWording words = new AuditWording(wording);
      for (AuditRow row : stored.values().stream().flatMap(List::stream).toList()) {
        StringWriter csv = new StringWriter();
        new AuditCsv(csv, wording).row(row);
        String told = String.join(" / ", words.action(row), words.about(row), words.value(row, row.oldValue()),
            words.value(row, row.newValue()), words.why(row), words.detail(row));
        for (String said : List.of(told, csv.toString())) {
          codes(said).forEach(code -> raw.add(locale + " " + row.action() + " " + code + ": " + said));
        }
      }
    }
    assertEquals("", String.join("\n", raw));
  }

  @Test
  void spansMomentsAndWeeksAreToldAsPeopleWriteThem() {
    AuditWording vi = new AuditWording(new Wording(Locale.of("vi")));
    assertEquals("đến hết ngày 05/12/2026; quyết định: Trần Quốc Bảo", vi.detail(row(Action.UNLOCK_CLASS, "CLASS", null,
        null, "UNTIL 2026-12-05T17:00:00Z; DECIDED_BY: Trần Quốc Bảo")));
    assertEquals("đến 05/12/2026 17:30; quyết định: Trần Quốc Bảo", vi.detail(row(Action.UNLOCK_CLASS, "CLASS", null,
        null, "UNTIL 2026-12-05T10:30:00Z; DECIDED_BY: Trần Quốc Bảo")));
    assertEquals("2026-2027, tuần 21: 01/02/2027 → 08/02/2027; người lập lịch: Vũ Quang Huy", vi.detail(row(
        Action.MAP_CALENDAR, "CALENDAR", null, null,
        "2026-2027, WEEK 21: 2027-02-01 → 2027-02-08; LAID_OUT_BY: Vũ Quang Huy")));
    assertEquals("học kỳ I: 07/09/2026 – 10/01/2027; học kỳ II: 11/01/2027 – 31/05/2027; 35 tuần", vi.value(row(
        Action.MAP_CALENDAR, "CALENDAR", null, null, ""), "2026-09-07..2027-01-10, 2027-01-11..2027-05-31: 35"));
    assertEquals("Mở lại toàn bộ sổ 2026-2027 từ 29/11/2026 21:00 đến hết ngày 05/12/2026", vi.detail(row(
        Action.DECIDE_LOCK, "LOCK", null, null,
        "REOPEN ALL 2026-2027 from 2026-11-29T14:00:00Z until 2026-12-05T17:00:00Z")));
  }

  @Test
  void theCopyThatIsDamagedIsNamed() {
    AuditWording vi = new AuditWording(new Wording(Locale.of("vi")));
    assertEquals("Bản chính: ab/cd", vi.detail(row(Action.FIND_DAMAGE, "ARCHIVE", null, null, "FIRST ab/cd")));
    assertEquals("Bản trong sao lưu: ab/cd", vi.detail(row(Action.OUTLIVE_DAMAGE, "ARCHIVE", null, null, "BACKUP ab/cd")));
  }

  private static Set<String> codes(String said) {
    Set<String> codes = new TreeSet<>();
    Matcher m = RAW.matcher(said);
    while (m.find()) {
      if (!NAMES.contains(m.group()) && !m.group().matches("\\d{4}-\\d{4}.*")) {
        codes.add(m.group());
      }
    }
    return codes;
  }

  private void asTheServicesWriteThem() {
    say(Action.CREATE_ACCOUNT, "ACCOUNT", null, null, "SUBJECT_TEACHER,HOMEROOM_TEACHER");
    say(Action.SWITCH_ACCOUNT, "ACCOUNT", null, null, "ON");
    say(Action.GIVE_DUTY, "ACCOUNT", null, "RECORDS_CLERK", "2026-11-29");
    say(Action.END_DUTY, "ACCOUNT", "RECORDS_CLERK", null, "2026-11-30");
    say(Action.APPOINT_HEAD, "ACCOUNT", "Trần Quốc Bảo", "Đặng Khánh Linh", "2026-12-01; 15/QĐ 2026-11-30");
    say(Action.WITHDRAW_HEAD, "ACCOUNT", "Đặng Khánh Linh", null, "2026-12-01; 98/QĐ");
    say(Action.ASK_REISSUE, "ACCOUNT", null, null, "PASSWORD");
    say(Action.REFUSE_REISSUE, "ACCOUNT", null, null, "FACTOR; ASKED_BY: Vũ Quang Huy");
    say(Action.RESET_PASSWORD, "ACCOUNT", null, null, "ASKED_BY: Vũ Quang Huy");
    say(Action.RESET_SECOND_FACTOR, "ACCOUNT", null, null, "ASKED_BY: Vũ Quang Huy");
    say(Action.END_VISIT, "ACCOUNT", null, null, "1");
    stored.put(Action.EXPORT_ACCOUNTS, List.of(new AuditRow(1, Instant.EPOCH, "bomon", "Tạ Diệu Hoa", "EXPORT_ACCOUNTS",
        false, "ACCOUNT", "ALL", "Trường", null, null, null, null, null, null, null, "", null, null, null)));
    say(Action.RECORD_INSPECTION, "INSPECTION", null, null, "12/SGDĐT 2026-11-29..2026-12-29");
    say(Action.END_INSPECTION, "INSPECTION", null, null, "12/SGDĐT");
    say(Action.ASSIGN_OFFICER, "ACCOUNT", null, "Xã Ea Kly", "2026-11-29..");
    say(Action.ASSIGN_OFFICER, "ACCOUNT", "Xã Ea Kly", null, "2026-11-28");
    say(Action.DELEGATE, "DELEGATION", null, null, "Hoa, 15/QĐ DATED 2026-11-20, 2026-11-29..2026-12-29: "
        + "APPROVE_LISTS, CLOSE_YEAR, CONFIRM_REISSUE, DECIDE_CORRECTION, ENROL_PUPILS, LOCK_BOOK, SET_UP_SCHOOL; GRADES 6, 7");
    say(Action.END_DELEGATION, "DELEGATION", null, null, "15/QĐ");
    say(Action.KEEP_STAFF, "STAFF", "TEACHER, TOAN, 2026-08-01..null", "TEACHER, null, 2026-08-01..2027-05-31", "Hoa");
    say(Action.KEEP_GROUP, "GROUP", null, "Tổ Toán: Hoa; Hoa", "2026-2027");
    say(Action.SET_UP_CLASS, "CLASS", null, null, "2026-2027: TOAN, NGU_VAN");
    say(Action.SET_UP_CLASS, "CLASS", null, null, "+[TOAN] -[NGU_VAN]");
    say(Action.SET_UP_CLASS, "CLASS", null, "HOA_HOC", "SPECIALISED");
    say(Action.SET_UP_CLASS, "CLASS", null, null, "REGULAR_COUNT: TOAN 3 → 4, GDCD 1 → 2");
    say(Action.REMOVE_CLASS, "CLASS", "6A9", null, "2026-2027");
    say(Action.APPOINT, "CLASS", "Hoa", "Bảo", "TOAN, 2026-09-07..");
    say(Action.APPOINT, "CLASS", "Hoa", "Bảo", "HOMEROOM, 2026-09-07..2027-05-31");
    for (Action a : List.of(Action.MAP_CALENDAR, Action.PROPOSE_CALENDAR)) {
      say(a, "CALENDAR", "2026-09-07..2027-01-10, 2027-01-11..2027-05-31: 35", "2026-09-07..2027-01-10,"
          + " 2027-01-11..2027-05-31: 36", "2026-2027, WEEK 21: 2027-02-01 → 2027-02-08; LAID_OUT_BY: Huy");
    }
    say(Action.REFUSE_CALENDAR, "CALENDAR", null, null, "LAID_OUT_BY: Huy");
    say(Action.ENROL_PUPIL, "PUPIL", null, "Nguyễn Văn An", "");
    say(Action.KEEP_PROFILE, "PUPIL", "2013-05-06", "2013-05-07", "birthDate");
    say(Action.KEEP_PROFILE, "PUPIL", "MALE", "FEMALE", "gender");
    say(Action.TRANSFER_PUPIL, "ENROLMENT", "9A1", "OUT: THCS Ea Tam", "2026-11-29");
    say(Action.ORDER_CLASS, "CLASS", "3", "4", "");
    say(Action.ROLL_OVER, "CLASS", null, "An, Bình", "2026-2027");
    say(Action.ROLL_OVER, "SCHOOL", null, null, "COMPLETED 12");
    say(Action.KEEP_UNIT, "UNIT", "THCS Ea Tam (THCS, PRIMARY)", "THCS Ea Tam (THCS)", "2026-11-29");
    say(Action.KEEP_UNIT, "UNIT", "null", "2026-11-30", "ENDED");
    say(Action.RECORD_MARK, "MARK", "7.5", "8.0", "");
    say(Action.IMPORT_CLASS_BOOK, "CLASS", null, null, "PUPILS 40, CHANGED 12");
    say(Action.RECORD_HOMEROOM, "ENROLMENT", "TOT", "KHA", "");
    say(Action.CORRECT_MARK, "MARK", "7.5", "8.0", "TEST_PAPER, SHA-256 ab12; ASKED_BY: Hoa; ALLOWED_BY: Bảo; WITNESS_ADMIN_BOARD: "
        + "Huy; WITNESS_LEADER: Lan; WITNESS_HOMEROOM_STAND_IN: Mai; WITNESS_LEADER_STAND_IN: Nam; WITNESS_HOMEROOM: Hà");
    say(Action.CORRECT_CONDUCT, "ENROLMENT", "TOT", "KHA", "MINUTES, PAPER_AT: tủ 3");
    say(Action.CORRECT_COMMENT, "ENROLMENT", "Ngoan", "Rất ngoan", "REASON");
    say(Action.REQUEST_CORRECTION, "MARK", "7.5", "8.0", "MARK_BOOK");
    say(Action.REQUEST_CORRECTION, "MARK", "7.5", "8.0", "CLASS_CONFIRMATION: An");
    say(Action.ALLOW_CORRECTION, "MARK", "7.5", "8.0", "");
    say(Action.REFUSE_CORRECTION, "MARK", "7.5", "8.0", "");
    say(Action.WITNESS_CORRECTION, "MARK", "7.5", "8.0", "WITNESS_LEADER");
    say(Action.VOID_CORRECTION, "MARK", "7.5", "8.0", "");
    say(Action.READ_CORRECTION, "SCHOOL", null, null, "2026-11");
    say(Action.READ_EVIDENCE, "GRADEBOOK", null, null, "SHA-256 ab12");
    say(Action.REMOVE_EVIDENCE, "GRADEBOOK", null, null, "SHA-256 ab12");
    say(Action.SET_TERM_TEST, "SCHOOL", "2026-12-28", "2026-12-21", "TERM_1");
    say(Action.ARCHIVE_CORRECTIONS, "SCHOOL", null, null, "CHANGED 12, SHA-256 ab12");
    say(Action.REISSUE_TRANSCRIPT, "TRANSCRIPT", null, null, "EDITION 2");
    say(Action.ISSUE_LEAVING_TRANSCRIPT, "TRANSCRIPT", null, null, "EDITION 1");
    for (Action a : List.of(Action.RECORD_PARTICULAR, Action.WITHDRAW_PARTICULAR)) {
      say(a, "ENROLMENT", null, null, "NOT_TAKEN | TOAN | 1 | FINAL:1 | 0 | Vắng");
      say(a, "ENROLMENT", null, null, "SUMMER_CONDUCT | KHA | Biên bản | Ghi nhầm");
    }
    say(Action.PLAN_SUBJECT, "GRADEBOOK", "1, 2", "1", "");
    say(Action.RECORD_ATTENDANCE, "ENROLMENT", "K", "P", "");
    say(Action.RECORD_ATTENDANCE, "CLASS", null, null, "2026-11-20 ROLL_CALLED");
    say(Action.CONFIRM_MONTH, "CLASS", null, null, "2026-11");
    say(Action.REOPEN_MONTH, "CLASS", null, null, "2026-11");
    say(Action.DECLARE_COMPLETE, "CLASS", null, null, "TERM_1: TOAN");
    say(Action.SEND_LISTS, "CLASS", null, null, "YEAR: HOMEROOM");
    say(Action.APPROVE_LISTS, "CLASS", null, null, "MID_TERM_1: APPROVED");
    say(Action.VOID_COMPLETION, "CLASS", null, null, "END_TERM_1: TOAN, HOMEROOM, SENT, APPROVED");
    say(Action.LOCK_CLASS, "CLASS", "OPEN", "LOCKED", "");
    say(Action.UNLOCK_CLASS, "CLASS", "CLOSED", "OPEN", "UNTIL 2026-12-05T17:00:00Z; DECIDED_BY: Trần Quốc Bảo");
    say(Action.CLOSE_CLASS, "CLASS", null, null, "ISSUED 40, UNCLASSIFIED 2, EXPLAINED_AGAIN 3");
    for (Action a : List.of(Action.DECIDE_LOCK, Action.EXECUTE_LOCK, Action.LIFT_LOCK)) {
      say(a, "LOCK", null, null, "LOCK MARKS.1.2 2026-2027 THCS grade 9 TOAN from 2026-11-29T14:00:00Z");
      say(a, "LOCK", null, null, "REOPEN ALL 2026-2027 from 2026-11-29T14:00:00.123Z until 2026-12-05T17:00:00Z");
    }
    say(Action.LIFT_LOCK, "LOCK", null, null, "OVERTAKEN");
    say(Action.SET_LOCK_LIMIT, "MILESTONE", "2026-12-05T10:00:00Z", "2026-12-06T10:00:00Z", "");
    say(Action.KEEP_PROGRESS, "MILESTONE", null, null, "CLASSES 12");
    say(Action.KEEP_CERTIFICATE, "CERTIFICATE", null, null, "SEAL, SERVER, Trường mẫu, 1a2b");
    say(Action.KEEP_PICTURE, "PICTURE", null, null, "SEAL, SHA-256 0f3a");
    say(Action.END_PICTURE, "PICTURE", null, null, "SEAL");
    say(Action.END_CERTIFICATE, "CERTIFICATE", null, null, "REVOKED");
    say(Action.SET_SIGNING_POLICY, "SCHOOL_YEAR", null, null, "9/QĐ: PEOPLE, SHEET");
    say(Action.SET_SIGNING_POLICY, "SCHOOL_YEAR", null, null, "9/QĐ: PEOPLE, TRANSCRIPT");
    say(Action.AUTHORISE_SIGNING, "SIGNING_BATCH", null, null, "GVCN, 45, Nguyễn Thị Thanh Hòa, 1a2b");
    say(Action.PAUSE_SIGNING, "SIGNING_BATCH", null, null, "PAUSED");
    say(Action.SIGN_DOCUMENT, "SIGNING", null, null, "HT, Trần Quốc Bảo, GOOD, ab12");
    say(Action.SIGN_DOCUMENT, "SIGNING", null, null, "GVBM, TOAN, Tạ Diệu Hoa, GOOD, ab12");
    say(Action.RETURN_DOCUMENT, "SIGNING", null, null, "GVCN, Nguyễn Thị Thanh Hòa");
    say(Action.RESTART_SIGNING, "SIGNING", null, null, "Nguyễn Thị Thanh Hòa, Trần Quốc Bảo, ab12");
    say(Action.LEAVE_SIGNING, "SIGNING", null, null, "CORRECTED, GVCN");
    say(Action.SEAL_TRANSCRIPT, "TRANSCRIPT", null, null, "ab12");
    say(Action.FIND_DAMAGE, "ARCHIVE", null, null, "FIRST ab/cd/ab12/v1/content/ab12.pdf");
    say(Action.REPAIR_DAMAGE, "ARCHIVE", null, null, "SECOND ab/cd/ab12/v1/content/ab12.pdf");
    say(Action.OUTLIVE_DAMAGE, "ARCHIVE", null, null, "BACKUP vault/ocfl/ab/cd/ab12/v1/content/ab12.pdf");
    say(Action.CLOSE_INCIDENT, "ARCHIVE", null, null, "Đã thay đĩa");
    say(Action.SET_RETENTION, "RETENTION", "FOR_EVER", "20", "RECORDS_CORRECTIONS, 2026-11-29");
    say(Action.SET_RETENTION, "RETENTION", "20", "FOR_EVER", "RECORDS_SHEET, 2026-11-29");
    say(Action.PROPOSE_DISPOSAL, "DISPOSAL", null, null, "3");
    say(Action.RECORD_COUNCIL, "DISPOSAL", null, null, "12/QĐ, Trần Quốc Bảo, Chủ tịch; Lê Thị Thu, Thư kí; Hoa, Ủy viên");
    say(Action.CONFIRM_DISPOSAL, "DISPOSAL", null, null, "12/QĐ");
    say(Action.APPROVE_DISPOSAL, "DISPOSAL", null, null, "9/SGD");
    say(Action.END_DISPOSAL, "DISPOSAL", null, null, "");
    say(Action.DISPOSE, "DISPOSAL", null, null, "3, 12/QĐ, 9/SGD, SHA-256 ab12");
    say(Action.BEGIN_CHECK, "CHECK", null, null, "12/SGDĐT; 13/SGDĐT");
    say(Action.BEGIN_CHECK, "CHECK", null, null, "2025-2026: 30/412 (20261129); 12/SGDĐT");
    say(Action.END_CHECK, "CHECK", null, null, "12");
    say(Action.SEAL_CHECK, "CHECK", null, null, "SHA-256 ab12");
    say(Action.MAKE_MEDIUM, "MEDIUM", null, null, "2026/001, 2025-2026, 6A2");
    say(Action.TAKE_MEDIUM, "MEDIUM", null, null, "2026/001, 2025-2026");
    say(Action.MAKE_PACKAGE, "PACKAGE", null, null, "2026/002, AIP, 2025-2026, 6A2");
    say(Action.TAKE_PACKAGE, "PACKAGE", null, null, "2026/002, DIP, 2025-2026");
    say(Action.CHECK_PACKAGE, "PACKAGE", null, null, "urn_66_uuid_0B1F5E0C, 12/0/1, SHA-256 ab12");
    say(Action.RECEIVE_PACKAGE, "PACKAGE", null, null, "urn_66_uuid_0B1F5E0C, 12");
    say(Action.DIGITISE_PAPER, "PAPER", null, null, "42/1998, SHA-256 ab12");
    say(Action.DIGITISE_PAPER, "PAPER", null, null, "42/1998, SHA-256 ab12 (1: cd34)");
    say(Action.IMPORT_CATALOGUE, "CATALOGUE", null, null, "danh mục 1998.csv: 480/500, SHA-256 ab12");
    say(Action.UNDO_CATALOGUE, "CATALOGUE", null, null, "danh mục 1998.csv: 480, SHA-256 ab12");
    for (Action said : List.of(Action.LINK_RECORDS, Action.PART_RECORDS, Action.WITHDRAW_LINK)) {
      say(said, "PATH", null, null, "Nguyễn Văn A 42/1998 – Nguyễn Văn A 43/1999");
    }
    say(Action.ISSUE_COPY, "COPY", null, null, "03/2026: Nguyễn Văn A; Ông Y Thiên Mlô; 2025-2026 ab12");
    say(Action.SEAL_COPY, "COPY", null, null, "03/2026: Nguyễn Văn A, SHA-256 ab12");
    say(Action.TAKE_COPY, "COPY", null, null, "03/2026: Nguyễn Văn A");
    say(Action.ANNUL_COPY, "COPY", null, null, "03/2026: Nguyễn Văn A");
    say(Action.EXPORT_COPIES, "COPY", null, null, "2026: 12");
    say(Action.READ_REGISTER, "COPY", null, null, "2026: nguyễn");
    say(Action.READ_REGISTER, "CERTIFICATE", null, null, "");
    String sent = "03/2026: Nguyễn Văn A; 2024-2025, 2025-2026; THCS Một – THCS Hai";
    say(Action.SEND_TRANSFER, "COPY", null, null, sent);
    say(Action.TAKE_TRANSFER, "COPY", null, null, sent + "; SHA-256 ab12");
    say(Action.READ_TRANSCRIPT, "COPY", null, null, sent + "; SHA-256 ab12");
    say(Action.REFUSE_TRANSFER, "COPY", null, null, sent);
    say(Action.RETURN_TRANSFER, "COPY", null, null, sent);
    say(Action.WITHDRAW_TRANSFER, "COPY", null, null, sent);
    say(Action.PROPOSE_REVOCATION, "TRANSCRIPT", null, null, "WRONG_PERSON");
    say(Action.REVOKE_TRANSCRIPT, "TRANSCRIPT", null, null, "12/QĐ 2026-11-30; WRONG_CONTENT");
    say(Action.REVOKE_TRANSCRIPT, "TRANSCRIPT", null, null, "12/QĐ 2026-11-30; NOT_ENTITLED");
    say(Action.REVOKE_TRANSCRIPT, "TRANSCRIPT", null, null, "12/QĐ 2026-11-30; AUTHORITY");
    say(Action.END_REVOCATION, "TRANSCRIPT", null, null, "");
    say(Action.MAKE_BACKUP, "BACKUP", null, null, "");
    say(Action.RESTORE_BACKUP, "BACKUP", null, null, "");
    say(Action.RELEASE_WORK, "TRANSCRIPT", null, null, "node-1");
    say(Action.FIND_TRANSCRIPTS, "TRANSCRIPT", null, null, "words=nguyen van dung; born=2010-05-06; kind=PAPER; kept=EVER");
    say(Action.EXPORT_TRANSCRIPTS, "TRANSCRIPT", null, null,
        "words=nguyen van dung 9a; kind=SIGNED; level=TOT; kept=A_TIME; fromyear=2009; class=9A1; found=123");
    say(Action.LOAD_DEMO, "CLASS", null, null, "PUPILS 40");
    say(Action.EXPORT_AUDIT, "CHAIN", null, null, "action=RECORD_MARK; from=2026-11-01; refused=on; school=1001");
    say(Action.VERIFY_AUDIT, "CHAIN", null, null, "BAD EDITED 5");
    say(Action.VERIFY_AUDIT, "LEDGER", null, null, "BAD EDITED 5");
    say(Action.SIGN_AUDIT_HEADS, "STATEMENT", null, null, "node-1 ab12");
    say(Action.PUBLISH_STATUS, "STATUS_LIST", null, null, "node-1 ab12");
  }

  private void say(Action action, String kind, String from, String to, String detail) {
    stored.computeIfAbsent(action, a -> new ArrayList<>()).add(row(action, kind, from, to, detail));
  }

  private static AuditRow row(Action action, String kind, String from, String to, String detail) {
    return new AuditRow(1, Instant.EPOCH, "bomon", "Tạ Diệu Hoa", action.name(), false, kind, "7", "Trường", "9A1",
        null, null, null, from, to, null, detail, null, null, null);
  }
}
