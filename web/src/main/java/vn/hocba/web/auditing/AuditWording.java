package vn.hocba.web.auditing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hocba.audit.AuditRow;
import vn.hocba.audit.OnBehalf;
import vn.hocba.audit.RefusalText;
import vn.hocba.problem.Problem;
import vn.hocba.web.wording.CodeWording;
import vn.hocba.web.wording.ChainWording;
import vn.hocba.web.wording.Wording;

/** Says rows of the audit trail in words; what has none is left out or told as it is, never as a key. */
final class AuditWording {

  private static final Pattern CODE = Pattern.compile("\\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*\\b");
  private static final Pattern CELL = Pattern.compile("(\\d):([A-Z_]+):(\\d+)");
  private final Wording wording;
  private final CodeWording codes;
  private final StoredText stored;

  AuditWording(Wording wording) {
    this.wording = wording;
    this.codes = new CodeWording(wording);
    this.stored = new StoredText(wording);
  }

  String action(AuditRow row) {
    return known("Action." + row.action() + "." + row.detail()).or(() -> known("Action." + row.action())).orElseGet(() -> wording.text("audit.action.unknown", row.action()));
  }

  /** What it was done to: class, pupil, subject, column. */
  String about(AuditRow row) {
    List<String> said = new ArrayList<>();
    if (row.className() != null) {
      said.add(wording.text("audit.class", row.className()));
    }
    add(said, row.pupil());
    add(said, row.subject() == null ? null : codes.subject(row.subject()));
    add(said, part(row));
    if (row.kind().equals("ACCOUNT") || row.kind().equals("PUPIL") || row.kind().equals("STATEMENT")
        || row.kind().equals("STATUS_LIST") || row.kind().equals("BACKUP")) {
      said.add(row.subjectId().equals("ALL") ? wording.text("audit.accounts.all") : row.subjectId());
    }
    if (row.kind().equals("PUPIL")) {
      known("field." + OnBehalf.bare(row.detail())).ifPresent(said::add);
    }
    if (row.kind().equals("RIGHT")) {
      add(said, known("audit.right." + row.subjectId()).orElse(row.subjectId()));
    }
    if (said.isEmpty()) {
      known("audit.kind." + row.kind()).filter(kind -> !kind.equals(action(row))).ifPresent(said::add);
    }
    return String.join(", ", said);
  }

  private String part(AuditRow row) {
    if (row.part() == null) {
      return null;
    }
    Matcher cell = CELL.matcher(row.part());
    if (!cell.matches()) {
      return row.kind().equals("MARK") ? null : known("audit.field." + row.part()).orElseGet(() -> stored.words(row.part()));
    }
    return stored.cell(cell.toMatchResult()).or(() -> known("grid.term" + cell.group(1))).orElse("");
  }

  /** An old or new value; empty for nothing. */
  String value(AuditRow row, String value) {
    if (value == null) {
      return "";
    }
    return switch (row.action()) {
      case "RECORD_ATTENDANCE" -> known("audit.absence." + value).orElse(value);
      case "RECORD_HOMEROOM", "CORRECT_CONDUCT", "CORRECT_COMMENT", "REQUEST_CORRECTION", "ALLOW_CORRECTION", "REFUSE_CORRECTION",
          "WITNESS_CORRECTION", "VOID_CORRECTION" -> known("Level." + value).orElseGet(() -> codes.any(value));
      case "TRANSFER_PUPIL" -> transfer(value);
      case "KEEP_STAFF", "KEEP_UNIT" -> stored.words(value);
      case "PLAN_SUBJECT" -> Stream.of(value.split(", ")).map(codes::term).collect(Collectors.joining(", "));
      case "KEEP_PROFILE" -> OnBehalf.bare(row.detail()).equals("gender") ? codes.gender(value) : stored.value(value);
      default -> stored.value(value);
    };
  }

  /** A class, or that the pupil left and where to. */
  private String transfer(String value) {
    String[] said = value.split(": ", 2);
    return known("audit.transfer." + said[0]).map(left -> said.length < 2 ? left : left + ": " + said[1])
        .orElse(value);
  }

  /** Why it was done, or why it was refused; empty when nobody said. */
  String why(AuditRow row) {
    if (row.refused()) {
      return refusal(row);
    }
    return row.reason() == null ? "" : CODE.matcher(row.reason()).matches() ? stored.words(row.reason()) : row.reason();
  }

  private String refusal(AuditRow row) {
    Optional<Problem> problem = RefusalText.read(row.detail());
    // Without all its arguments a message would show its own gaps.
    String said = problem.map(wording::text).filter(text -> !text.matches("(?s).*\\{\\d.*"))
        .orElseGet(() -> wording.text("audit.refused"));
    return row.reason() == null ? said : said + " (" + stored.words(row.reason()) + ")";
  }

  /** What else there is to say. */
  String detail(AuditRow row) {
    if (row.refused()) {
      return "";
    }
    String whom = OnBehalf.of(row.detail()).map(of -> wording.text("audit.onBehalf", of)).orElse("");
    return String.join(". ", Stream.of(bare(row), whom).filter(s -> !s.isEmpty()).toList());
  }

  private String bare(AuditRow row) {
    String detail = OnBehalf.bare(row.detail());
    return row.kind().equals("PUPIL") ? "" : switch (row.action()) {
      case "SEAL_TRANSCRIPT" -> "SHA-256 " + detail;
      case "DECIDE_LOCK", "EXECUTE_LOCK", "LIFT_LOCK" -> new LockDetail(wording).said(detail);
      case "SIGN_AUDIT_HEADS", "PUBLISH_STATUS", "CLOSE_INCIDENT", "KEEP_STAFF", "END_DELEGATION", "END_INSPECTION", "APPROVE_DISPOSAL",
          "CONFIRM_DISPOSAL" -> detail;
      case "END_CERTIFICATE" -> stored.value(detail);
      case "VERIFY_AUDIT" -> verdict(detail);
      case "FIND_DAMAGE", "REPAIR_DAMAGE", "OUTLIVE_DAMAGE" -> damage(detail);
      case "SWITCH_ACCOUNT" -> known("audit.code." + detail.toUpperCase(Locale.ROOT)).orElse("");
      default -> stored.words(detail);
    };
  }

  /** Which copy, and the file in it. */
  private String damage(String detail) {
    String[] said = detail.split(" ", 2);
    return known("VaultCopy." + said[0]).map(place -> said.length < 2 ? place : place + ": " + said[1]).orElse(detail);
  }

  /** A verification as it was written down. */
  String verdict(String detail) {
    return new ChainWording(wording).told(detail);
  }

  private Optional<String> known(String key) {
    return wording.has(key) ? Optional.of(wording.text(key)) : Optional.empty();
  }

  private static void add(List<String> said, String text) {
    if (text != null && !text.isEmpty()) {
      said.add(text);
    }
  }
}
