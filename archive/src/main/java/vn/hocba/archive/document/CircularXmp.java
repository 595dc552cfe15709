package vn.hocba.archive.document;

import com.itextpdf.kernel.xmp.XMPException;
import com.itextpdf.kernel.xmp.XMPMeta;
import com.itextpdf.kernel.xmp.XMPMetaFactory;
import com.itextpdf.kernel.xmp.XMPUtils;
import java.util.List;

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

  private static String description(List<Field> fields) {
    StringBuilder text = new StringBuilder("<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF"
        + " xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description rdf:about=''"
        + " xmlns:pdfaExtension='" + EXTENSION + "' xmlns:pdfaSchema='" + SCHEMA + "' xmlns:pdfaProperty='" + PROPERTY + "'>"
        + "<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType='Resource'>"
        + "<pdfaSchema:schema>Document data of TT 05/2025/TT-BNV</pdfaSchema:schema>"
        + "<pdfaSchema:namespaceURI>" + NAMESPACE + "</pdfaSchema:namespaceURI>"
        + "<pdfaSchema:prefix>" + PREFIX + "</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq>");
    for (Field field : fields) {
      text.append("<rdf:li rdf:parseType='Resource'><pdfaProperty:name>").append(field.name())
          .append("</pdfaProperty:name><pdfaProperty:valueType>Text</pdfaProperty:valueType>"
              + "<pdfaProperty:category>external</pdfaProperty:category><pdfaProperty:description>")
          .append(field.meaning()).append("</pdfaProperty:description></rdf:li>");
    }
    return text.append("</rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>"
        + "</rdf:RDF></x:xmpmeta>").toString();
  }
}
