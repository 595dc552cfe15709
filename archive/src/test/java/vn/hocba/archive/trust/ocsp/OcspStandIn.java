package vn.hocba.archive.trust.ocsp;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** A small authority with a service that answers about its certificates, truly or as a test wants it. */
final class OcspStandIn implements AutoCloseable {

  private static final X500Name ROOT = new X500Name("CN=Gốc");
  final AtomicInteger asked = new AtomicInteger();
  final X509Certificate root;
  final X509Certificate teacher;
  private final KeyPair rootKey = key();
  private final KeyPair responderKey = key();
  private final X509Certificate appointed;
  private final X509Certificate notAppointed;
  private final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch over = new CountDownLatch(1);
  Instant from;
  Instant until;
  CertificateStatus status = CertificateStatus.GOOD;
  BigInteger about;
  boolean otherNonce;
  boolean byOneWhoIsNotAppointed;
  boolean silent;
  int httpStatus = 200;
  UnaryOperator<byte[]> change = bytes -> bytes;

  OcspStandIn(Instant now) throws Exception {
    from = now.minusSeconds(60);
    until = now.plus(Duration.ofHours(2));
    root = issued(ROOT, rootKey, ROOT, rootKey, true, null, now);
    teacher = issued(new X500Name("CN=Giáo viên"), key(), ROOT, rootKey, false, null, now);
    appointed = issued(new X500Name("CN=OCSP"), responderKey, ROOT, rootKey, false, KeyPurposeId.id_kp_OCSPSigning, now);
    notAppointed = issued(new X500Name("CN=OCSP"), responderKey, ROOT, rootKey, false, KeyPurposeId.id_kp_clientAuth, now);
    about = teacher.getSerialNumber();
    server.setExecutor(threads);
    server.createContext("/", exchange -> {
      try (exchange) {
        byte[] request = exchange.getRequestBody().readAllBytes();
        asked.incrementAndGet();
        if (silent) {
          over.await();
        }
        byte[] answer = change.apply(answer(request));
        exchange.sendResponseHeaders(httpStatus, answer.length);
        exchange.getResponseBody().write(answer);
      } catch (Exception e) {
        throw new IOException(e);
      }
    });
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/ocsp");
  }

  List<byte[]> chain() throws Exception {
    return List.of(teacher.getEncoded(), root.getEncoded());
  }

  private byte[] answer(byte[] request) throws Exception {
    X509Certificate signer = byOneWhoIsNotAppointed ? notAppointed : appointed;
    X509CertificateHolder holder = new JcaX509CertificateHolder(signer);
    BasicOCSPRespBuilder answer = new BasicOCSPRespBuilder(new RespID(holder.getSubject()));
    answer.addResponse(new CertificateID(new JcaDigestCalculatorProviderBuilder().build().get(CertificateID.HASH_SHA1),
        new JcaX509CertificateHolder(root), about), status, Date.from(from), until == null ? null : Date.from(until));
    Extension nonce = otherNonce ? new Extension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce, false,
        new DEROctetString(new byte[16]).getEncoded()) : new OCSPReq(request).getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
    answer.setResponseExtensions(new Extensions(nonce));
    return new OCSPRespBuilder().build(OCSPRespBuilder.SUCCESSFUL, answer.build(new JcaContentSignerBuilder("SHA256withECDSA")
        .build(responderKey.getPrivate()), new X509CertificateHolder[] {holder}, Date.from(from))).getEncoded();
  }

  static KeyPair key() throws Exception {
    KeyPairGenerator keys = KeyPairGenerator.getInstance("EC");
    keys.initialize(256);
    return keys.generateKeyPair();
  }

  private static X509Certificate issued(X500Name subject, KeyPair own, X500Name issuer, KeyPair by, boolean authority,
      KeyPurposeId purpose, Instant now) throws Exception {
    JcaX509v3CertificateBuilder certificate = new JcaX509v3CertificateBuilder(issuer, new BigInteger(63, new java.util.Random()),
        Date.from(now.minus(Duration.ofDays(1))), Date.from(now.plus(Duration.ofDays(1))), subject, own.getPublic());
    certificate.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
    if (purpose != null) {
      certificate.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purpose));
    }
    return new JcaX509CertificateConverter().getCertificate(
        certificate.build(new JcaContentSignerBuilder("SHA256withECDSA").build(by.getPrivate())));
  }

  @Override
  public void close() {
    over.countDown();
    server.stop(0);
    threads.close();
  }
}
