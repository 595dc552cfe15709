package vn.hocba.archive.document;

import com.itextpdf.kernel.xmp.XMPException;
import com.itextpdf.kernel.xmp.XMPMeta;
import com.itextpdf.kernel.xmp.XMPMetaFactory;
import com.itextpdf.kernel.xmp.XMPUtils;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes the mandatory data of TT 05/2025/TT-BNV into a file's XMP under the names that the circular's packages give them, and
 * describes these names there as PDF/A asks of every schema that is not its own (ISO 19005-3, 6.6.2.3). The circular names no
 * namespace; this one is ours.
 */
final class CircularXmp {

  static final String NAMESPACE = "urn:hocba:tt05:document:1#";
  private static final String PREFIX = "tt05";
  private static final String EXTENSION = "http://www.aiim.org/pdfa/ns/extension/";
  private static final String SCHEMA = "http://www.aiim.org/pdfa/ns/schema#";
  private static final String PROPERTY = "http://www.aiim.org/pdfa/ns/property#";

  /** One field. @param meaning in English, as the description of a schema is read by tools everywhere */
  record Field(String name, String value, String meaning) {}

  private CircularXmp() {}

  /** Adds those that say something. */
  static void write(XMPMeta meta, List<Field> fields) throws XMPException {
    XMPMetaFactory.getSchemaRegistry().registerNamespace(NAMESPACE, PREFIX);
    List<Field> said = fields.stream().filter(f -> !f.value().isBlank()).toList();
    for (Field field : said) {
      meta.setProperty(NAMESPACE, field.name(), field.value());
    }
    XMPUtils.appendProperties(XMPMetaFactory.parseFromString(description(said)), meta, true, false);
  }

  /** Also of the schema that says PDF/UA: the library describes it only where nothing else is described. */
  private static String description(List<Field> fields) {
    String own = fields.stream().map(f -> property(f.name(), "Text", "external", f.meaning())).collect(Collectors.joining());
    return "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
        + "<rdf:Description rdf:about='' xmlns:pdfaExtension='" + EXTENSION + "' xmlns:pdfaSchema='" + SCHEMA
        + "' xmlns:pdfaProperty='" + PROPERTY + "'><pdfaExtension:schemas><rdf:Bag>"
        + schema("Document data of TT 05/2025/TT-BNV", NAMESPACE, PREFIX, own)
        + schema("PDF/UA identification schema", "http://www.aiim.org/pdfua/ns/id/", "pdfuaid",
            property("part", "Integer", "internal", "part of ISO 14289 that the file conforms to"))
        + "</rdf:Bag></pdfaExtension:schemas></rdf:Description></rdf:RDF></x:xmpmeta>";
  }

  private static String schema(String name, String namespace, String prefix, String properties) {
    return "<rdf:li rdf:parseType='Resource'><pdfaSchema:schema>" + name + "</pdfaSchema:schema><pdfaSchema:namespaceURI>" + namespace
        + "</pdfaSchema:namespaceURI><pdfaSchema:prefix>" + prefix + "</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq>" + properties
        + "</rdf:Seq></pdfaSchema:property></rdf:li>";
  }

  private static String property(String name, String type, String category, String meaning) {
    return "<rdf:li rdf:parseType='Resource'><pdfaProperty:name>" + name + "</pdfaProperty:name><pdfaProperty:valueType>" + type
        + "</pdfaProperty:valueType><pdfaProperty:category>" + category + "</pdfaProperty:category><pdfaProperty:description>" + meaning
        + "</pdfaProperty:description></rdf:li>";
  }
}
