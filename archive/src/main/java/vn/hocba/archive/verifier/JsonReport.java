package vn.hocba.archive.verifier;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.PrintStream;
import java.util.Map;
import vn.hocba.archive.bundle.Bundle;
import vn.hocba.archive.bundle.BundleRefused;
import vn.hocba.archive.bundle.StatusLine;
import vn.hocba.archive.verify.Reason;
import vn.hocba.archive.verify.Verdict;
import vn.hocba.archive.worker.Wire;

/** For programs: one JSON object a line, the bundle first, then each file, then how many of each verdict. */
final class JsonReport implements Report {

  private static final Gson GSON = Wire.gson();

  private final PrintStream out;
  private final Texts texts;
  private final VerdictText verdicts;
  private final boolean pinned;
  private String signer = "";

  /** @param pinned whether the command names the signer of the bundle */
  JsonReport(PrintStream out, Texts texts, boolean pinned) {
    this.pinned = pinned;
    this.out = out;
    this.texts = texts;
    this.verdicts = new VerdictText(texts);
  }

  @Override
  public void bundle(Bundle bundle) {
    signer = bundle.fingerprint();
    JsonObject said = new JsonObject();
    said.addProperty("node", bundle.manifest().node());
    said.addProperty("made", bundle.manifest().made());
    said.addProperty("sealedAt", bundle.sealedAt().toString());
    said.addProperty("signer", bundle.signer().getSubjectX500Principal().getName());
    said.addProperty("signerSha256", bundle.fingerprint());
    JsonArray anchors = new JsonArray();
    bundle.anchors().forEach(anchor -> {
      JsonObject one = new JsonObject();
      one.addProperty("subject", anchor.certificate().getSubjectX500Principal().getName());
      one.addProperty("sha256", anchor.fingerprint());
      one.addProperty("from", anchor.from() == null ? null : anchor.from().toString());
      one.addProperty("until", anchor.until() == null ? null : anchor.until().toString());
      anchors.add(one);
    });
    said.add("anchors", anchors);
    said.addProperty("statusMade", bundle.status().made());
    said.addProperty("statusLines", bundle.statusLines());
    said.addProperty("ledgerLine", bundle.ledgerLine());
    said.addProperty("ledgerHash", bundle.ledgerHash());
    said.addProperty("ledgerAt", bundle.ledgerAt() == null ? null : bundle.ledgerAt().toString());
    print("bundle", said);
  }

  @Override
  public void refused(BundleRefused refused) {
    JsonObject said = new JsonObject();
    said.addProperty("why", refused.why().name());
    said.addProperty("about", refused.about());
    said.addProperty("text", texts.text("bundle.refused." + refused.why(), Texts.plain(refused.about())));
    print("refused", said);
  }

  @Override
  public void file(FileAnswer answer) {
    JsonObject said = new JsonObject();
    said.addProperty("file", answer.file());
    said.addProperty("sha256", answer.sha256());
    said.addProperty("length", answer.length());
    said.addProperty("verdict", answer.judgement().verdict().name());
    said.addProperty("text", verdicts.verdict(answer));
    said.addProperty("restsOnSigner", pinned ? null : signer);
    said.add("status", status(answer.status()));
    said.addProperty("otherBytes", answer.otherBytes());
    JsonArray reasons = new JsonArray();
    answer.judgement().reasons().forEach(reason -> reasons.add(reason(reason)));
    said.add("reasons", reasons);
    said.addProperty("readability", answer.examination().readability().name());
    said.add("signers", GSON.toJsonTree(answer.examination().signers()));
    said.add("timestamps", GSON.toJsonTree(answer.examination().timestamps()));
    if (answer.examination().report() != null) {
      said.add("details", DetailsText.json(answer.examination().report(), texts));
    }
    out.println(GSON.toJson(said));
  }

  private static JsonObject status(StatusLine status) {
    if (status == null) {
      return null;
    }
    JsonObject said = new JsonObject();
    said.addProperty("kind", status.kind().name());
    said.addProperty("state", status.state().name());
    said.addProperty("issued", status.issued() == null ? null : status.issued().toString());
    said.addProperty("since", status.since() == null ? null : status.since().toString());
    said.addProperty("successor", status.successor());
    return said;
  }

  private JsonObject reason(Reason reason) {
    JsonObject said = new JsonObject();
    said.addProperty("code", reason.code().name());
    said.add("finding", reason.finding() == null ? null : GSON.toJsonTree(reason.finding()));
    said.addProperty("text", verdicts.reason(reason));
    return said;
  }

  @Override
  public void end(Map<Verdict, Integer> count) {
    print("count", GSON.toJsonTree(count).getAsJsonObject());
  }

  private void print(String name, JsonObject said) {
    JsonObject line = new JsonObject();
    line.add(name, said);
    out.println(GSON.toJson(line));
  }
}
