package vn.hocba.archive.seal;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Properties;
import vn.hocba.archive.seal.KeyTrouble.Fault;

/**
 * Describes where a key that is not in a file is kept: {@code <identifier>.properties} in the directory of keys, with
 * {@code kind} {@code pkcs11} or {@code csc} (docs/operating.md). Secrets stand in files of their own beside it.
 */
final class KeyPlace {

  private final Path file;
  private final Properties text = new Properties();

  private KeyPlace(Path file) {
    this.file = file;
  }

  static KeyPlace read(Path file) {
    KeyPlace place = new KeyPlace(file);
    try (Reader in = Files.newBufferedReader(file)) {
      place.text.load(in);
    } catch (IOException | IllegalArgumentException e) {
      throw new KeyTrouble(Fault.DESCRIPTION, "Cannot read " + file.getFileName(), e);
    }
    return place;
  }

  /** Goes to the token or the service and finds the key there. @throws KeyTrouble when it is not there */
  SigningKey open(Exchange exchange) {
    try {
      return found(exchange);
    } catch (IllegalArgumentException e) { // a path or address that is none
      throw new KeyTrouble(Fault.DESCRIPTION, file.getFileName() + " has a line that cannot be used", e);
    }
  }

  private SigningKey found(Exchange exchange) {
    List<X509Certificate> issuers = text.containsKey("certificates")
        ? Chains.read(beside(required("certificates"))) : List.of();
    return switch (required("kind")) {
      case "pkcs11" -> Pkcs11SigningKey.find(
          new Pkcs11Token(Path.of(required("library")), number("slot"), secret("pin-file")),
          text.getProperty("label"), issuers);
      case "csc" -> CscSigningKey.find(
          new CscService(exchange, address("service"), required("client"), secret("client-secret-file")),
          required("credential"), text.containsKey("pin-file") ? secret("pin-file") : null, issuers);
      default -> throw wrong("kind");
    };
  }

  private String required(String name) {
    String value = text.getProperty(name, "").strip();
    if (value.isEmpty()) {
      throw wrong(name);
    }
    return value;
  }

  private long number(String name) {
    try {
      return Long.decode(required(name));
    } catch (NumberFormatException e) {
      throw wrong(name);
    }
  }

  /** Signing requests and their secrets travel encrypted, unless the service is on this machine. */
  private URI address(String name) {
    URI address;
    try {
      address = new URI(required(name));
    } catch (URISyntaxException e) {
      throw wrong(name);
    }
    if (address.getHost() == null || !List.of("http", "https").contains(String.valueOf(address.getScheme()))) {
      throw wrong(name);
    }
    boolean here = "127.0.0.1".equals(address.getHost()) || "localhost".equals(address.getHost());
    if (!"https".equals(address.getScheme()) && !here) {
      throw wrong(name);
    }
    return address;
  }

  private Pin secret(String name) {
    return new Pin.InFile(beside(required(name)));
  }

  private Path beside(String name) {
    return file.resolveSibling(name);
  }

  private KeyTrouble wrong(String name) {
    return new KeyTrouble(Fault.DESCRIPTION, file.getFileName() + " has no usable line \"" + name + "\"");
  }
}
