package vn.hocba.web.handover;

import static vn.hocba.configuration.JsonMaker.JSON;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import vn.hocba.handover.CopyCarrier;
import vn.hocba.handover.CopyKind;
import vn.hocba.handover.CopyReason;
import vn.hocba.handover.NewCopy;

/** Reads what a program sends to have something handed over. */
final class CopyJson {

  /** @param send whether the receiving school gets it through this system */
  record Asked(NewCopy copy, boolean send) {}

  private CopyJson() {}

  /** Empty when it is not in that form. */
  static Optional<Asked> read(String body) {
    try (var reader = JSON.createReader(new StringReader(body == null ? "" : body))) {
      JsonObject o = reader.readObject();
      List<String> transcripts = o.getJsonArray("transcripts").getValuesAs(JsonString.class).stream().map(JsonString::getString).toList();
      return Optional.of(new Asked(new NewCopy(transcripts, CopyKind.valueOf(o.getString("kind")),
          CopyCarrier.valueOf(o.getString("carrier")), CopyReason.valueOf(o.getString("reason")), text(o, "note"), text(o, "recipient"),
          text(o, "relation"), text(o, "paper"), text(o, "receivingSchool"), text(o, "signerTitle"), text(o, "signerName"),
          o.getInt("firstPage", 0), o.getInt("lastPage", 0)), o.getBoolean("send", false)));
    } catch (JsonException | IllegalArgumentException | NullPointerException | ClassCastException unreadable) {
      return Optional.empty();
    }
  }

  private static String text(JsonObject o, String name) {
    return o.getString(name, null);
  }
}
