package vn.hocba.archive.verify.pdf;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import vn.hocba.archive.preservation.RecordCheck;
import vn.hocba.archive.seal.ValidationData;

/**
 * What signatures are judged by beside the file itself.
 *
 * @param data status of certificates; null for what the file carries only
 * @param at the time that they are judged for; null for now
 * @param unproven whether evidence was given that does not prove file and data
 */
record Support(ValidationData data, Instant at, boolean unproven) {

  static final Support NONE = new Support(null, null, false);

  /**
   * As a request brings it: {@code validation}, and {@code record} with {@code dataRecord}, in Base64. A record alone is of a file
   * that carries the status of its signers. {@code answers} are what authorities told meanwhile.
   */
  static Support of(JsonObject request, byte[] file, TrustAnchors anchors, Instant now) throws IOException {
    Support given = given(request, file, anchors, now);
    if (!request.has("answers")) {
      return given;
    }
    ValidationData asked = new ValidationData(List.of(), List.of(), request.getAsJsonArray("answers").asList().stream()
        .map(one -> Base64.getDecoder().decode(one.getAsString())).toList());
    return new Support(given.data == null ? asked : given.data.and(asked), given.at, given.unproven);
  }

  private static Support given(JsonObject request, byte[] file, TrustAnchors anchors, Instant now) throws IOException {
    RecordCheck check = new RecordCheck(anchors::lead);
    if (!request.has("validation")) {
      // Where the record proves nothing, the file's own time stamps decide.
      return request.has("record") ? check.provenSince(bytes(request, "record"), file, now).map(at -> new Support(null, at, false))
          .orElse(NONE) : NONE;
    }
    byte[] written = bytes(request, "validation");
    ValidationData data = ValidationData.read(written);
    if (!request.has("record")) {
      return new Support(data, null, false);
    }
    Optional<Instant> fileSince = check.provenSince(bytes(request, "record"), file, now);
    Optional<Instant> dataSince = check.provenSince(bytes(request, "dataRecord"), written, now);
    if (fileSince.isEmpty() || dataSince.isEmpty()) {
      return new Support(data, null, true);
    }
    return new Support(data, fileSince.get().isAfter(dataSince.get()) ? fileSince.get() : dataSince.get(), false);
  }

  private static byte[] bytes(JsonObject request, String name) {
    return Base64.getDecoder().decode(request.get(name).getAsString());
  }
}
