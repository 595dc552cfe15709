package vn.hocba.archive.vault;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hocba.archive.Sha256;

/** Reads one object of the vault and tells which of its six files is not what it should be (OCFL 1.1, 3). */
final class StoredObject {

  private static final String INVENTORY = "inventory.json";
  private static final String SIDECAR = "inventory.json.sha512";
  private static final String VERSION = "v1/";
  private static final Pattern SIDECAR_FORM = Pattern.compile("([0-9a-f]{128})[ \\t]+inventory\\.json\n");

  /** The members looked at. */
  private record Inventory(String id, String head, Map<String, List<String>> manifest,
      Map<String, Version> versions) {}

  /** The member looked at. */
  private record Version(String message) {}

  private final Shelf shelf;
  private final String path;
  private final String sha256;
  private String reading;

  StoredObject(Shelf shelf, String path, String sha256) {
    this.shelf = shelf;
    this.path = path;
    this.sha256 = sha256;
  }

  /** What is done with the file itself, wherever it lies in the object. */
  interface OfContent<T> {
    T at(String contentPath) throws IOException;
  }

  /** Under the first of its possible names that is there. @throws NoSuchFileException when none is */
  <T> T content(OfContent<T> asked) throws IOException {
    NoSuchFileException missing = null;
    for (String name : ContentName.all(sha256)) {
      try {
        return asked.at(path + "/" + name);
      } catch (NoSuchFileException none) {
        missing = missing == null ? none : missing;
      }
    }
    throw missing;
  }

  /** What the file is, as it was said when it was stored. @throws IOException when its inventory does not tell */
  String about() throws IOException {
    Inventory told = inventory(read(INVENTORY));
    Version first = told == null || told.versions == null ? null : told.versions.get("v1");
    if (first == null || first.message == null) {
      throw new IOException("the inventory of " + sha256 + " does not say what it is");
    }
    return first.message;
  }

  FixityFinding examine() {
    try {
      String declared = new String(read(OcflWorkshop.OBJECT), StandardCharsets.UTF_8);
      if (!("0=" + declared).equals(OcflWorkshop.OBJECT + "\n")) {
        return FixityFinding.bad(reading);
      }
      byte[] inventory = read(INVENTORY);
      Map<String, String> digests = new LinkedHashMap<>();
      digests.put(INVENTORY, sha512(inventory));
      digests.put(SIDECAR, told(read(SIDECAR)));
      digests.put(VERSION + INVENTORY, sha512(read(VERSION + INVENTORY)));
      digests.put(VERSION + SIDECAR, told(read(VERSION + SIDECAR)));
      Optional<String> odd = oddOneOut(digests);
      if (odd.isPresent()) {
        return FixityFinding.bad(path + "/" + odd.get());
      }
      if (!described(inventory)) {
        return FixityFinding.bad(path + "/" + INVENTORY);
      }
      reading = path + "/" + content(inventory);
      byte[] bytes = shelf.read(reading);
      return Sha256.hex(bytes).equals(sha256) && inventoried(inventory, sha512(bytes)) ? FixityFinding.WHOLE
          : FixityFinding.bad(reading);
    } catch (NoSuchFileException missing) {
      return FixityFinding.bad(reading);
    } catch (IOException unreadable) {
      return FixityFinding.couldNotCheck(reading);
    }
  }

  private byte[] read(String name) throws IOException {
    reading = path + "/" + name;
    return shelf.read(reading);
  }

  /** The digest in a sidecar; empty when it is none. */
  private static String told(byte[] sidecar) {
    Matcher m = SIDECAR_FORM.matcher(new String(sidecar, StandardCharsets.UTF_8));
    return m.matches() ? m.group(1) : "";
  }

  /** The first that differs from what most say: the object has its inventory and that one's digest twice. */
  private static Optional<String> oddOneOut(Map<String, String> digests) {
    String most = digests.values().stream()
        .max(Comparator.comparingInt(d -> Collections.frequency(digests.values(), d))).orElseThrow();
    return digests.entrySet().stream().filter(d -> !d.getValue().equals(most)).map(Map.Entry::getKey).findFirst();
  }

  /** Whether an inventory is one, of this object and of the only version an object here has. */
  private boolean described(byte[] inventory) {
    Inventory told = inventory(inventory);
    return told != null && OcflWorkshop.id(sha256).equals(told.id) && "v1".equals(told.head)
        && told.manifest != null && told.manifest.size() == 1 && ContentName.all(sha256).contains(content(inventory));
  }

  /** The only file that an inventory names; empty where there is none, or more. */
  private static String content(byte[] inventory) {
    return inventory(inventory).manifest.values().stream().filter(files -> files != null && files.size() == 1)
        .map(List::getFirst).findFirst().orElse("");
  }

  private boolean inventoried(byte[] inventory, String sha512) {
    return inventory(inventory).manifest.containsKey(sha512);
  }

  /** Null for what is no inventory. */
  private static Inventory inventory(byte[] json) {
    try {
      return new Gson().fromJson(new String(json, StandardCharsets.UTF_8), Inventory.class);
    } catch (JsonParseException damaged) {
      return null;
    }
  }

  private static String sha512(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-512").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java platform has it
    }
  }
}
