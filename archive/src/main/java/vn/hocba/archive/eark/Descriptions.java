package vn.hocba.archive.eark;

import javax.xml.stream.XMLStreamException;

/** Writes what TT 05/2025/TT-BNV wants to know of a record and of each document (EAD), and how they are kept (PREMIS 3). */
final class Descriptions {

  private static final String LANGUAGE = "Tiếng Việt";

  private final PackageRecord record;

  Descriptions(PackageRecord record) {
    this.record = record;
  }

  byte[] record() {
    return Xml.file("ead", Xml.EAD, xml -> xml.text(record.kind() == PackageKind.SIP ? "fileCode" : "arcFileCode", record.code())
        .text("title", record.title()).text("maintenance", record.maintenance()).text("mode", "01").text("language", LANGUAGE)
        .text("startDate", record.first().toString()).text("endDate", record.last().toString())
        .text("organ", record.organisation()).text("totalDoc", Integer.toString(record.files().size()))
        .text("numberOfPaper", "0").text("riskRecovery", "1"));
  }

  byte[] document(PackageFile file) {
    return Xml.file("ead_doc", Xml.EAD, xml -> xml
        .text(record.kind() == PackageKind.SIP ? "docCode" : "arcDocCode", file.code()).text("title", file.title())
        .text("typeName", file.type()).text("organName", record.organisation()).text("issuedDate", file.issued().toString())
        .text("language", LANGUAGE).text("maintenance", record.maintenance()).text("mode", "01")
        .text("confidenceLevel", "01").text("file", file.path()));
  }

  byte[] preservation() {
    return Xml.file("premis", Xml.PREMIS, xml -> {
      xml.begin("object", "xsi:type", "intellectualEntity");
      identifier(xml, "object", record.objectId());
      xml.end();
      event(xml);
      xml.begin("agent");
      identifier(xml, "agent", record.fonds());
      xml.text("agentName", record.organisation()).text("agentType", "organization").end();
    }, "xmlns:xsi", Xml.XSI, "version", "3.0");
  }

  /** Of the representation: what it represents and which files it consists of. */
  byte[] representation() {
    return Xml.file("premis", Xml.PREMIS, xml -> {
      xml.begin("object", "xsi:type", "representation");
      identifier(xml, "object", record.objectId() + "/rep1");
      related(xml, "represents", record.objectId());
      for (PackageFile file : record.files()) {
        related(xml, "includes", file.code());
      }
      xml.end();
      event(xml);
    }, "xmlns:xsi", Xml.XSI, "version", "3.0");
  }

  private static void related(Xml xml, String how, String object) throws XMLStreamException {
    xml.begin("relationship").text("relationshipType", "structural").text("relationshipSubType", how).begin("relatedObjectIdentifier")
        .text("relatedObjectIdentifierType", "local").text("relatedObjectIdentifierValue", object).end().end();
  }

  byte[] preservation(PackageFile file) {
    return Xml.file("premis", Xml.PREMIS, xml -> {
      xml.begin("object", "xsi:type", "file");
      identifier(xml, "object", file.code());
      xml.begin("objectCharacteristics").begin("fixity").text("messageDigestAlgorithm", "SHA-256")
          .text("messageDigest", file.sha256()).end().text("size", Long.toString(file.size())).begin("format")
          .begin("formatDesignation").text("formatName", "PDF/A").end().end().end().end();
      event(xml);
    }, "xmlns:xsi", Xml.XSI, "version", "3.0");
  }

  private void event(Xml xml) throws XMLStreamException {
    xml.begin("event");
    identifier(xml, "event", record.id().toString());
    xml.text("eventType", "creation").text("eventDateTime", record.madeAt().toString()).begin("eventDetailInformation")
        .text("eventDetail", record.madeBy()).end().end();
  }

  private static void identifier(Xml xml, String of, String value) throws XMLStreamException {
    xml.begin(of + "Identifier").text(of + "IdentifierType", "local").text(of + "IdentifierValue", value).end();
  }
}
