package vn.hocba.archive.verify.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;

/**
 * Hashes everything that can be reached from a PDF object, whatever object numbers it has, so that two revisions of a
 * file can be compared for what they mean. Objects that are compared elsewhere are stood for by a name.
 */
final class ObjectDigest {

  private final MessageDigest digest;
  private final Map<COSBase, String> named;
  private final Map<COSBase, Integer> visited = new IdentityHashMap<>();

  /**
   * A digest.
   *
   * @param digest empty
   * @param named objects not to be entered, with the names that stand for them; by identity
   */
  ObjectDigest(MessageDigest digest, Map<COSBase, String> named) {
    this.digest = digest;
    this.named = named;
  }

  /** Adds an object and all it leads to, leaving out some keys of the object itself. */
  ObjectDigest add(COSBase object, Set<COSName> without) throws IOException {
    if (resolve(object) instanceof COSDictionary dictionary) {
      dictionary(dictionary, without);
    } else {
      walk(object);
    }
    return this;
  }

  String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }

  static COSBase resolve(COSBase object) {
    return object instanceof COSObject reference ? reference.getObject() : object;
  }

  private void walk(COSBase reference) throws IOException {
    COSBase object = resolve(reference);
    if (object == null || object instanceof COSNull) {
      text("null");
      return;
    }
    String name = named.get(object);
    if (name != null) {
      text("named " + name);
      return;
    }
    if (object instanceof COSDictionary || object instanceof COSArray) {
      Integer before = visited.putIfAbsent(object, visited.size());
      if (before != null) {
        text("again " + before);
        return;
      }
    }
    switch (object) {
      case COSDictionary dictionary -> dictionary(dictionary, Set.of());
      case COSArray array -> {
        text("array " + array.size());
        for (int i = 0; i < array.size(); i++) {
          walk(array.get(i));
        }
      }
      case COSString string -> text("string " + string.toHexString());
      default -> text(object.toString()); // names, numbers and booleans print their values
    }
  }

  private void dictionary(COSDictionary dictionary, Set<COSName> without) throws IOException {
    Set<String> keys = dictionary.keySet().stream().filter(key -> !without.contains(key)).map(COSName::getName)
        .collect(Collectors.toCollection(TreeSet::new));
    boolean stream = dictionary instanceof COSStream;
    if (stream) {
      keys.remove("Length"); // the bytes themselves follow
    }
    text("dictionary " + keys.size());
    for (String key : keys) {
      text(key);
      walk(dictionary.getItem(COSName.getPDFName(key)));
    }
    if (dictionary instanceof COSStream content) {
      text("stream");
      try (InputStream in = content.createRawInputStream()) {
        byte[] buffer = new byte[16 * 1024];
        long length = 0;
        for (int n; (n = in.read(buffer)) >= 0; length += n) {
          digest.update(buffer, 0, n);
        }
        text("length " + length);
      }
    }
  }

  private void text(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update((byte) (bytes.length >> 24));
    digest.update((byte) (bytes.length >> 16));
    digest.update((byte) (bytes.length >> 8));
    digest.update((byte) bytes.length);
    digest.update(bytes);
  }
}
