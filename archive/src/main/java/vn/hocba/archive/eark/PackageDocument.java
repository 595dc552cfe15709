package vn.hocba.archive.eark;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A document in a package from anywhere, with what its description says.
 *
 * @param path within the package
 * @param said the fields of its description by their names; empty when it has none
 */
public record PackageDocument(String path, String sha256, long size, Map<String, String> said) {

  /** What TT 05/2025/TT-BNV asks of every document. */
  private static final List<String> MANDATORY = List.of("title", "issuedDate", "language", "maintenance", "organName");

  public PackageDocument {
    said = Map.copyOf(said);
  }

  /** Its number in the archive it comes from; empty when it has none. */
  public String code() {
    return said.getOrDefault("arcDocCode", said.getOrDefault("docCode", ""));
  }

  public String title() {
    return said.getOrDefault("title", "");
  }

  /** The mandatory fields that say nothing. */
  public List<String> missing() {
    return Stream.concat(MANDATORY.stream().filter(field -> said.getOrDefault(field, "").isBlank()),
        Stream.of("docCode").filter(none -> code().isBlank())).toList();
  }
}
