package vn.hocba.archive.workbook.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import vn.hocba.archive.workbook.Refusal;
import vn.hocba.archive.workbook.WorkbookLimits;

/**
 * Judges a file by its packaging before any of its XML is parsed. Every part is unpacked once and counted: the sizes
 * a ZIP claims for itself are worth nothing.
 */
final class Container {

  private static final int MOST_PARTS = 2_000;

  private Container() {}

  /** Lets a plausible XLSX pass. */
  static void check(Path file, WorkbookLimits limits) throws IOException {
    if (Files.size(file) > limits.fileBytes()) {
      throw new RefusedException(Refusal.TOO_LARGE, "file");
    }
    FileMagic magic = FileMagic.valueOf(file.toFile());
    if (magic == FileMagic.OLE2) {
      throw new RefusedException(oldContainer(file), "OLE2");
    }
    if (magic != FileMagic.OOXML) {
      throw new RefusedException(Refusal.NOT_A_WORKBOOK, magic.toString());
    }
    try (ZipFile zip = new ZipFile(file.toFile())) {
      parts(zip, limits);
    } catch (ZipException damaged) {
      throw new RefusedException(locked(file) ? Refusal.ENCRYPTED : Refusal.DAMAGED, damaged.getMessage());
    }
  }

  private static void parts(ZipFile zip, WorkbookLimits limits) throws IOException {
    Set<String> names = new HashSet<>();
    byte[] buffer = new byte[64 * 1024];
    long total = 0;
    for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements();) {
      ZipEntry entry = entries.nextElement();
      String name = entry.getName().toLowerCase(Locale.ROOT);
      if (!names.add(name)) {
        throw new RefusedException(Refusal.DAMAGED, "part twice"); // two readers would see two workbooks
      }
      if (names.size() > MOST_PARTS) {
        throw new RefusedException(Refusal.TOO_LARGE, "parts");
      }
      try (InputStream in = zip.getInputStream(entry)) {
        for (int n; (n = in.read(buffer)) >= 0;) {
          total += n;
          if (total > limits.inflatedBytes()) {
            throw new RefusedException(Refusal.TOO_LARGE, "unpacked");
          }
        }
      }
    }
    if (!names.contains("[content_types].xml") || !names.contains("xl/workbook.xml")
        || names.stream().anyMatch(name -> name.endsWith("vbaproject.bin"))) {
      throw new RefusedException(Refusal.NOT_A_WORKBOOK, "parts");
    }
  }

  /** A password turns an XLSX into such a container; the old XLS is one too; half of one is neither. */
  private static Refusal oldContainer(Path file) {
    try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
      return container.getRoot().hasEntryCaseInsensitive("EncryptedPackage")
          ? Refusal.ENCRYPTED : Refusal.NOT_A_WORKBOOK;
    } catch (IOException | RuntimeException damaged) { // POI answers a malformed container with various exceptions
      return Refusal.DAMAGED;
    }
  }

  /** By the flag of the entries (APPNOTE 4.4.4, bit 0), which the JDK's reader does not tell apart from damage. */
  private static boolean locked(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    for (int i = 0; i + 9 < bytes.length; i++) {
      boolean central = bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2;
      if (central && (bytes[i + 8] & 1) != 0) {
        return true;
      }
    }
    return false;
  }
}
