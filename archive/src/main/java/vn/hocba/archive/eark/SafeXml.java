package vn.hocba.archive.eark;

import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads XML from anywhere: no document type, no entities, nothing fetched, and text only as long as a field may be. */
final class SafeXml {

  private static final int LONGEST_TEXT = 4_000;
  private static final int DEEPEST = 64;

  /** What is told of each element: its local name, its attributes by theirs. */
  @FunctionalInterface
  interface Visitor {
    void element(String name, Map<String, String> attributes);
  }

  private SafeXml() {}

  /** @throws XMLStreamException when it is none, or has a document type */
  static void visit(byte[] xml, Visitor visitor) throws XMLStreamException {
    XMLStreamReader in = open(xml);
    int depth = 0;
    while (in.hasNext()) {
      int event = next(in);
      depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
      if (depth > DEEPEST) {
        throw new XMLStreamException("deeper than " + DEEPEST);
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < in.getAttributeCount(); i++) {
          attributes.put(in.getAttributeLocalName(i), in.getAttributeValue(i));
        }
        visitor.element(in.getLocalName(), attributes);
      }
    }
  }

  /** The text of each element that holds nothing else, by its local name; of several the first. */
  static Map<String, String> texts(byte[] xml) throws XMLStreamException {
    XMLStreamReader in = open(xml);
    Map<String, String> texts = new LinkedHashMap<>();
    StringBuilder text = new StringBuilder();
    while (in.hasNext()) {
      switch (next(in)) {
        case XMLStreamConstants.START_ELEMENT -> text.setLength(0);
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (text.length() < LONGEST_TEXT) {
            text.append(in.getText());
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          String said = text.toString().strip();
          if (!said.isEmpty()) {
            texts.putIfAbsent(in.getLocalName(), said.substring(0, Math.min(said.length(), LONGEST_TEXT)));
          }
          text.setLength(0);
        }
        default -> { }
      }
    }
    return texts;
  }

  /** Name of the agent of a METS file that gives the package: the archivist, else the first that is no program; empty for none. */
  static String agent(byte[] xml) throws XMLStreamException {
    XMLStreamReader in = open(xml);
    String role = null;
    String first = "";
    while (in.hasNext()) {
      if (next(in) != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      if (in.getLocalName().equals("agent")) {
        role = "OTHER".equals(in.getAttributeValue(null, "TYPE")) ? null : String.valueOf(in.getAttributeValue(null, "ROLE"));
      } else if (role != null && in.getLocalName().equals("name")) {
        String name = in.getElementText().strip();
        String told = name.substring(0, Math.min(name.length(), LONGEST_TEXT));
        if (role.equals("ARCHIVIST")) {
          return told;
        }
        first = first.isEmpty() ? told : first;
        role = null;
      } else if (in.getLocalName().equals("fileSec")) {
        return first;
      }
    }
    return first;
  }

  private static XMLStreamReader open(byte[] xml) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setXMLResolver((publicId, systemId, base, namespace) -> new ByteArrayInputStream(new byte[0]));
    return factory.createXMLStreamReader(new ByteArrayInputStream(xml));
  }

  private static int next(XMLStreamReader in) throws XMLStreamException {
    int event = in.next();
    if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
      throw new XMLStreamException("a document type or an entity");
    }
    return event;
  }
}
