package vn.hocba.archive.trust.list;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.crypto.KeySelector;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The enveloped signature of a trusted list (TS 119 612 §5.7): of the whole document, by one of the given certificates. */
final class ListSignature {

  /** What may be done to the document before it is hashed; anything else could leave out what is read later. */
  private static final Set<String> TRANSFORMS = Set.of(Transform.ENVELOPED, "http://www.w3.org/2001/10/xml-exc-c14n#",
      "http://www.w3.org/TR/2001/REC-xml-c14n-20010315", "http://www.w3.org/2006/12/xml-c14n11");

  private ListSignature() {}

  /** The document, signed by one of these. @throws IOException for anything else */
  static Document verified(byte[] xml, List<X509Certificate> signers) throws IOException {
    try {
      Document document = parsed(xml);
      Element signature = signature(document);
      for (X509Certificate signer : signers) {
        DOMValidateContext context = new DOMValidateContext(KeySelector.singletonKeySelector(signer.getPublicKey()), signature);
        context.setProperty("org.jcp.xml.dsig.secureValidation", Boolean.TRUE);
        registerIds(signature, context);
        XMLSignature read = XMLSignatureFactory.getInstance("DOM").unmarshalXMLSignature(context);
        if (coversAll(read) && read.validate(context)) {
          return document;
        }
      }
      throw new IOException("signed by none of the given certificates, or changed");
    } catch (ParserConfigurationException | SAXException | MarshalException | XMLSignatureException e) {
      throw new IOException("no signed trusted list", e);
    }
  }

  private static Document parsed(byte[] xml) throws ParserConfigurationException, SAXException, IOException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    factory.setNamespaceAware(true);
    DocumentBuilder builder = factory.newDocumentBuilder();
    builder.setErrorHandler(null); // what it throws is enough
    return builder.parse(new ByteArrayInputStream(xml));
  }

  private static Element signature(Document document) throws IOException {
    NodeList all = document.getElementsByTagNameNS(XMLSignature.XMLNS, "Signature");
    if (all.getLength() != 1 || all.item(0).getParentNode() != document.getDocumentElement()) {
      throw new IOException("not one signature beneath its root");
    }
    return (Element) all.item(0);
  }

  /** Only what lies in the signature itself is referred to by its Id. */
  private static void registerIds(Element element, DOMValidateContext context) {
    if (element.hasAttribute("Id")) {
      context.setIdAttributeNS(element, null, "Id");
    }
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner) {
        registerIds(inner, context);
      }
    }
  }

  private static boolean coversAll(XMLSignature signature) {
    return signature.getSignedInfo().getReferences().stream().filter(r -> "".equals(r.getURI())).anyMatch(ListSignature::whole);
  }

  private static boolean whole(Reference reference) {
    return reference.getTransforms().stream().allMatch(t -> TRANSFORMS.contains(t.getAlgorithm()))
        && reference.getTransforms().stream().anyMatch(t -> Transform.ENVELOPED.equals(t.getAlgorithm()));
  }
}
