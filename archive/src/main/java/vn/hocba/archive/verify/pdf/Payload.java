package vn.hocba.archive.verify.pdf;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
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
 * @param documentId identifier in them, or null
 */
record Payload(String sha256, String documentId) {

  private static final int LARGEST = 16_000_000;

  /** Reads the transcript's file from the name tree of embedded files. */
  static Payload of(PDDocument document) throws IOException {
    COSDictionary names = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.NAMES);
    COSStream stream = names == null ? null : find(names.getCOSDictionary(COSName.EMBEDDED_FILES));
    if (stream == null) {
      return new Payload(null, null);
    }
    byte[] data;
    try (InputStream in = stream.createInputStream()) {
      data = in.readNBytes(LARGEST);
    }
    return new Payload(Sha256.hex(data), id(data));
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

  private static String id(byte[] data) {
    try {
      JsonElement json = JsonParser.parseString(new String(data, StandardCharsets.UTF_8));
      JsonElement id = json.isJsonObject() ? json.getAsJsonObject().get("id") : null;
      return id != null && id.isJsonPrimitive() ? id.getAsString() : null;
    } catch (JsonParseException notOurs) {
      return null;
    }
  }
}
