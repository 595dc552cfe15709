package vn.hocba.archive.verify.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The validation policy: the one DSS ships, with everything that speaks of a PDF changed after a signature raised
 * to FAIL. The shipped one only warns, and so passes 11 of 19 published forgeries. Beside that, an answer about revocation
 * proves nothing about a signature that was made after the answer's next update: the shipped one believes it for ever.
 */
final class StrictPolicy {

  /** Each must be in the shipped policy; a release that renames one must not weaken ours silently. */
  static final List<String> MUST_FAIL = List.of("SignatureIntact", "SignatureDuplicated",
      "SignerInformationStore", "ByteRange", "ByteRangeCollision", "PdfSignatureDictionary", "PdfPageDifference",
      "PdfAnnotationOverlap", "PdfVisualDifference", "DocMDP", "FieldMDP", "SigFieldLock", "UndefinedChanges");

  private final byte[] xml;

  StrictPolicy() throws IOException {
    this(MUST_FAIL);
  }

  /** With some of the rules only, the others at WARN: for tests that ask what each is good for. */
  StrictPolicy(Collection<String> failing) throws IOException {
    try (InputStream shipped = StrictPolicy.class.getResourceAsStream("/policy/constraint.xml")) {
      if (shipped == null) {
        throw new IOException("DSS's own policy is not on the class path");
      }
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setNamespaceAware(true);
      Document policy = factory.newDocumentBuilder().parse(shipped);
      for (String name : MUST_FAIL) {
        level(policy, name, failing.contains(name) ? "FAIL" : "WARN");
      }
      fresh(policy);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      TransformerFactory.newDefaultInstance().newTransformer().transform(new DOMSource(policy), new StreamResult(out));
      xml = out.toByteArray();
    } catch (ParserConfigurationException | SAXException | TransformerException e) {
      throw new IOException("DSS's own policy cannot be read", e);
    }
  }

  InputStream open() {
    return new ByteArrayInputStream(xml);
  }

  /** Of signers and their authorities; what a time stamp rests on is proven by what was stamped after it. */
  private static void fresh(Document policy) throws IOException {
    for (String which : List.of("SignatureConstraints", "CounterSignatureConstraints")) {
      NodeList constraints = policy.getElementsByTagNameNS("*", which);
      NodeList found = constraints.getLength() == 0 ? constraints
          : ((Element) constraints.item(0)).getElementsByTagNameNS("*", "RevocationFreshness");
      if (found.getLength() == 0) {
        throw new IOException("DSS's own policy has no RevocationFreshness in " + which);
      }
      for (Node old : IntStream.range(0, found.getLength()).mapToObj(found::item).toList()) {
        Element next = policy.createElementNS(old.getNamespaceURI(), "RevocationFreshnessNextUpdate");
        next.setAttribute("Level", "FAIL");
        old.getParentNode().replaceChild(next, old);
      }
    }
  }

  private static void level(Document policy, String name, String level) throws IOException {
    NodeList found = policy.getElementsByTagNameNS("*", name);
    if (found.getLength() == 0) {
      throw new IOException("DSS's own policy has no " + name);
    }
    for (int i = 0; i < found.getLength(); i++) {
      ((Element) found.item(i)).setAttribute("Level", level);
    }
  }
}
