package vn.hocba.archive.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.hocba.archive.Sha256;

/** Writes a verification bundle, file after file; nothing is held whole in memory. */
public final class BundleWriter implements AutoCloseable {

  private final ZipOutputStream zip;
  private final TreeMap<String, BundleManifest.Entry> files = new TreeMap<>();

  public BundleWriter(OutputStream out) {
    zip = new ZipOutputStream(out);
  }

  public void add(String name, byte[] content) throws IOException {
    entry(name);
    zip.write(content);
    zip.closeEntry();
    files.put(name, new BundleManifest.Entry(Sha256.hex(content), Integer.toString(content.length)));
  }

  public void add(String name, Path file) throws IOException {
    MessageDigest digest = Sha256.digest();
    long size = 0;
    entry(name);
    try (InputStream in = Files.newInputStream(file)) {
      byte[] buffer = new byte[1 << 16];
      for (int n; (n = in.read(buffer)) >= 0;) {
        digest.update(buffer, 0, n);
        zip.write(buffer, 0, n);
        size += n;
      }
    }
    zip.closeEntry();
    files.put(name, new BundleManifest.Entry(HexFormat.of().formatHex(digest.digest()), Long.toString(size)));
  }

  /** Every file under a directory, under that name. */
  public void addAll(String name, Path directory) throws IOException {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(directory)) {
      all = walk.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : all) {
      add(name + "/" + directory.relativize(file).toString().replace('\\', '/'), file);
    }
  }

  /** Signs and ends it. @param seal gives the signature of the manifest's bytes */
  public void finish(Instant made, String node, UnaryOperator<byte[]> seal) throws IOException {
    byte[] manifest = new BundleManifest(BundleManifest.FORMAT, made.toString(), node, files).canonical();
    byte[] signature = seal.apply(manifest);
    entry(BundleManifest.NAME);
    zip.write(manifest);
    zip.closeEntry();
    entry(BundleManifest.SEAL);
    zip.write(signature);
    zip.closeEntry();
    zip.finish();
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private void entry(String name) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0)); // the same content gives the same bytes
    zip.putNextEntry(entry);
  }
}
