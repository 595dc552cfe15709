package vn.hocba.archive.verifier;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.hocba.archive.verify.Finding;
import vn.hocba.archive.verify.Reason;
import vn.hocba.archive.verify.ReasonCode;
import vn.hocba.archive.verify.SignerFinding;

/** Says verdict, reasons and findings as the portal's page does. */
final class VerdictText {

  private static final Pattern PAGE = Pattern.compile("page (\\d{1,5})");
  private static final String OF_SUBJECT = "GVBM_";

  private final Texts texts;

  VerdictText(Texts texts) {
    this.texts = texts;
  }

  /** The one sentence of the answer, with its date or cause where it has one. */
  String verdict(FileAnswer answer) {
    String key = "verdict." + answer.judgement().verdict();
    ReasonCode first = answer.judgement().reasons().getFirst().code();
    if ((first == ReasonCode.SUPERSEDED || first == ReasonCode.REVOKED) && answer.status() != null && answer.status().since() != null) {
      return texts.text(key + (first == ReasonCode.REVOKED ? ".withdrawn" : ".replaced"), texts.day(answer.status().since()));
    }
    if (first == ReasonCode.SIGNED_AFTER_LIST) {
      return texts.text(key + "." + first, texts.time(AfterList.signed(answer.examination()).orElseThrow()));
    }
    return texts.text(texts.has(key + "." + first) ? key + "." + first : key);
  }

  /** A reason; one that rests on a finding is told by the finding. */
  String reason(Reason reason) {
    if (reason.finding() == null) {
      return texts.text("verify.reason." + reason.code());
    }
    String found = finding(reason.finding());
    return reason.code() == ReasonCode.FINDING ? found : texts.text("verify.reason." + reason.code()) + " " + found;
  }

  String finding(Finding finding) {
    List<String> args = finding.arguments().stream().map(Texts::plain).toList();
    Object[] said = switch (finding.code()) {
      case SIGNATURE_HIDDEN -> new Object[] {String.join(", ", args)};
      case FIELD_ORDER -> new Object[] {args.stream().map(this::field).collect(Collectors.joining(", "))};
      case CONTENT_CHANGED -> new Object[] {field(args.getFirst()), part(args.getLast())};
      case UNKNOWN_ANNOTATION -> new Object[] {args.getFirst(),
          texts.known("annotation." + args.getLast(), texts.text("annotation.other"))};
      case UNKNOWN_FIELD -> new Object[] {field(args.getFirst())};
      case SIGNATURE_BROKEN, SIGNATURE_APPEARANCE_CHANGED, SIGNER_UNKNOWN, SIGNATURE_NOT_CONFIRMED,
          FIELD_MISSING, UPDATE_UNUSUAL -> firstIsField(args);
      case TIMESTAMP_BROKEN, TIMESTAMP_NOT_CONFIRMED -> args.stream().map(this::indication).toArray();
      default -> args.toArray();
    };
    return texts.text("verify.finding." + finding.code(), said);
  }

  /** Who a signature field stands for. */
  String field(String field) {
    if (field == null || field.isEmpty() || field.equals("null")) {
      return texts.text("signature.unknown");
    }
    String plain = Texts.plain(field);
    if (plain.startsWith(OF_SUBJECT)) {
      return texts.text("signature.subject", plain.substring(OF_SUBJECT.length()));
    }
    return texts.known("signature." + plain, plain);
  }

  /** What the check of one signature came to. */
  String state(SignerFinding signer) {
    return texts.text("verify.signature." + (signer.failed() ? "FAILED" : !signer.trusted() ? "UNKNOWN"
        : !signer.passed() ? "NOT_CONFIRMED" : signer.coversRevision() ? "GOOD" : "PARTIAL"));
  }

  private String part(String part) {
    Matcher page = PAGE.matcher(part);
    return page.matches() ? texts.text("filePart.page", page.group(1))
        : texts.known("filePart." + part, texts.text("filePart.other"));
  }

  /** A result, or why a signature does not hold, as ETSI EN 319 102-1 §5.1.3 names it; one that has no words as it is. */
  String indication(String code) {
    return texts.known("indication." + code, code);
  }

  private Object[] firstIsField(List<String> args) {
    Object[] said = args.toArray();
    said[0] = field(args.getFirst());
    for (int i = 1; i < said.length; i++) {
      said[i] = indication(args.get(i));
    }
    return said;
  }
}
