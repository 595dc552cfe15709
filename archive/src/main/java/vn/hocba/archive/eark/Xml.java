package vn.hocba.archive.eark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes one XML file of a package, element by element. */
final class Xml {

  static final String METS = "http://www.loc.gov/METS/";
  static final String CSIP = "https://DILCIS.eu/XML/METS/CSIPExtensionMETS";
  static final String XLINK = "http://www.w3.org/1999/xlink";
  static final String PREMIS = "http://www.loc.gov/premis/v3";
  static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
  /** The fields of TT 05/2025 under the names it gives them; its own schema was not available. */
  static final String EAD = "urn:hocba:tt05:ead:1";

  /** What stands between the root's tags. */
  @FunctionalInterface
  interface Body {
    void write(Xml xml) throws XMLStreamException;
  }

  private final XMLStreamWriter out;

  private Xml(XMLStreamWriter out) {
    this.out = out;
  }

  /** @param attributes of the root, name after value after name; names with a colon as they are written */
  static byte[] file(String root, String namespace, Body body, String... attributes) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      XMLStreamWriter out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
      out.writeStartDocument("UTF-8", "1.0");
      out.writeStartElement(root);
      out.writeDefaultNamespace(namespace);
      Xml xml = new Xml(out);
      xml.attributes(attributes);
      body.write(xml);
      out.writeEndElement();
      out.writeEndDocument();
      out.close();
    } catch (XMLStreamException e) {
      throw new UncheckedIOException(new IOException(e));
    }
    return bytes.toByteArray();
  }

  Xml begin(String name, String... attributes) throws XMLStreamException {
    out.writeStartElement(name);
    attributes(attributes);
    return this;
  }

  Xml end() throws XMLStreamException {
    out.writeEndElement();
    return this;
  }

  Xml empty(String name, String... attributes) throws XMLStreamException {
    return begin(name, attributes).end();
  }

  Xml characters(String value) throws XMLStreamException {
    out.writeCharacters(value);
    return this;
  }

  Xml text(String name, String value) throws XMLStreamException {
    out.writeStartElement(name);
    out.writeCharacters(value);
    out.writeEndElement();
    return this;
  }

  private void attributes(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      out.writeAttribute(attributes[i], attributes[i + 1]);
    }
  }
}
