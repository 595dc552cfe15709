package vn.hocba.archive.verifier;

import java.io.PrintStream;
import java.time.Instant;
import java.util.Map;
import vn.hocba.archive.bundle.Bundle;
import vn.hocba.archive.bundle.BundleRefused;
import vn.hocba.archive.bundle.StatusLine;
import vn.hocba.archive.trust.Anchor;
import vn.hocba.archive.verify.Reason;
import vn.hocba.archive.verify.SignerFinding;
import vn.hocba.archive.verify.TimestampFinding;
import vn.hocba.archive.verify.Verdict;

/** For people: the two questions in their order, then the signers. */
final class PlainReport implements Report {

  private final PrintStream out;
  private final Texts texts;
  private final VerdictText verdicts;
  private final boolean pinned;
  private String signer = "";

  /** @param pinned whether the command names the signer of the bundle */
  PlainReport(PrintStream out, Texts texts, boolean pinned) {
    this.pinned = pinned;
    this.out = out;
    this.texts = texts;
    this.verdicts = new VerdictText(texts);
  }

  @Override
  public void bundle(Bundle bundle) {
    signer = bundle.fingerprint();
    say("bundle.made", Texts.plain(bundle.manifest().node()), texts.time(bundle.sealedAt()));
    say("bundle.signer", Texts.plain(bundle.signer().getSubjectX500Principal().getName()), bundle.fingerprint());
    for (Anchor anchor : bundle.anchors()) {
      say("bundle.anchor", Texts.plain(anchor.certificate().getSubjectX500Principal().getName()), anchor.fingerprint(),
          anchor.from() == null ? texts.text("bundle.anchor.always") : texts.day(anchor.from()),
          anchor.until() == null ? texts.text("bundle.anchor.always") : texts.day(anchor.until()));
    }
    say("bundle.status", Long.toString(bundle.statusLines()), texts.time(Instant.parse(bundle.status().made())));
    if (bundle.ledgerAt() == null) {
      say("bundle.ledger.none");
    } else {
      say("bundle.ledger", Texts.plain(bundle.ledgerLine()), texts.time(bundle.ledgerAt()), Texts.plain(bundle.ledgerHash()));
    }
    say("bundle.compare");
  }

  @Override
  public void refused(BundleRefused refused) {
    say("bundle.refused." + refused.why(), Texts.plain(refused.about()));
    say("bundle.refused");
  }

  @Override
  public void file(FileAnswer answer) {
    out.println();
    out.println(Texts.plain(answer.file()));
    out.println("  => " + verdicts.verdict(answer));
    if (!pinned) {
      out.println("     " + texts.text("rests.on.signer", signer));
    }
    line("question.first", first(answer));
    line("question.second", "");
    for (Reason reason : answer.judgement().reasons()) {
      out.println("       - " + verdicts.reason(reason));
    }
    if (answer.otherBytes() != null) {
      out.println("       - " + texts.text("other.bytes", answer.otherBytes()));
    }
    line("signers", answer.examination().signers().isEmpty() ? texts.text("verify.signers.none") : "");
    answer.examination().signers().forEach(this::signer);
    answer.examination().timestamps().forEach(this::timestamp);
    if (answer.sha256() != null) {
      out.println("     SHA-256 " + answer.sha256() + ", " + answer.length() + " byte");
    }
    if (answer.examination().report() != null) {
      new DetailsText(out, texts, verdicts).print(answer.examination().report());
    }
  }

  private String first(FileAnswer answer) {
    StatusLine status = answer.status();
    if (status == null) {
      return texts.text(answer.sha256() == null ? "first.unasked" : "first.no");
    }
    String said = texts.text("first.yes." + status.state());
    if (status.issued() != null) {
      said += " " + texts.text("first.issued", texts.day(status.issued()));
    }
    if (status.since() != null) {
      said += " " + texts.text("first.since", texts.day(status.since()));
    }
    return status.successor() == null ? said : said + " " + texts.text("first.successor", status.successor());
  }

  private void signer(SignerFinding signer) {
    String when = signer.provenAt() != null ? texts.time(signer.provenAt())
        : signer.claimedAt() != null ? texts.text("signer.claimed", texts.time(signer.claimedAt()))
        : texts.text("signer.never");
    out.println("       - " + texts.text("signer", verdicts.field(signer.field()), Texts.plain(signer.commonName()),
        Texts.plain(signer.organisation()), when, verdicts.state(signer), Texts.plain(signer.issuer()),
        Texts.plain(signer.serial())));
  }

  private void timestamp(TimestampFinding stamp) {
    out.println("       - " + texts.text("timestamp", stamp.producedAt() == null ? texts.text("signer.never")
        : texts.time(stamp.producedAt()), Texts.plain(stamp.authority()),
        texts.text("verify.signature." + ("PASSED".equals(stamp.indication()) ? "GOOD"
            : "FAILED".equals(stamp.indication()) ? "FAILED" : "NOT_CONFIRMED"))));
  }

  @Override
  public void end(Map<Verdict, Integer> count) {
    out.println();
    say("end", Integer.toString(count.values().stream().mapToInt(Integer::intValue).sum()));
    count.forEach((verdict, files) -> out.println("  " + files + "  " + texts.text("verdict." + verdict)));
  }

  private void line(String key, String answer) {
    out.println("  " + texts.text(key) + (answer.isEmpty() ? "" : " " + answer));
  }

  private void say(String key, Object... arguments) {
    out.println(texts.text(key, arguments));
  }
}
