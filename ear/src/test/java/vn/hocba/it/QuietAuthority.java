package vn.hocba.it;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * The demo's authority as one of its certificates knows it: the list of revoked ones comes from an address of the test's own,
 * which can fall silent.
 */
final class QuietAuthority {

  private static final char[] PASSWORD = "demo-only".toCharArray();
  /** The demo's list is made anew every hour, and an older one says nothing of a certificate. */
  private static final Duration OLDER_THAN_ANY_LIST = Duration.ofHours(2);
  /** Its port, counted from the portal's. */
  private static final int TRUST_CENTRE = 100;

  /** Of this process, which is the tests' and not the server's. */
  private static QuietAuthority one;

  private final Path keyFile;
  private final byte[] before;
  private final URI list;
  private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private volatile boolean silent;
  /** The list to answer with; null for the demo's. */
  private volatile byte[] ownList;
  private BigInteger serial;

  /** Gives somebody of the demo a key with a certificate of its own, in the place of theirs. */
  static void inPlaceOf(String name) throws Exception {
    try (Stream<Path> files = Files.list(DemoPortal.DATA.resolve("keys"))) {
      for (Path file : files.filter(f -> f.getFileName().toString().startsWith("staff-")).toList()) {
        KeyStore store = read(file);
        X509Certificate own = (X509Certificate) store.getCertificate(store.aliases().nextElement());
        if (own.getSubjectX500Principal().getName().contains("CN=" + name)) {
          one = new QuietAuthority(name, file);
          return;
        }
      }
    }
    throw new AssertionError("no key of " + name);
  }

  private QuietAuthority(String name, Path keyFile) throws Exception {
    this.keyFile = keyFile;
    this.before = Files.readAllBytes(keyFile);
    this.list = URI.create("http://127.0.0.1:" + (Integer.getInteger("it.http.port") + TRUST_CENTRE) + "/issuing.crl");
    Thread.ofPlatform().daemon().start(this::serve);
    issueTo(name);
  }

  /** Their own key again. */
  static void putBack() throws IOException {
    Files.write(one.keyFile, one.before);
  }

  private static KeyStore read(Path file) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, PASSWORD);
    }
    return store;
  }

  static void fallSilent(boolean now) {
    one.silent = now;
  }

  /** From now on its list says that the certificate was revoked a moment ago. */
  static void revoke() throws Exception {
    KeyStore authority = read(DemoPortal.DATA.resolve("trust-centre/issuing.p12"));
    X509Certificate issuer = (X509Certificate) authority.getCertificateChain("key")[0];
    Instant now = Instant.now();
    X509v2CRLBuilder list = new X509v2CRLBuilder(new JcaX509CertificateHolder(issuer).getSubject(), Date.from(now));
    list.setNextUpdate(Date.from(now.plus(Duration.ofDays(7))));
    list.addCRLEntry(one.serial, Date.from(now), CRLReason.keyCompromise);
    list.addExtension(Extension.authorityKeyIdentifier, false, new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(issuer));
    list.addExtension(Extension.cRLNumber, false, new CRLNumber(BigInteger.valueOf(now.toEpochMilli())));
    one.ownList = list.build(new JcaContentSignerBuilder("SHA256withRSA").build((PrivateKey) authority.getKey("key", PASSWORD)))
        .getEncoded();
  }

  private void issueTo(String name) throws Exception {
    KeyStore authority = read(DemoPortal.DATA.resolve("trust-centre/issuing.p12"));
    Certificate[] above = authority.getCertificateChain("key");
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    KeyPair keys = generator.generateKeyPair();
    Instant now = Instant.now();
    serial = new BigInteger(Long.toString(now.toEpochMilli()));
    JcaX509v3CertificateBuilder certificate = new JcaX509v3CertificateBuilder(
        new JcaX509CertificateHolder((X509Certificate) above[0]).getSubject(), serial,
        Date.from(now.minus(OLDER_THAN_ANY_LIST)), Date.from(now.plus(Duration.ofDays(400))),
        new X500Name("C=VN,OU=DEMO,CN=" + name), keys.getPublic());
    certificate.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
    certificate.addExtension(Extension.cRLDistributionPoints, false, new CRLDistPoint(new DistributionPoint[] {new DistributionPoint(
        new DistributionPointName(new GeneralNames(new GeneralName(GeneralName.uniformResourceIdentifier, "http://127.0.0.1:"
            + socket.getLocalPort() + "/quiet.crl"))), null, null)}));
    List<Certificate> chain = new ArrayList<>(List.of(new JcaX509CertificateConverter().getCertificate(certificate.build(
        new JcaContentSignerBuilder("SHA256withRSA").build((PrivateKey) authority.getKey("key", PASSWORD))))));
    chain.addAll(Arrays.asList(above));
    KeyStore made = KeyStore.getInstance("PKCS12");
    made.load(null, null);
    made.setKeyEntry("key", keys.getPrivate(), PASSWORD, chain.toArray(Certificate[]::new));
    try (OutputStream out = Files.newOutputStream(keyFile)) {
      made.store(out, PASSWORD);
    }
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket asked = socket.accept()) {
        if (!silent) {
          answer(asked);
        }
      } catch (IOException gone) {
        continue;
      }
    }
  }

  private void answer(Socket asked) throws IOException {
    StringBuilder request = new StringBuilder();
    InputStream in = asked.getInputStream();
    while (!request.toString().endsWith("\r\n\r\n")) {
      int one = in.read();
      if (one < 0) {
        return;
      }
      request.append((char) one);
    }
    try (InputStream real = ownList == null ? list.toURL().openStream() : new ByteArrayInputStream(ownList)) {
      byte[] bytes = real.readAllBytes();
      asked.getOutputStream().write(("HTTP/1.1 200 OK\r\nContent-Type: application/pkix-crl\r\nContent-Length: " + bytes.length
          + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
      asked.getOutputStream().write(bytes);
    }
  }

  static void end() throws IOException {
    one.socket.close();
  }
}
