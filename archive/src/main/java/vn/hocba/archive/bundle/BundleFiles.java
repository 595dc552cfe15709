package vn.hocba.archive.bundle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import vn.hocba.archive.Sha256;

/** The files of a bundle, read no further than they may be. Thread-safe. */
final class BundleFiles implements AutoCloseable {

  /** Of what is read into memory. */
  private static final int LARGEST = 64_000_000;
  private static final int MOST = 200_000;

  private final ZipFile zip;
  private final Map<String, ZipEntry> entries = new TreeMap<>();

  BundleFiles(Path file) throws BundleRefused {
    try {
      zip = new ZipFile(file.toFile());
      if (zip.size() > MOST) {
        throw new BundleRefused(BundleRefused.Why.UNREADABLE, zip.size() + " files");
      }
      for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements();) {
        ZipEntry entry = all.nextElement();
        if (entries.put(entry.getName(), entry) != null) { // two of one name: readers would disagree which counts
          throw new BundleRefused(BundleRefused.Why.FILE_CHANGED, entry.getName());
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new BundleRefused(BundleRefused.Why.UNREADABLE, e.getMessage());
    }
  }

  Map<String, ZipEntry> entries() {
    return entries;
  }

  byte[] read(String name) throws BundleRefused {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    copy(name, LARGEST, out);
    return out.toByteArray();
  }

  InputStream open(String name) throws IOException {
    return zip.getInputStream(entries.get(name));
  }

  /** Whether it is that file; what the archive itself says of its size is not believed. */
  boolean is(String name, BundleManifest.Entry expected) throws BundleRefused {
    MessageDigest digest = Sha256.digest();
    long size = copy(name, Long.parseLong(expected.size()), new OutputStream() {
      @Override
      public void write(int b) {
        digest.update((byte) b);
      }

      @Override
      public void write(byte[] bytes, int from, int length) {
        digest.update(bytes, from, length);
      }
    });
    return size == Long.parseLong(expected.size())
        && HexFormat.of().formatHex(digest.digest()).equals(expected.sha256());
  }

  private long copy(String name, long most, OutputStream out) throws BundleRefused {
    if (!entries.containsKey(name)) {
      throw new BundleRefused(BundleRefused.Why.INCOMPLETE, name);
    }
    long size = 0;
    try (InputStream in = open(name)) {
      byte[] buffer = new byte[1 << 16];
      for (int n; (n = in.read(buffer)) >= 0;) {
        size += n;
        if (size > most) {
          throw new BundleRefused(BundleRefused.Why.FILE_CHANGED, name);
        }
        out.write(buffer, 0, n);
      }
    } catch (IOException e) {
      throw new BundleRefused(BundleRefused.Why.UNREADABLE, name + " " + e.getMessage());
    }
    return size;
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
