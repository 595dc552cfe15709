package vn.hocba.archive.bundle;

import java.io.IOException;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is signed of a verification bundle: every other file in it.
 *
 * @param format {@link #FORMAT}
 * @param made when, an ISO 8601 instant
 * @param node the server that made it
 * @param files by name, apart from the manifest itself and its signature
 */
public record BundleManifest(int format, String made, String node, SortedMap<String, Entry> files) {

  public static final int FORMAT = 1;
  /** Its name in the bundle. */
  public static final String NAME = "bundle.json";
  /** Name of its signature, as {@link vn.hocba.archive.attest.StatementSealer} makes it. */
  public static final String SEAL = "bundle.p7s";

  /** @param size in bytes, as a text */
  public record Entry(String sha256, String size) {}

  public BundleManifest {
    files = new TreeMap<>(files);
  }

  /** Canonical JSON (RFC 8785). */
  public byte[] canonical() {
    return CanonicalJson.write(this);
  }

  /** @throws IOException for another format or no manifest */
  public static BundleManifest read(byte[] bytes) throws IOException {
    BundleManifest manifest = CanonicalJson.read(bytes, BundleManifest.class);
    if (manifest.format != FORMAT) {
      throw new IOException("a bundle of format " + manifest.format);
    }
    return manifest;
  }
}
