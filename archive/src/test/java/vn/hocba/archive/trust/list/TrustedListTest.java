package vn.hocba.archive.trust.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import vn.hocba.archive.seal.SealingFixture;
import vn.hocba.archive.trust.Anchor;
import vn.hocba.archive.trustcentre.IssuedKey;

/** A trusted list is believed when one of the expected signed it, as it is, and each service for the time of its status. */
class TrustedListTest {

  private static final String STATUS = "http://uri.etsi.org/TrstSvc/TrustedList/Svcstatus/";

  @TempDir
  static Path directory;
  private static SealingFixture school;
  private static IssuedKey operator;

  @BeforeAll
  static void start() throws IOException {
    school = new SealingFixture(directory);
    operator = school.issue("operator", "Cơ quan quản lý");
  }

  @AfterAll
  static void stop() throws IOException {
    school.close();
  }

  @Test
  void aServiceIsTrustedForTheTimeOfItsGrantedStatus() throws Exception {
    List<Anchor> read = TrustedList.read(signed(list(service("CA/QC", "withdrawn", "2024-05-01T00:00:00Z", "granted", "2016-07-01T00:00:00Z"),
        service("TSA/QTST", "granted", "2020-01-01T00:00:00Z", null, null), service("Certstatus/OCSP", "granted", "2020-01-01T00:00:00Z", null, null),
        service("CA/QC", "withdrawn", "2020-01-01T00:00:00Z", null, null))), List.of(operator.certificate()), "vn.xml");
    assertEquals(2, read.size());
    assertEquals(LocalDate.of(2016, 7, 1), read.getFirst().from());
    assertEquals(LocalDate.of(2024, 4, 30), read.getFirst().until());
    assertEquals(school.root(), read.getFirst().certificate());
    assertEquals(LocalDate.of(2020, 1, 1), read.getLast().from());
    assertNull(read.getLast().until());
  }

  @Test
  void aListThatWasChangedOrSignedByOthersIsNone() throws Exception {
    byte[] good = signed(list(service("CA/QC", "granted", "2020-01-01T00:00:00Z", null, null)));
    X509Certificate other = school.issue("other", "Ai khác").certificate();
    assertThrows(IOException.class, () -> TrustedList.read(good, List.of(other), "vn.xml"));
    byte[] changed = new String(good, StandardCharsets.UTF_8).replace("2020-01-01", "2010-01-01").getBytes(StandardCharsets.UTF_8);
    assertThrows(IOException.class, () -> TrustedList.read(changed, List.of(operator.certificate()), "vn.xml"));
    for (String none : List.of("", "<a/>", list(service("CA/QC", "granted", "2020-01-01T00:00:00Z", null, null)),
        "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><a>&x;</a>")) {
      assertThrows(IOException.class, () -> TrustedList.read(none.getBytes(StandardCharsets.UTF_8), List.of(operator.certificate()), "vn.xml"));
    }
  }

  private static String service(String type, String status, String since, String before, String beforeSince) throws Exception {
    String identity = "<ServiceDigitalIdentity><DigitalId><X509Certificate>" + Base64.getEncoder().encodeToString(school.root().getEncoded())
        + "</X509Certificate></DigitalId></ServiceDigitalIdentity>";
    String what = "<ServiceTypeIdentifier>http://uri.etsi.org/TrstSvc/Svctype/" + type
        + "</ServiceTypeIdentifier><ServiceName><Name xml:lang=\"en\">x</Name></ServiceName>" + identity;
    return "<TSPService><ServiceInformation>" + what + "<ServiceStatus>" + STATUS + status + "</ServiceStatus><StatusStartingTime>" + since
        + "</StatusStartingTime></ServiceInformation>" + (before == null ? "" : "<ServiceHistory><ServiceHistoryInstance>" + what
        + "<ServiceStatus>" + STATUS + before + "</ServiceStatus><StatusStartingTime>" + beforeSince
        + "</StatusStartingTime></ServiceHistoryInstance></ServiceHistory>") + "</TSPService>";
  }

  private static String list(String... services) {
    return "<TrustServiceStatusList xmlns=\"http://uri.etsi.org/02231/v2#\" Id=\"tl\"><SchemeInformation><TSLVersionIdentifier>5</TSLVersionIdentifier>"
        + "</SchemeInformation><TrustServiceProviderList><TrustServiceProvider><TSPServices>" + String.join("", services)
        + "</TSPServices></TrustServiceProvider></TrustServiceProviderList></TrustServiceStatusList>";
  }

  private static byte[] signed(String xml) throws Exception {
    DocumentBuilderFactory builder = DocumentBuilderFactory.newDefaultInstance();
    builder.setNamespaceAware(true);
    Document document = builder.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    XMLSignatureFactory factory = XMLSignatureFactory.getInstance("DOM");
    var reference = factory.newReference("", factory.newDigestMethod(DigestMethod.SHA256, null), List.of(
        factory.newTransform(Transform.ENVELOPED, (TransformParameterSpec) null),
        factory.newTransform("http://www.w3.org/2001/10/xml-exc-c14n#", (TransformParameterSpec) null)), null, null);
    PrivateKey key = operator.key();
    String method = key.getAlgorithm().equals("EC") ? "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256"
        : "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";
    var info = factory.newSignedInfo(factory.newCanonicalizationMethod(CanonicalizationMethod.EXCLUSIVE, (C14NMethodParameterSpec) null),
        factory.newSignatureMethod(method, null), List.of(reference));
    factory.newXMLSignature(info, null).sign(new DOMSignContext(key, document.getDocumentElement()));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TransformerFactory.newDefaultInstance().newTransformer().transform(new DOMSource(document), new StreamResult(out));
    return out.toByteArray();
  }
}
