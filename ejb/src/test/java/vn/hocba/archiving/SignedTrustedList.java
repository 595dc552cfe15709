package vn.hocba.archiving;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Instant;
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
import org.w3c.dom.Document;
import vn.hocba.archive.trustcentre.IssuedKey;

/** Trusted lists of one service, as a state would issue them. */
record SignedTrustedList(X509Certificate service, IssuedKey signer) {

  private static final String TYPES = "http://uri.etsi.org/TrstSvc/";

  /** The service is trusted from 2020 on. */
  byte[] issue(int sequence, Instant issued, Instant nextUpdate) throws Exception {
    return issue(sequence, issued, nextUpdate, 2020);
  }

  /** @param since year from which on the service is trusted */
  byte[] issue(int sequence, Instant issued, Instant nextUpdate, int since) throws Exception {
    return signed("<TrustServiceStatusList xmlns=\"http://uri.etsi.org/02231/v2#\" Id=\"tl\"><SchemeInformation><TSLVersionIdentifier>5"
        + "</TSLVersionIdentifier><TSLSequenceNumber>" + sequence + "</TSLSequenceNumber><SchemeOperatorName><Name xml:lang=\"vi\">Bộ</Name>"
        + "</SchemeOperatorName><SchemeTerritory>VN</SchemeTerritory><ListIssueDateTime>" + issued
        + "</ListIssueDateTime><NextUpdate><dateTime>" + nextUpdate + "</dateTime></NextUpdate></SchemeInformation>"
        + "<TrustServiceProviderList><TrustServiceProvider><TSPServices><TSPService><ServiceInformation><ServiceTypeIdentifier>" + TYPES
        + "Svctype/CA/QC</ServiceTypeIdentifier><ServiceName><Name xml:lang=\"en\">x</Name></ServiceName><ServiceDigitalIdentity><DigitalId>"
        + "<X509Certificate>" + Base64.getEncoder().encodeToString(service.getEncoded()) + "</X509Certificate></DigitalId>"
        + "</ServiceDigitalIdentity><ServiceStatus>" + TYPES + "TrustedList/Svcstatus/granted</ServiceStatus><StatusStartingTime>"
        + since + "-01-01T00:00:00Z</StatusStartingTime></ServiceInformation></TSPService></TSPServices></TrustServiceProvider>"
        + "</TrustServiceProviderList></TrustServiceStatusList>");
  }

  private byte[] signed(String xml) throws Exception {
    DocumentBuilderFactory builder = DocumentBuilderFactory.newDefaultInstance();
    builder.setNamespaceAware(true);
    Document document = builder.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    XMLSignatureFactory factory = XMLSignatureFactory.getInstance("DOM");
    var reference = factory.newReference("", factory.newDigestMethod(DigestMethod.SHA256, null), List.of(
        factory.newTransform(Transform.ENVELOPED, (TransformParameterSpec) null),
        factory.newTransform("http://www.w3.org/2001/10/xml-exc-c14n#", (TransformParameterSpec) null)), null, null);
    String method = "http://www.w3.org/2001/04/xmldsig-more#" + (signer.key().getAlgorithm().equals("EC") ? "ecdsa-sha256" : "rsa-sha256");
    factory.newXMLSignature(factory.newSignedInfo(factory.newCanonicalizationMethod(CanonicalizationMethod.EXCLUSIVE,
        (C14NMethodParameterSpec) null), factory.newSignatureMethod(method, null), List.of(reference)), null)
        .sign(new DOMSignContext(signer.key(), document.getDocumentElement()));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TransformerFactory.newDefaultInstance().newTransformer().transform(new DOMSource(document), new StreamResult(out));
    return out.toByteArray();
  }
}
