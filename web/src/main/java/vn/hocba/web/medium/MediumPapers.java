package vn.hocba.web.medium;

import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import vn.hocba.archive.Sha256;
import vn.hocba.medium.Medium;
import vn.hocba.medium.MediumFile;
import vn.hocba.medium.MediumService;
import vn.hocba.web.wording.CsvText;
import vn.hocba.web.wording.Wording;

/** What lies on a medium beside its files, for people who have no program of ours: label, list, index page, checksums. */
final class MediumPapers {

  private static final String STYLE = "body{font:16px/1.5 sans-serif;margin:2em;color:#111}table{border-collapse:collapse}"
      + "th,td{border:1px solid #777;padding:4px 8px;text-align:left;vertical-align:top}code{font-size:12px;word-break:break-all}"
      + "dl.label{border:2px solid #111;width:120mm;padding:4mm 6mm}dt{color:#444;font-size:13px}dd{margin:0 0 3mm;font-weight:bold}"
      + "@media print{body{margin:0}}";

  private final MediumService.Contents contents;
  private final Wording wording;

  MediumPapers(MediumService.Contents contents, Wording wording) {
    this.contents = contents;
    this.wording = wording;
  }

  /** Where a file lies on the medium; files are named by their document's number. */
  static String path(MediumFile file) {
    return "files/" + file.reference() + ".pdf";
  }

  /**
   * For {@code sha256sum -c}, and for every other program that knows this form: of all that lies there but the label, which names the
   * checksum of this.
   */
  byte[] sums() {
    return (contents.files().stream().map(f -> f.sha256() + "  " + path(f) + "\n").collect(Collectors.joining())
        + Sha256.hex(index()) + "  index.html\n" + Sha256.hex(list()) + "  list.csv\n").getBytes(StandardCharsets.UTF_8);
  }

  byte[] list() {
    String head = CsvText.line(Stream.of("number", "document", "pupil", "class", "edition", "file", "size", "sha256")
        .map(c -> wording.text("media.list." + c)));
    return (CsvText.MARK + head + contents.files().stream().map(f -> CsvText.line(Stream.of(
        String.valueOf(f.position()), kind(f), text(f.pupil()), text(f.className()), String.valueOf(f.edition()), path(f),
        String.valueOf(f.size()), f.sha256()))).collect(Collectors.joining())).getBytes(StandardCharsets.UTF_8);
  }

  /** To be printed and put on the medium (ARC-08). */
  byte[] label() {
    return page(wording.text("media.label"), xml -> {
      xml.writeStartElement("dl");
      xml.writeAttribute("class", "label");
      facts(xml);
      fact(xml, "sums", Sha256.hex(sums()));
      xml.writeEndElement();
    });
  }

  /** The first page to open: what this is, how to check it, and every file. */
  byte[] index() {
    return page(wording.text("media.index", contents.medium().number()), xml -> {
      element(xml, "h1", wording.text("media.index", contents.medium().number()));
      xml.writeStartElement("dl");
      facts(xml);
      xml.writeEndElement();
      element(xml, "p", wording.text("media.index.help"));
      element(xml, "p", wording.text("media.index.check"));
      xml.writeStartElement("table");
      xml.writeStartElement("tr");
      for (String column : List.of("number", "document", "pupil", "class", "edition", "sha256")) {
        element(xml, "th", wording.text("media.list." + column));
      }
      xml.writeEndElement();
      for (MediumFile file : contents.files()) {
        line(xml, file);
      }
      xml.writeEndElement();
    });
  }

  private void line(XMLStreamWriter xml, MediumFile file) throws XMLStreamException {
    xml.writeStartElement("tr");
    element(xml, "td", String.valueOf(file.position()));
    xml.writeStartElement("td");
    xml.writeStartElement("a");
    xml.writeAttribute("href", path(file));
    xml.writeCharacters(kind(file));
    xml.writeEndElement();
    xml.writeEndElement();
    element(xml, "td", text(file.pupil()));
    element(xml, "td", text(file.className()));
    element(xml, "td", String.valueOf(file.edition()));
    xml.writeStartElement("td");
    element(xml, "code", file.sha256());
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void facts(XMLStreamWriter xml) throws XMLStreamException {
    Medium m = contents.medium();
    fact(xml, "school", contents.schoolName() + " (" + contents.schoolCode() + ")");
    fact(xml, "year", m.schoolYear());
    fact(xml, "class", m.className() == null ? wording.text("media.whole") : m.className());
    fact(xml, "kind", contents.files().stream().map(f -> wording.text("media.kind." + f.kindAndForm())).distinct().collect(Collectors.joining(", ")));
    fact(xml, "number", m.number());
    fact(xml, "carrier", m.carrier());
    fact(xml, "made", wording.text("media.made.by", m.madeAt(), m.madeByName()));
    fact(xml, "files", wording.text("media.files", m.files(), wording.size(m.bytes())));
    if (m.unsealed() > 0) {
      fact(xml, "unsealed", String.valueOf(m.unsealed()));
    }
  }

  private void fact(XMLStreamWriter xml, String key, String value) throws XMLStreamException {
    element(xml, "dt", wording.text("media.label." + key));
    element(xml, "dd", value);
  }

  private String kind(MediumFile file) {
    String kind = wording.text("media.kind." + file.kindAndForm());
    return file.subject() == null ? kind : wording.text("media.of.subject", kind, file.subject());
  }

  @FunctionalInterface
  private interface Body {
    void write(XMLStreamWriter xml) throws XMLStreamException;
  }

  private byte[] page(String title, Body body) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      xml.writeDTD("<!DOCTYPE html>");
      xml.writeStartElement("html");
      xml.writeAttribute("lang", wording.text("media.language"));
      xml.writeStartElement("head");
      xml.writeEmptyElement("meta");
      xml.writeAttribute("charset", "utf-8");
      element(xml, "title", title);
      element(xml, "style", STYLE);
      xml.writeEndElement();
      xml.writeStartElement("body");
      body.write(xml);
      xml.writeEndDocument();
    } catch (XMLStreamException e) {
      throw new UncheckedIOException(new IOException(e));
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  private static String text(String value) {
    return value == null ? "" : value;
  }
}
