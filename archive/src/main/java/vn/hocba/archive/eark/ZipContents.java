package vn.hocba.archive.eark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Reads a ZIP file from anywhere within limits: what each entry hashes to, and the text of the XML ones. Nothing is unpacked. */
final class ZipContents {

  private static final int BUFFER = 1 << 16;
  private static final int LONGEST_NAME = 300;
  private static final long SMALL = 1 << 20;

  /** One entry; {@code xml} is null unless its name says that it is XML. */
  record Entry(String sha256, String sha512, long size, byte[] xml) {}

  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private PackageFinding refused;

  private ZipContents() {}

  static ZipContents of(Path file, PackageLimits limits) {
    ZipContents contents = new ZipContents();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      contents.refused = contents.read(zip, limits).orElse(null);
    } catch (ZipException none) {
      contents.refused = PackageFinding.bad("", Trouble.NO_ZIP);
    } catch (IOException unreadable) {
      contents.refused = PackageFinding.unknown("", Trouble.UNREADABLE);
    }
    return contents;
  }

  private Optional<PackageFinding> read(ZipFile zip, PackageLimits limits) throws IOException {
    if (zip.size() > limits.files()) {
      return Optional.of(PackageFinding.bad("", Trouble.TOO_LARGE));
    }
    Set<String> names = new HashSet<>();
    long left = limits.bytes();
    for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements();) {
      ZipEntry entry = all.nextElement();
      String name = entry.getName();
      if (!safe(name) || !names.add(name.toLowerCase(Locale.ROOT))) {
        return Optional.of(PackageFinding.bad(shown(name), Trouble.NAME));
      }
      if (!entry.isDirectory()) {
        Optional<Entry> read = read(zip, entry, left, limits.ratio());
        if (read.isEmpty()) {
          return Optional.of(PackageFinding.bad(name, Trouble.TOO_LARGE));
        }
        left -= read.get().size();
        entries.put(name, read.get());
      }
    }
    return Optional.empty();
  }

  /** Empty when it is larger than may be, found out while it is read: what an entry says of its own size is not believed. */
  private static Optional<Entry> read(ZipFile zip, ZipEntry entry, long most, int ratio) throws IOException {
    boolean xml = entry.getName().toLowerCase(Locale.ROOT).endsWith(".xml");
    long grown = Math.max(SMALL, Math.max(0, entry.getCompressedSize()) * ratio);
    long limit = Math.min(Math.min(most, grown), xml ? PackageLimits.XML_BYTES : Long.MAX_VALUE);
    MessageDigest sha256 = digest("SHA-256");
    MessageDigest sha512 = digest("SHA-512");
    var kept = new ByteArrayOutputStream();
    long size = 0;
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = zip.getInputStream(entry)) {
      for (int n; (n = in.read(buffer)) >= 0;) {
        size += n;
        if (size > limit) {
          return Optional.empty();
        }
        sha256.update(buffer, 0, n);
        sha512.update(buffer, 0, n);
        if (xml) {
          kept.write(buffer, 0, n);
        }
      }
    }
    return Optional.of(new Entry(HexFormat.of().formatHex(sha256.digest()), HexFormat.of().formatHex(sha512.digest()), size,
        xml ? kept.toByteArray() : null));
  }

  /** Whether a name stays within the package on every file system. */
  static boolean safe(String name) {
    boolean form = !name.isEmpty() && name.length() <= LONGEST_NAME && name.indexOf('\\') < 0 && name.indexOf(':') < 0
        && name.chars().noneMatch(Character::isISOControl);
    String path = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
    return form && Stream.of(path.split("/", -1)).noneMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
  }

  private static String shown(String name) {
    String clean = name.replaceAll("\\p{Cntrl}", "?");
    return clean.substring(0, Math.min(clean.length(), LONGEST_NAME));
  }

  private static MessageDigest digest(String algorithm) {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java platform has it
    }
  }

  /** By name; only what was read before something was refused. */
  Map<String, Entry> entries() {
    return entries;
  }

  /** Why it was not read to its end; empty when it was. */
  Optional<PackageFinding> refused() {
    return Optional.ofNullable(refused);
  }
}
