package vn.hocba.archive.eark;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.stream.XMLStreamException;

/** Writes the METS file of a package and of its representation, as the Common Specification for Information Packages has it. */
final class Mets {

  private static final String SOFTWARE = "Học Bạ";
  private static final String FORMAT = "1";
  private static final String CSIP_PROFILE = "https://earkcsip.dilcis.eu/profile/E-ARK-CSIP.xml";
  private static final String SIP_PROFILE = "https://earksip.dilcis.eu/profile/E-ARK-SIP.xml";
  private static final String REPRESENTATION = "rep1";
  private static final String METADATA = "Metadata";

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
      xml.begin("fileSec", "ID", "ID-fileSec");
      group(xml, "Schemas", "schemas", schemas);
      group(xml, "Documentation", "documentation", documentation);
      group(xml, "Representations/rep1", "rep1", List.of(representation));
      xml.end();
      structure(xml, record.objectId());
      metadata(xml, 1, preservation.size());
      division(xml, "Documentation", "documentation");
      division(xml, "Schemas", "schemas");
      xml.begin("div", "ID", "ID-div-rep1", "LABEL", "Representations/rep1").empty("mptr", "LOCTYPE", "URL", "xlink:type", "simple",
          "xlink:href", representation.path(), "xlink:title", "ID-rep1").end();
      xml.end().end();
    });
  }

  /** The METS file of the representation. @param preservation empty for a package that has none */
  byte[] representation(List<Part> descriptive, List<Part> preservation, List<Part> data) {
    return file(REPRESENTATION, xml -> {
      described(xml, descriptive);
      kept(xml, preservation);
      xml.begin("fileSec", "ID", "ID-fileSec");
      group(xml, "Data", "data", data);
      xml.end();
      structure(xml, REPRESENTATION);
      metadata(xml, descriptive.size(), preservation.size());
      division(xml, "Data", "data");
      xml.end().end();
    });
  }

  private byte[] file(String objectId, Xml.Body body) {
    boolean sip = record.kind() == PackageKind.SIP;
    return Xml.file("mets", Xml.METS, xml -> {
      xml.begin("metsHdr", "CREATEDATE", record.madeAt().toString(), "RECORDSTATUS", "NEW", "csip:OAISPACKAGETYPE", record.kind().name());
      agent(xml, "CREATOR", "OTHER", SOFTWARE, "SOFTWARE VERSION", FORMAT);
      agent(xml, "ARCHIVIST", "ORGANIZATION", record.organisation(), "IDENTIFICATIONCODE", record.fonds());
      agent(xml, "CREATOR", "ORGANIZATION", record.organisation(), "IDENTIFICATIONCODE", record.fonds());
      xml.end();
      body.write(xml);
    }, "xmlns:csip", Xml.CSIP, "xmlns:xlink", Xml.XLINK, "OBJID", objectId, "TYPE", "Other", "csip:OTHERTYPE", "Hồ sơ",
        "LABEL", record.title(), "PROFILE", sip ? SIP_PROFILE : CSIP_PROFILE);
  }

  private static void agent(Xml xml, String role, String type, String name, String noteType, String note) throws XMLStreamException {
    if (type.equals("OTHER")) {
      xml.begin("agent", "ROLE", role, "TYPE", type, "OTHERTYPE", "SOFTWARE");
    } else {
      xml.begin("agent", "ROLE", role, "TYPE", type);
    }
    xml.text("name", name).begin("note", "csip:NOTETYPE", noteType).characters(note).end().end();
  }

  private void described(Xml xml, List<Part> parts) throws XMLStreamException {
    for (int i = 0; i < parts.size(); i++) {
      xml.begin("dmdSec", "ID", "ID-dmd-" + (i + 1), "CREATED", record.madeAt().toString(), "STATUS", "CURRENT");
      reference(xml, "ID-dmd-ref-" + (i + 1), parts.get(i), "EAD");
      xml.end();
    }
  }

  private void kept(Xml xml, List<Part> parts) throws XMLStreamException {
    xml.begin("amdSec");
    for (int i = 0; i < parts.size(); i++) {
      xml.begin("digiprovMD", "ID", "ID-amd-" + (i + 1), "CREATED", record.madeAt().toString(), "STATUS", "CURRENT");
      reference(xml, "ID-amd-ref-" + (i + 1), parts.get(i), "PREMIS");
      xml.end();
    }
    xml.end();
  }

  private void reference(Xml xml, String id, Part part, String type) throws XMLStreamException {
    xml.empty("mdRef", "ID", id, "LOCTYPE", "URL", "xlink:type", "simple", "xlink:href", part.path(), "MDTYPE", type, "MIMETYPE",
        part.mediaType(), "SIZE", Long.toString(part.size()), "CREATED", record.madeAt().toString(), "CHECKSUM", part.sha256(),
        "CHECKSUMTYPE", "SHA-256");
  }

  private void group(Xml xml, String use, String id, List<Part> parts) throws XMLStreamException {
    xml.begin("fileGrp", "ID", "ID-" + id, "USE", use);
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      xml.begin("file", "ID", "ID-" + id + "-" + (i + 1), "MIMETYPE", part.mediaType(), "SIZE", Long.toString(part.size()), "CREATED",
          record.madeAt().toString(), "CHECKSUM", part.sha256(), "CHECKSUMTYPE", "SHA-256")
          .empty("FLocat", "LOCTYPE", "URL", "xlink:type", "simple", "xlink:href", part.path()).end();
    }
    xml.end();
  }

  private static void structure(Xml xml, String label) throws XMLStreamException {
    xml.begin("structMap", "ID", "ID-structMap", "TYPE", "PHYSICAL", "LABEL", "CSIP").begin("div", "ID", "ID-div", "LABEL", label);
  }

  private static void metadata(Xml xml, int descriptive, int preservation) throws XMLStreamException {
    if (preservation == 0) {
      xml.empty("div", "ID", "ID-div-metadata", "LABEL", METADATA, "DMDID", ids("ID-dmd-", descriptive));
    } else {
      xml.empty("div", "ID", "ID-div-metadata", "LABEL", METADATA, "DMDID", ids("ID-dmd-", descriptive), "ADMID", ids("ID-amd-", preservation));
    }
  }

  private static String ids(String prefix, int count) {
    return IntStream.rangeClosed(1, count).mapToObj(i -> prefix + i).collect(Collectors.joining(" "));
  }

  private static void division(Xml xml, String label, String id) throws XMLStreamException {
    xml.begin("div", "ID", "ID-div-" + id, "LABEL", label).empty("fptr", "FILEID", "ID-" + id).end();
  }
}
