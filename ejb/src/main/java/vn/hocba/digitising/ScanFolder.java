package vn.hocba.digitising;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;

/** A packed folder of scans, each with a text of the same name beside it or without; nothing is unpacked but what is asked for, and that bounded. */
final class ScanFolder {

  static final int MOST_FILES = 2_000;
  private static final List<String> SCANS = List.of(".pdf", ".jpg", ".jpeg", ".png", ".tif", ".tiff");
  private static final String TEXT = ".txt";

  private final Path zip;
  private Map<String, String> entries;
  /** Entries of texts, by their names in small letters: old programs wrote them in capitals. */
  private final Map<String, String> texts = new HashMap<>();

  ScanFolder(Path zip) {
    this.zip = zip;
  }

  /** Names of the scans, in the order of the folder; with their folders only where two have one name. @throws Problem SCAN_FOLDER */
  List<String> scans() {
    return entries().keySet().stream().filter(name -> SCANS.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith)).toList();
  }

  /** Names of the files that are neither scans nor lie beside one as its text. */
  List<String> others() {
    List<String> scans = scans();
    List<String> used = new ArrayList<>(scans.stream().map(entries()::get).toList());
    scans.forEach(scan -> textOf(scan).ifPresent(used::add));
    return entries().entrySet().stream().filter(entry -> !used.contains(entry.getValue())).map(Map.Entry::getKey).toList();
  }

  /** Whether a text lies beside that scan, in the same folder. */
  boolean hasText(String scan) {
    return textOf(scan).isPresent();
  }

  /** The scan's bytes, one more than {@code most} at most. */
  byte[] scan(String name, int most) {
    return Optional.ofNullable(entries().get(name)).map(entry -> read(entry, most)).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
  }

  /** What was read off that scan, one byte more than {@code most} at most. */
  Optional<byte[]> text(String scan, int most) {
    return textOf(scan).map(entry -> read(entry, most));
  }

  /** A text of the same name in another folder is about another paper. */
  private Optional<String> textOf(String scan) {
    return Optional.ofNullable(entries().get(scan)).map(entry -> texts.get((stem(entry) + TEXT).toLowerCase(Locale.ROOT)));
  }

  static String stem(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  private byte[] read(String entry, int most) {
    try (ZipFile file = open(); InputStream in = file.getInputStream(file.getEntry(entry))) {
      return in.readNBytes(most + 1);
    } catch (IOException damaged) {
      throw new Problem(ProblemCode.SCAN_FOLDER, MOST_FILES);
    }
  }

  /** Full names by names without folders. Of two with one name nobody can say whose paper a catalogue means: they keep their folders. */
  private Map<String, String> entries() {
    if (entries == null) {
      entries = listed();
    }
    return entries;
  }

  private Map<String, String> listed() {
    Map<String, List<String>> found = new LinkedHashMap<>();
    try (ZipFile file = open()) {
      if (file.size() > MOST_FILES) {
        throw new Problem(ProblemCode.SCAN_FOLDER, MOST_FILES);
      }
      Enumeration<? extends ZipEntry> all = file.entries();
      while (all.hasMoreElements()) {
        ZipEntry entry = all.nextElement();
        String name = composed(entry.getName().substring(Math.max(entry.getName().lastIndexOf('/'), entry.getName().lastIndexOf('\\')) + 1));
        if (!entry.isDirectory() && !name.isEmpty() && !name.startsWith(".")) {
          found.computeIfAbsent(name, n -> new ArrayList<>()).add(entry.getName());
          String small = entry.getName().toLowerCase(Locale.ROOT);
          if (small.endsWith(TEXT)) {
            texts.put(small, entry.getName());
          }
        }
      }
      Map<String, String> names = new LinkedHashMap<>();
      found.forEach((name, same) -> same.forEach(entry -> names.put(same.size() == 1 ? name : composed(entry), entry)));
      return names;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Some programs take letters and their marks apart in names; catalogues do not. */
  private static String composed(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC);
  }

  /** Programs that write names in the letters of their country say so nowhere: then numbers are read, and other names lie as unknown. */
  private ZipFile open() throws IOException {
    try {
      return new ZipFile(zip.toFile(), StandardCharsets.UTF_8);
    } catch (ZipException names) {
      try {
        return new ZipFile(zip.toFile(), StandardCharsets.ISO_8859_1);
      } catch (ZipException none) {
        throw new Problem(ProblemCode.SCAN_FOLDER, MOST_FILES);
      }
    }
  }
}
