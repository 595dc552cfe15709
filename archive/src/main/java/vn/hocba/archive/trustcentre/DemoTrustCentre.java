package vn.hocba.archive.trustcentre;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A complete trust centre for demonstrations and tests: root, issuing authority, OCSP, revocation lists and time
 * stamps, over HTTP on the loopback. Every certificate says DEMO. Its directory holds all it knows; it may be
 * closed, or killed, and opened again, also on another port.
 */
public final class DemoTrustCentre implements AutoCloseable {

  private final CertificateRegister register;
  private final TrustCentreServer server;
  private final CertificateFactory factory;
  private final Authorities authorities;
  private final URI address;
  private final Map<String, String> formerAddresses = new LinkedHashMap<>();
  private final Clock clock;

  /**
   * Opens the centre, made anew if the directory is empty, and starts to serve.
   *
   * @param directory created if missing; used by one centre at a time
   * @param password of the key files
   * @param port on the loopback; 0 takes a free one
   * @throws IOException if the port or the directory is in use, or the password is not the one of the files
   */
  public DemoTrustCentre(Path directory, char[] password, int port, Clock clock) throws IOException {
    this.clock = clock;
    Files.createDirectories(directory);
    register = new CertificateRegister(directory.resolve("certificates.log"));
    TrustCentreServer opened = null;
    try {
      opened = new TrustCentreServer(port);
      server = opened;
      address = URI.create("http://127.0.0.1:" + server.port());
      rememberAddress(directory.resolve("addresses.txt"));
      factory = new CertificateFactory(register, address, clock);
      authorities = Authorities.open(directory, password, factory);
      serve();
    } catch (IOException | RuntimeException e) {
      register.close();
      if (opened != null) {
        opened.close();
      }
      throw e;
    }
  }

  /** Where it serves, without a slash at the end. */
  public URI address() {
    return address;
  }

  /** The RFC 3161 service. */
  public URI timeStamping() {
    return address.resolve("/tsa");
  }

  /**
   * Addresses that stand in certificates issued on other ports, each with the address of today in its place.
   * Empty if the port never changed.
   */
  public Map<String, String> formerAddresses() {
    return Map.copyOf(formerAddresses);
  }

  /** The root to trust. */
  public X509Certificate root() {
    return authorities.root().certificate();
  }

  /**
   * Issues a signer's certificate, valid for three years.
   *
   * @param commonName a person's full name, or the school's for a seal
   * @param organisation the school
   */
  public IssuedKey issue(String commonName, String organisation) throws IOException {
    Objects.requireNonNull(organisation, "organisation");
    return factory.issue(CertificateFactory.name(commonName, organisation), CertificateProfile.SIGNER,
        authorities.issuing());
  }

  /**
   * Revokes for good, visible in the next OCSP answer and revocation list.
   *
   * @throws IllegalArgumentException if the serial number was not issued here
   */
  public void revoke(BigInteger serial) throws IOException {
    register.revoked(serial, clock.instant());
  }

  private void serve() throws IOException {
    OcspResponder ocsp = new OcspResponder(authorities, register, clock);
    TimeStamping stamps = new TimeStamping(authorities.timeStamping(), clock);
    RevocationLists lists = new RevocationLists(register, clock);
    server.ocsp("/ocsp", ocsp::answer);
    server.protocol("/tsa", "application/timestamp-reply", stamps::answer);
    for (Map.Entry<String, IssuedKey> issuer : Map.of("root", authorities.root(),
        "issuing", authorities.issuing()).entrySet()) {
      server.file('/' + issuer.getKey() + ".crl", "application/pkix-crl",
          request -> lists.of(issuer.getKey(), issuer.getValue()));
      byte[] certificate = encoded(issuer.getValue().certificate());
      server.file('/' + issuer.getKey() + ".cer", "application/pkix-cert", request -> certificate);
    }
    server.start();
  }

  private static byte[] encoded(X509Certificate certificate) throws IOException {
    try {
      return certificate.getEncoded();
    } catch (CertificateEncodingException e) {
      throw new IOException(e);
    }
  }

  private void rememberAddress(Path file) throws IOException {
    boolean known = false;
    if (Files.exists(file)) {
      for (String former : Files.readAllLines(file, StandardCharsets.US_ASCII)) {
        if (former.equals(address.toString())) {
          known = true;
        } else if (!former.isBlank()) {
          formerAddresses.put(former, address.toString());
        }
      }
    }
    if (!known) {
      Files.writeString(file, address + "\n", StandardCharsets.US_ASCII,
          StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.DSYNC);
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    register.close();
  }
}
