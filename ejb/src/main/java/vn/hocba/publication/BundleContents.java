package vn.hocba.publication;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.hocba.archive.bundle.Bundle;
import vn.hocba.archive.bundle.BundleWriter;
import vn.hocba.archive.trust.AnchorDirectory;

/** Puts into a bundle what belongs there beside the status list. */
final class BundleContents {

  private static final Pattern HEAD = Pattern.compile("\\d{4}-\\d\\d-\\d\\d-\\d{3}\\.json");
  /** What the program carries of its own documentation. */
  private static final List<String> DOCUMENTS = List.of("formats.md", "verifying.md");

  private BundleContents() {}

  static void add(BundleWriter bundle, Path anchors, Path heads) throws IOException {
    bundle.add("README.txt", resource("bundle-readme.txt"));
    for (String name : DOCUMENTS) {
      bundle.add("docs/" + name, resource(name));
    }
    for (Path file : files(anchors, AnchorDirectory.CERTIFICATES)) {
      bundle.add(Bundle.TRUST + file.getFileName(), file);
    }
    for (Path file : files(anchors, AnchorDirectory.REVOCATION_LISTS)) {
      bundle.add(Bundle.TRUST + file.getFileName(), file);
    }
    if (Files.exists(anchors.resolve(AnchorDirectory.DATES))) {
      bundle.add(Bundle.TRUST + AnchorDirectory.DATES, anchors.resolve(AnchorDirectory.DATES));
    }
    if (Files.isDirectory(heads)) {
      for (Path statement : files(heads, "*.json")) {
        String name = statement.getFileName().toString();
        if (HEAD.matcher(name).matches()) {
          String seal = name.substring(0, name.length() - ".json".length()) + ".p7s";
          bundle.add(Bundle.HEADS + name, statement);
          bundle.add(Bundle.HEADS + seal, heads.resolve(seal));
        }
      }
    }
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = BundleContents.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("the program lacks " + name);
      }
      return in.readAllBytes();
    }
  }

  private static List<Path> files(Path directory, String pattern) throws IOException {
    List<Path> all = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, pattern)) {
      files.forEach(all::add);
    }
    all.sort(null);
    return all;
  }
}
