package vn.hocba.archive.eark;

import java.util.List;
import javax.xml.stream.XMLStreamException;

/** Writes the METS file of a package and of its representation, as the Common Specification for Information Packages has it. */
final class Mets {

  private static final String PROFILE = "https://earkcsip.dilcis.eu/profile/E-ARK-CSIP.xml";

  private final PackageRecord record;

  Mets(PackageRecord record) {
    this.record = record;
  }

  /**
   * The METS file of the package.
   *
   * @param preservation empty for a package that has none
   * @param representation the METS file of the representation
   */
  byte[] root(Part descriptive, List<Part> preservation, List<Part> schemas, List<Part> documentation, Part representation) {
    return file(record.objectId(), xml -> {
      described(xml, List.of(descriptive));
      kept(xml, preservation);
      xml.begin("fileSec");
      group(xml, "Schemas", "s", schemas);
      group(xml, "Documentation", "d", documentation);
      group(xml, "Representations/rep1", "r", List.of(representation));
      xml.end().begin("structMap", "TYPE", "PHYSICAL", "LABEL", "CSIP").begin("div", "LABEL", record.objectId());
      if (preservation.isEmpty()) {
        xml.empty("div", "LABEL", "Metadata", "DMDID", "dmd1");
      } else {
        xml.empty("div", "LABEL", "Metadata", "DMDID", "dmd1", "ADMID", "amd1");
      }
      xml.begin("div", "LABEL", "Representations/rep1").empty("mptr", "LOCTYPE", "URL", "xlink:type", "simple",
          "xlink:href", representation.path()).end().end().end();
    });
  }

  /** The METS file of the representation. @param preservation empty for a package that has none */
  byte[] representation(List<Part> descriptive, List<Part> preservation, List<Part> data) {
    return file("rep1", xml -> {
      described(xml, descriptive);
      kept(xml, preservation);
      xml.begin("fileSec");
      group(xml, "Data", "f", data);
      xml.end().begin("structMap", "TYPE", "PHYSICAL", "LABEL", "CSIP").begin("div", "LABEL", "rep1").begin("div", "LABEL", "Data");
      for (int i = 1; i <= data.size(); i++) {
        xml.empty("fptr", "FILEID", "f" + i);
      }
      xml.end().end().end();
    });
  }

  private byte[] file(String objectId, Xml.Body body) {
    return Xml.file("mets", Xml.METS, xml -> {
      xml.begin("metsHdr", "CREATEDATE", record.madeAt().toString(), "csip:OAISPACKAGETYPE", record.kind().name())
          .begin("agent", "ROLE", "CREATOR", "TYPE", "ORGANIZATION").text("name", record.organisation())
          .text("note", record.fonds()).end().end();
      body.write(xml);
    }, "xmlns:csip", Xml.CSIP, "xmlns:xlink", Xml.XLINK, "OBJID", objectId, "TYPE", "Other", "LABEL", record.title(), "PROFILE", PROFILE);
  }

  private void described(Xml xml, List<Part> parts) throws XMLStreamException {
    for (int i = 0; i < parts.size(); i++) {
      xml.begin("dmdSec", "ID", "dmd" + (i + 1));
      reference(xml, parts.get(i), "EAD");
      xml.end();
    }
  }

  private void kept(Xml xml, List<Part> parts) throws XMLStreamException {
    xml.begin("amdSec");
    for (int i = 0; i < parts.size(); i++) {
      xml.begin("digiprovMD", "ID", "amd" + (i + 1));
      reference(xml, parts.get(i), "PREMIS");
      xml.end();
    }
    xml.end();
  }

  private void reference(Xml xml, Part part, String type) throws XMLStreamException {
    xml.empty("mdRef", "LOCTYPE", "URL", "xlink:type", "simple", "xlink:href", part.path(), "MDTYPE", type, "MIMETYPE",
        part.mediaType(), "SIZE", Long.toString(part.size()), "CREATED", record.madeAt().toString(), "CHECKSUM", part.sha256(),
        "CHECKSUMTYPE", "SHA-256");
  }

  private void group(Xml xml, String use, String ids, List<Part> parts) throws XMLStreamException {
    xml.begin("fileGrp", "USE", use);
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      xml.begin("file", "ID", ids + (i + 1), "MIMETYPE", part.mediaType(), "SIZE", Long.toString(part.size()), "CREATED",
          record.madeAt().toString(), "CHECKSUM", part.sha256(), "CHECKSUMTYPE", "SHA-256")
          .empty("FLocat", "LOCTYPE", "URL", "xlink:type", "simple", "xlink:href", part.path()).end();
    }
    xml.end();
  }
}
