package vn.hocba.archive.eark;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;

/** Checks a package from anywhere, file by file, against the hashes its METS files give. */
public final class PackageReader {

  private static final String METS = "METS.xml";

  /** How a METS file names another. */
  private record Named(String path, String algorithm, String hash, String size) {}

  private final ZipContents contents;
  private final Map<String, PackageFinding> findings = new TreeMap<>();
  private final Map<String, String> head = new LinkedHashMap<>();
  private final List<String> data = new ArrayList<>();
  private String folder = "";

  private PackageReader(ZipContents contents) {
    this.contents = contents;
  }

  /** Reads it within the limits; whatever is wrong with it is said in the report. */
  public static PackageReport check(Path zip, PackageLimits limits) {
    ZipContents contents = ZipContents.of(zip, limits);
    return contents.refused().map(PackageReport::of).orElseGet(() -> new PackageReader(contents).check());
  }

  /** A file of a package that was checked. @throws IOException when it is not there, or not of that length */
  public static byte[] read(Path zip, PackageDocument document) throws IOException {
    try (ZipFile file = new ZipFile(zip.toFile()); InputStream in = file.getInputStream(file.getEntry(document.path()))) {
      return in.readNBytes(Math.toIntExact(document.size()));
    }
  }

  private PackageReport check() {
    String root = contents.entries().keySet().stream().filter(n -> n.equals(METS) || n.endsWith("/" + METS))
        .min((a, b) -> Integer.compare(a.length(), b.length())).orElse(null);
    if (root == null || root.split("/").length > 2) {
      return PackageReport.of(PackageFinding.bad(METS, Trouble.NO_METS));
    }
    folder = root.substring(0, root.length() - METS.length());
    if (!follow(root, true)) {
      return PackageReport.of(PackageFinding.bad(root, Trouble.NO_METS));
    }
    findings.put(root, PackageFinding.good(root));
    for (String name : contents.entries().keySet()) {
      findings.computeIfAbsent(name, n -> PackageFinding.bad(n, Trouble.NOT_NAMED));
    }
    List<PackageDocument> documents = documents(); // may find more that is wrong
    return new PackageReport(head.getOrDefault("OAISPACKAGETYPE", ""), head.getOrDefault("OBJID", ""), organisation(root),
        head.getOrDefault("LABEL", ""), List.copyOf(findings.values()), documents);
  }

  /** False when it is no METS file. */
  private boolean follow(String mets, boolean first) {
    List<Named> named = new ArrayList<>();
    boolean[] isMets = {false};
    Map<String, String> file = new LinkedHashMap<>();
    try {
      SafeXml.visit(contents.entries().get(mets).xml(), (name, attributes) -> {
        switch (name) {
          case "mets" -> isMets[0] = true;
          case "file" -> {
            file.clear();
            file.putAll(attributes);
          }
          case "FLocat" -> named.add(named(mets, attributes, file));
          case "mdRef" -> named.add(named(mets, attributes, attributes));
          default -> { }
        }
        if (first && (name.equals("mets") || name.equals("metsHdr"))) {
          attributes.forEach(head::putIfAbsent);
        }
      });
    } catch (XMLStreamException none) {
      return false;
    }
    named.forEach(one -> compare(one, first));
    return isMets[0];
  }

  private static Named named(String mets, Map<String, String> place, Map<String, String> said) {
    String href = place.getOrDefault("href", "").replaceFirst("^(?:file:)?(?:\\./)*", "");
    String path = mets.substring(0, mets.length() - METS.length()) + URLDecoder.decode(href.replace("+", "%2B"), StandardCharsets.UTF_8);
    return new Named(path, said.getOrDefault("CHECKSUMTYPE", ""), said.getOrDefault("CHECKSUM", ""), said.getOrDefault("SIZE", ""));
  }

  private void compare(Named named, boolean first) {
    ZipContents.Entry entry = contents.entries().get(named.path());
    PackageFinding found = entry == null
        ? PackageFinding.bad(named.path(), ZipContents.safe(named.path()) ? Trouble.MISSING : Trouble.NAME) : compare(named, entry);
    findings.merge(named.path(), found, (before, next) -> before.trouble() == Trouble.NONE ? next : before);
    if (entry == null) {
      return;
    }
    if (first && named.path().endsWith("/" + METS)) {
      if (!follow(named.path(), false)) {
        findings.put(named.path(), PackageFinding.bad(named.path(), Trouble.NO_METS));
      }
    } else if (named.path().substring(folder.length()).matches("representations/[^/]+/data/.+")) {
      data.add(named.path());
    }
  }

  private static PackageFinding compare(Named named, ZipContents.Entry entry) {
    String hash = switch (named.algorithm().toUpperCase(Locale.ROOT)) {
      case "SHA-256" -> entry.sha256();
      case "SHA-512" -> entry.sha512();
      default -> "";
    };
    if (hash.isEmpty() || named.hash().isEmpty()) {
      return PackageFinding.unknown(named.path(), Trouble.NO_HASH);
    }
    boolean same = hash.equalsIgnoreCase(named.hash()) && (named.size().isEmpty() || named.size().equals(Long.toString(entry.size())));
    return same ? PackageFinding.good(named.path()) : PackageFinding.bad(named.path(), Trouble.DIFFERS);
  }

  private String organisation(String root) {
    try {
      return SafeXml.agent(contents.entries().get(root).xml());
    } catch (XMLStreamException none) {
      return "";
    }
  }

  private List<PackageDocument> documents() {
    List<Map<String, String>> said = new ArrayList<>();
    contents.entries().forEach((name, entry) -> {
      if (name.substring(Math.min(folder.length(), name.length())).matches("representations/[^/]+/metadata/descriptive/.+\\.xml")) {
        try {
          said.add(SafeXml.texts(entry.xml()));
        } catch (XMLStreamException none) {
          findings.put(name, PackageFinding.bad(name, Trouble.NO_XML));
        }
      }
    });
    return data.stream().distinct().map(path -> {
      ZipContents.Entry entry = contents.entries().get(path);
      return new PackageDocument(path, entry.sha256(), entry.size(), described(said, path));
    }).toList();
  }

  /** The description that names the file, or whose number the file's name begins with, as TT 05/2025 names them. */
  private static Map<String, String> described(List<Map<String, String>> said, String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return said.stream().filter(d -> {
      String code = d.getOrDefault("arcDocCode", d.getOrDefault("docCode", ""));
      return path.endsWith("/" + d.getOrDefault("file", "\n")) || !code.isEmpty() && name.startsWith(code + ".");
    }).findFirst().orElse(Map.of());
  }
}
