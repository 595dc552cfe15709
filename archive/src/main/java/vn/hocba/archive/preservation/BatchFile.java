package vn.hocba.archive.preservation;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** Writes batches of evidence as files that can be read without this program (docs/formats.md), and reads them. */
public final class BatchFile {

  private static final String FORMAT = "hocba-evidence-batch-1";
  private static final HexFormat HEX = HexFormat.of();

  private BatchFile() {}

  /** JSON in UTF-8. */
  public static byte[] write(EvidenceBatch batch) {
    JsonArray chains = new JsonArray();
    batch.chains().forEach(chain -> chains.add(chain(chain)));
    JsonObject file = new JsonObject();
    file.addProperty("format", FORMAT);
    file.add("chains", chains);
    return file.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static JsonObject chain(Chain chain) {
    JsonArray stamps = new JsonArray();
    for (Stamp stamp : chain.stamps()) {
      JsonArray path = new JsonArray();
      stamp.path().forEach(group -> path.add(hashes(group)));
      JsonObject one = new JsonObject();
      one.add("path", path);
      one.addProperty("token", Base64.getEncoder().encodeToString(stamp.token()));
      stamps.add(one);
    }
    JsonObject result = new JsonObject();
    result.addProperty("digest", chain.method().name());
    result.add("leaves", hashes(chain.leaves()));
    result.add("stamps", stamps);
    return result;
  }

  private static JsonArray hashes(List<byte[]> hashes) {
    JsonArray array = new JsonArray();
    hashes.forEach(hash -> array.add(HEX.formatHex(hash)));
    return array;
  }

  /** @throws IOException when it is not such a file */
  public static EvidenceBatch read(byte[] file) throws IOException {
    try {
      JsonObject text = JsonParser.parseString(new String(file, StandardCharsets.UTF_8)).getAsJsonObject();
      if (!FORMAT.equals(text.get("format").getAsString())) {
        throw new IOException("not a file of the format " + FORMAT);
      }
      List<Chain> chains = new ArrayList<>();
      for (JsonElement one : text.getAsJsonArray("chains")) {
        chains.add(chain(one.getAsJsonObject()));
      }
      return new EvidenceBatch(chains);
    } catch (JsonParseException | IllegalStateException | IllegalArgumentException | NullPointerException e) {
      throw new IOException("not a file of evidence", e);
    }
  }

  private static Chain chain(JsonObject text) {
    List<Stamp> stamps = new ArrayList<>();
    for (JsonElement one : text.getAsJsonArray("stamps")) {
      List<List<byte[]>> path = new ArrayList<>();
      one.getAsJsonObject().getAsJsonArray("path").forEach(group -> path.add(hashes(group)));
      stamps.add(new Stamp(path, Base64.getDecoder().decode(one.getAsJsonObject().get("token").getAsString())));
    }
    return new Chain(DigestMethod.valueOf(text.get("digest").getAsString()), hashes(text.get("leaves")), stamps);
  }

  private static List<byte[]> hashes(JsonElement array) {
    return array.getAsJsonArray().asList().stream().map(hash -> HEX.parseHex(hash.getAsString())).toList();
  }
}
