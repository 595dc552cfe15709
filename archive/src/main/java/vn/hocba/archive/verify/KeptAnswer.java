package vn.hocba.archive.verify;

import com.google.gson.Gson;
import java.util.List;
import vn.hocba.archive.worker.Wire;

/**
 * What is kept of the answer about one file beside its verdict, to be shown and printed later.
 *
 * @param reasons of the verdict, at least one
 * @param signers in the order of signing
 * @param timestamps of the document, in their order
 * @param findings what was found wrong, also where the verdict rests on the bytes alone
 * @param lacking codes of the archive's witnesses (database, ledger, …) that do not testify; empty where none was asked
 */
public record KeptAnswer(List<Reason> reasons, List<SignerFinding> signers, List<TimestampFinding> timestamps,
    List<Finding> findings, List<String> lacking) {

  private static final Gson GSON = Wire.gson();

  public KeptAnswer {
    reasons = List.copyOf(reasons);
    signers = List.copyOf(signers);
    timestamps = List.copyOf(timestamps);
    findings = List.copyOf(findings);
    lacking = List.copyOf(lacking);
  }

  /** As text that {@link #read} understands. */
  public String write() {
    return GSON.toJson(this);
  }

  /** What {@link #write} wrote. */
  public static KeptAnswer read(String text) {
    return GSON.fromJson(text, KeptAnswer.class);
  }
}
