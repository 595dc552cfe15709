package vn.hocba.web.wording;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import vn.hocba.archive.verify.Finding;
import vn.hocba.archive.verify.Reason;
import vn.hocba.archive.verify.ReasonCode;
import vn.hocba.archive.verify.SignerFinding;
import vn.hocba.verifying.Verification;

/** Says what a verification came to and why. Arguments may come from the file: pages must escape what this returns. */
@Named
@Dependent
public class VerdictWording {

  private final Wording wording;
  private final CodeWording codes;

  @Inject
  public VerdictWording(Wording wording) {
    this.wording = wording;
    this.codes = new CodeWording(wording);
  }

  /** The one sentence of the answer, with its date or cause where it has one. */
  public String verdict(Verification answer) {
    String key = "verdict." + answer.verdict();
    Instant replaced = answer.document() == null ? null : answer.document().replacedAt();
    ReasonCode first = answer.reasons().getFirst().code();
    if ((first == ReasonCode.SUPERSEDED || first == ReasonCode.REVOKED) && replaced != null) {
      return wording.text(key + (first == ReasonCode.REVOKED ? ".withdrawn" : ".replaced"), wording.day(replaced));
    }
    return wording.text(wording.has(key + "." + first) ? key + "." + first : key);
  }

  /** A reason; one that rests on a finding is told by the finding. */
  public String text(Reason reason) {
    if (reason.finding() == null) {
      return wording.text("verify.reason." + reason.code());
    }
    String found = text(reason.finding());
    return reason.code() == ReasonCode.FINDING ? found : wording.text("verify.reason." + reason.code()) + " " + found;
  }

  public String text(Finding finding) {
    List<String> args = finding.arguments();
    Object[] said = switch (finding.code()) {
      case SIGNATURE_HIDDEN -> new Object[] {String.join(", ", args)};
      case FIELD_ORDER -> new Object[] {args.stream().map(codes::signature).collect(Collectors.joining(", "))};
      case CONTENT_CHANGED -> new Object[] {codes.signature(args.getFirst()), codes.filePart(args.getLast())};
      case UNKNOWN_ANNOTATION -> new Object[] {args.getFirst(), codes.annotation(args.getLast())};
      case UNKNOWN_FIELD -> new Object[] {codes.signature(args.getFirst())};
      case SIGNATURE_BROKEN, SIGNATURE_APPEARANCE_CHANGED, SIGNER_UNKNOWN, SIGNATURE_NOT_CONFIRMED,
          FIELD_MISSING, UPDATE_UNUSUAL -> firstIsSignature(args);
      case TIMESTAMP_BROKEN, TIMESTAMP_NOT_CONFIRMED -> args.stream().map(codes::indication).toArray();
      default -> args.toArray();
    };
    return wording.text("verify.finding." + finding.code(), said);
  }

  /** Whom a signature stands for, by its field. */
  public String signature(SignerFinding signer) {
    String name = codes.signature(signer.field());
    return wording.has("signature." + signer.field()) || codes.isOfSubject(signer.field()) ? name : wording.text("signature.of", name);
  }

  private Object[] firstIsSignature(List<String> args) {
    Object[] said = args.toArray();
    said[0] = codes.signature(args.getFirst());
    for (int i = 1; i < said.length; i++) {
      said[i] = codes.indication(args.get(i));
    }
    return said;
  }
}
