package vn.hocba.web.checking;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import vn.hocba.archive.verify.Finding;
import vn.hocba.archive.verify.Reason;
import vn.hocba.archive.verify.SignerFinding;
import vn.hocba.archive.verify.TimestampFinding;
import vn.hocba.archive.verify.Verdict;
import vn.hocba.checking.CheckRunService;
import vn.hocba.checking.Listing;
import vn.hocba.checking.ReportWords;
import vn.hocba.intake.Receipts;
import vn.hocba.verifying.Verification;
import vn.hocba.web.wording.VerdictWording;
import vn.hocba.web.wording.Wording;

/** Says what a run of checks came to. Names and arguments may come from files: pages must escape what this returns. */
@Named
@Dependent
public class CheckWording implements ReportWords {

  private final Wording wording;
  private final VerdictWording verdicts;

  @Inject
  public CheckWording(Wording wording) {
    this.wording = wording;
    this.verdicts = new VerdictWording(wording);
  }

  /** The archive's own language, whoever takes a report. */
  public static CheckWording ofReports() {
    return new CheckWording(new Wording(Locale.of("vi")));
  }

  @Override
  public String verdict(Verdict verdict) {
    return wording.text("checks.verdict." + verdict);
  }

  @Override
  public String verdict(Verification answer) {
    return verdicts.verdict(answer);
  }

  @Override
  public String reason(Reason reason) {
    return verdicts.text(reason);
  }

  @Override
  public String lacking(String witness) {
    return wording.text("checks.lacking." + witness);
  }

  @Override
  public String listing(Listing listing) {
    return wording.text(listing);
  }

  @Override
  public String received(Receipts.Receipt receipt) {
    return wording.text("checks.received", receipt.from(), receipt.at(), receipt.to(), receipt.number());
  }

  @Override
  public String file(CheckRunService.Item item) {
    return item.sampled() == null ? item.name()
        : wording.text("checks.sample.pupil", item.sampled().pupil(), item.sampled().className(), item.sampled().schoolYear(), item.name());
  }

  @Override
  public List<String> facts(CheckRunService.Item item, Archived archived) {
    return new FileFacts(wording).of(item, archived);
  }

  /** Whose certificate it is, who issued it, and from when until when it is valid. */
  public String certificate(SignerFinding signer) {
    return new FileFacts(wording).certificate(signer);
  }

  /** How a verdict looks; only one is green. */
  public String kind(Verdict verdict) {
    return switch (verdict) {
      case GENUINE_CURRENT -> "good";
      case GENUINE_NOT_CURRENT -> "warn"; // no longer in force, or not the very file
      case SIGNED_NOT_IN_ARCHIVE -> "warn";
      case ALTERED, NOT_OURS -> "bad";
      case COULD_NOT_CHECK -> "unknown";
    };
  }

  /** The same of a file, which is not green while a witness or the medium's list contradicts. */
  public String kind(CheckRunService.Item item) {
    boolean contradicted = !item.found().lacking().isEmpty() || item.listing() == Listing.OTHER_BYTES;
    return contradicted ? "bad" : kind(item.verification().verdict());
  }

  /** Counts by verdict, as one line; empty for none. */
  public String counts(Map<Verdict, Integer> counts) {
    return counts.entrySet().stream().map(c -> wording.text("checks.count", verdict(c.getKey()), c.getValue()))
        .collect(Collectors.joining("; "));
  }

  /** Who signed, as one line; empty where nobody did. */
  public String signers(CheckRunService.Item item) {
    return item.verification().signers().stream().map(s -> wording.text("checks.signer", verdicts.signature(s),
        s.commonName() == null ? wording.text("checks.signer.nobody") : s.commonName())).collect(Collectors.joining("; "));
  }

  public String finding(Finding finding) {
    return verdicts.text(finding);
  }

  /** Status and why of ETSI EN 319 102-1, in words with the code for whoever looks it up. */
  public String technical(SignerFinding signer) {
    return indication(signer.indication()) + (signer.subIndication() == null ? "" : "; " + indication(signer.subIndication()));
  }

  public String technical(TimestampFinding stamp) {
    return indication(stamp.indication()) + (stamp.subIndication() == null ? "" : "; " + indication(stamp.subIndication()));
  }

  private String indication(String code) {
    String key = "indication." + code;
    return code == null ? "" : wording.has(key) ? wording.text("checks.coded", wording.text(key), code) : code;
  }
}
