package vn.hocba.archive.verify.pdf;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.hocba.archive.Sha256;
import vn.hocba.archive.document.TranscriptPayload;

/**
 * The embedded data of a transcript.
 *
 * @param sha256 of the data, or null when there are none
 * @param documentId identifier in them, or null; anybody can write it, so that whatever is none of ours is left out: a
 *     database takes no zero character
 * @param subjects codes of the subjects whose teachers sign, as they say it
 */
record Payload(String sha256, String documentId, List<String> subjects) {

  private static final int LARGEST = 16_000_000;
  private static final int MOST_SUBJECTS = 60;
  private static final Pattern CODE = Pattern.compile("[A-Z0-9_]{1,40}");

  /** Reads the transcript's file from the name tree of embedded files. */
  static Payload of(PDDocument document) throws IOException {
    COSDictionary names = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.NAMES);
    COSStream stream = names == null ? null : find(names.getCOSDictionary(COSName.EMBEDDED_FILES));
    if (stream == null) {
      return new Payload(null, null, List.of());
    }
    byte[] data;
    try (InputStream in = stream.createInputStream()) {
      data = in.readNBytes(LARGEST);
    }
    JsonObject said = read(data);
    return new Payload(Sha256.hex(data), id(said), subjects(said));
  }

  private static COSStream find(COSDictionary root) {
    Deque<COSBase> open = new ArrayDeque<>();
    Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>()); // a hostile tree may be a circle
    if (root != null) {
      open.add(root);
    }
    while (!open.isEmpty()) {
      if (!(ObjectDigest.resolve(open.poll()) instanceof COSDictionary node) || !seen.add(node)) {
        continue;
      }
      COSStream found = leaf(node.getCOSArray(COSName.NAMES));
      if (found != null) {
        return found;
      }
      COSArray kids = node.getCOSArray(COSName.KIDS);
      for (int i = 0; kids != null && i < kids.size(); i++) {
        open.add(kids.get(i));
      }
    }
    return null;
  }

  private static COSStream leaf(COSArray entries) {
    for (int i = 1; entries != null && i < entries.size(); i += 2) {
      if (entries.getObject(i) instanceof COSDictionary file
          && (TranscriptPayload.NAME.equals(file.getString(COSName.UF)) || TranscriptPayload.NAME.equals(file.getString(COSName.F)))) {
        COSDictionary embedded = file.getCOSDictionary(COSName.EF);
        return embedded == null ? null : embedded.getCOSStream(COSName.F);
      }
    }
    return null;
  }

  private static JsonObject read(byte[] data) {
    try {
      return JsonParser.parseString(new String(data, StandardCharsets.UTF_8)) instanceof JsonObject object ? object
          : new JsonObject();
    } catch (JsonParseException notOurs) {
      return new JsonObject();
    }
  }

  private static String id(JsonObject said) {
    return said.get("id") instanceof JsonPrimitive id && RawSignatures.isIdentifier(id.getAsString()) ? id.getAsString() : null;
  }

  private static List<String> subjects(JsonObject said) {
    if (!(said.get("form") instanceof JsonObject form) || !(form.get("signing") instanceof JsonArray signing)) {
      return List.of();
    }
    return signing.asList().stream().limit(MOST_SUBJECTS)
        .map(s -> s instanceof JsonObject subject ? subject.get("code") : null)
        .filter(code -> code instanceof JsonPrimitive && CODE.matcher(code.getAsString()).matches())
        .map(JsonElement::getAsString).distinct().toList();
  }
}
