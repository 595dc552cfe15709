package vn.hocba.archive.trustcentre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Base64;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTrustCentreTest {

  private static final char[] PASSWORD = "mật khẩu".toCharArray();
  @TempDir static Path directory;
  private final HttpClient client = HttpClient.newHttpClient();
  private DemoTrustCentre centre;

  @BeforeEach
  void open() throws IOException {
    centre = new DemoTrustCentre(directory, PASSWORD, 0, Clock.systemUTC());
  }

  @AfterEach
  void close() throws IOException {
    centre.close();
    client.close();
  }

  @Test
  void saysDemoInEveryName() throws IOException {
    for (X509Certificate certificate : centre.issue("Trần Văn Hiệu", "Trường THCS Ngô Mây").chain()) {
      assertTrue(certificate.getSubjectX500Principal().getName().contains("DEMO"));
    }
  }

  @Test
  void answersGoodRevokedAndUnknown() throws Exception {
    IssuedKey key = centre.issue("A", "B");
    assertNull(statusByPost(key, key.serial()), "null is BC's word for good");
    centre.revoke(key.serial());
    assertInstanceOf(RevokedStatus.class, statusByPost(key, key.serial()));
    assertInstanceOf(RevokedStatus.class, statusByGet(key, key.serial()));
    assertInstanceOf(UnknownStatus.class, statusByPost(key, BigInteger.TEN));
  }

  @Test
  void listsTheRevokedAtOnce() throws Exception {
    IssuedKey key = centre.issue("A", "B");
    assertNull(list("issuing").getRevokedCertificate(key.certificate()));
    centre.revoke(key.serial());
    X509CRL list = list("issuing");
    list.verify(key.chain().get(1).getPublicKey());
    assertNotNull(list.getRevokedCertificate(key.certificate()));
    assertNull(list("root").getRevokedCertificate(key.certificate()));
  }

  @Test
  void remembersEverythingWhenOpenedAgainElsewhere() throws Exception {
    IssuedKey key = centre.issue("A", "B");
    centre.revoke(key.serial());
    X509Certificate root = centre.root();
    String former = centre.address().toString();
    centre.close();
    Files.writeString(directory.resolve("certificates.log"), "issued 12", StandardOpenOption.APPEND);
    try (DemoTrustCentre other = new DemoTrustCentre(directory, PASSWORD, 0, Clock.systemUTC())) {
      assertEquals(root, other.root());
      if (!other.address().toString().equals(former)) {
        assertEquals(other.address().toString(), other.formerAddresses().get(former));
      }
      HttpResponse<byte[]> response = post(other.address() + "/ocsp", request(key, key.serial()));
      assertInstanceOf(RevokedStatus.class, statusIn(response.body(), key));
      other.issue("C", "D");
    }
    centre = new DemoTrustCentre(directory, PASSWORD, 0, Clock.systemUTC());
    assertInstanceOf(RevokedStatus.class, statusByPost(key, key.serial()));
  }

  @Test
  void refusesAWrongPasswordAndASecondCentre() throws IOException {
    assertThrows(IOException.class, () -> new DemoTrustCentre(directory, PASSWORD, 0, Clock.systemUTC()));
    centre.close();
    assertThrows(IOException.class,
        () -> new DemoTrustCentre(directory, "sai".toCharArray(), 0, Clock.systemUTC()));
    centre = new DemoTrustCentre(directory, PASSWORD, 0, Clock.systemUTC());
  }

  @Test
  void refusesNonsenseAndTooMuch() throws Exception {
    assertEquals(1, new OCSPResp(post(centre.address() + "/ocsp", new byte[] {1, 2}).body()).getStatus());
    assertEquals(400, post(centre.timeStamping().toString(), new byte[] {1, 2}).statusCode());
    assertEquals(400, post(centre.timeStamping().toString(), new byte[100_000]).statusCode());
    assertEquals(404, get(centre.address() + "/ocsp").statusCode());
    assertEquals(400, get(centre.address() + "/ocsp/!!").statusCode());
    assertThrows(IllegalArgumentException.class, () -> centre.revoke(BigInteger.TWO));
  }

  private Object statusByPost(IssuedKey key, BigInteger serial) throws Exception {
    return statusIn(post(centre.address() + "/ocsp", request(key, serial)).body(), key);
  }

  private Object statusByGet(IssuedKey key, BigInteger serial) throws Exception {
    String path = URLEncoder.encode(Base64.getEncoder().encodeToString(request(key, serial)), StandardCharsets.UTF_8);
    return statusIn(get(centre.address() + "/ocsp/" + path).body(), key);
  }

  private static Object statusIn(byte[] response, IssuedKey key) throws Exception {
    BasicOCSPResp basic = (BasicOCSPResp) new OCSPResp(response).getResponseObject();
    assertTrue(basic.isSignatureValid(new JcaContentVerifierProviderBuilder().build(basic.getCerts()[0])));
    assertTrue(basic.getCerts()[0].isSignatureValid(
        new JcaContentVerifierProviderBuilder().build(key.chain().get(1).getPublicKey())));
    return basic.getResponses()[0].getCertStatus();
  }

  private static byte[] request(IssuedKey key, BigInteger serial) throws Exception {
    var digests = new JcaDigestCalculatorProviderBuilder().build();
    return new OCSPReqBuilder().addRequest(new CertificateID(digests.get(CertificateID.HASH_SHA1),
        new JcaX509CertificateHolder(key.chain().get(1)), serial)).build().getEncoded();
  }

  private X509CRL list(String issuer) throws Exception {
    return (X509CRL) CertificateFactory.getInstance("X.509")
        .generateCRL(new ByteArrayInputStream(get(centre.address() + "/" + issuer + ".crl").body()));
  }

  private HttpResponse<byte[]> get(String url) throws IOException, InterruptedException {
    return client.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofByteArray());
  }

  private HttpResponse<byte[]> post(String url, byte[] body) throws IOException, InterruptedException {
    return client.send(HttpRequest.newBuilder(URI.create(url)).POST(BodyPublishers.ofByteArray(body)).build(),
        BodyHandlers.ofByteArray());
  }
}
