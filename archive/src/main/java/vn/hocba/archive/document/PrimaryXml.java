package vn.hocba.archive.document;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The part of the XML that only a primary school's transcript has. */
final class PrimaryXml {

  private final PrimaryYear year;
  private final XMLStreamWriter out;
  private final XmlValues values;

  PrimaryXml(PrimaryYear year, XMLStreamWriter out, XmlValues values) {
    this.values = values;
    this.year = year;
    this.out = out;
  }

  void write() throws XMLStreamException {
    out.writeStartElement("tieuHoc");
    for (PrimaryYear.Subject subject : year.subjects()) {
      out.writeStartElement("monHoc");
      out.writeAttribute("ma", subject.code());
      say("ten", subject.name());
      entry("hocKy1", subject.termOne());
      entry("caNam", subject.year());
      entry("danhGiaBoSung", subject.additional());
      say("giaoVien", subject.teacher());
      say("ghiChu", subject.note());
      out.writeEndElement();
    }
    for (PrimaryYear.TraitGroup group : year.traits()) {
      traits(group);
    }
    say("danhGiaGiaoDuc", year.result());
    say("danhGiaSauBoSung", year.resultAfterAdditional());
    say("hoanThanhLop", values.said("hoanThanhLop", year.completion()));
    say("hoanThanhCapHoc", year.programmeCompleted());
    out.writeEndElement();
  }

  private void entry(String name, PrimaryYear.Entry entry) throws XMLStreamException {
    if (entry != null) {
      out.writeStartElement(name);
      say("mucDat", entry.level());
      say("diemKiemTra", entry.test());
      say("nhanXet", entry.comment());
      out.writeEndElement();
    }
  }

  private void traits(PrimaryYear.TraitGroup group) throws XMLStreamException {
    out.writeStartElement("phamChatNangLuc");
    out.writeAttribute("loai", values.said("loai", group.kind()));
    for (PrimaryYear.Trait trait : group.traits()) {
      out.writeStartElement("muc");
      out.writeAttribute("ma", trait.code());
      level("hocKy1", trait.termOne());
      level("caNam", trait.year());
      level("danhGiaBoSung", trait.additional());
      out.writeEndElement();
    }
    say("nhanXetHocKy1", group.commentOne());
    say("nhanXetCaNam", group.commentYear());
    out.writeEndElement();
  }

  private void level(String name, String level) throws XMLStreamException {
    say(name, values.said("mucPhamChat", level));
  }

  private void say(String name, Object value) throws XMLStreamException {
    if (value != null) {
      out.writeStartElement(name);
      out.writeCharacters(XmlText.of(value.toString()));
      out.writeEndElement();
    }
  }
}
