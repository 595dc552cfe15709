package vn.hocba.archive.document;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Says a transcript in the XML that goes to the Ministry's store of digital transcripts (học bạ số), beside our own JSON. No
 * official schema is published: the names are those of the sector's database as far as they are known, all of them here, so
 * that a schema that comes changes this class, {@code hoc-ba-so-4.xsd} and the table of codes beside it ({@link XmlValues}) alone. Documents
 * of the formats before the fifth are said in version 1, of the fifth and sixth in version 2, of the seventh in version 3, as they were.
 */
public final class TranscriptXml {

  /** Name of the file inside the PDF. */
  public static final String NAME = "hoc-ba-so.xml";
  private static final int SINCE_VERSION_2 = 5;
  private static final int SINCE_VERSION_3 = 7;
  private static final int SINCE_VERSION_4 = 8;

  private final TranscriptDocument document;
  private final XMLStreamWriter out;
  private final XmlValues values;

  private TranscriptXml(TranscriptDocument document, XMLStreamWriter out) {
    this.document = document;
    this.out = out;
    this.values = XmlValues.of(version(document));
  }

  /** The schema's version, said in the root. */
  static String version(TranscriptDocument document) {
    return document.format() < SINCE_VERSION_2 ? "1" : document.format() < SINCE_VERSION_3 ? "2" : document.format() < SINCE_VERSION_4 ? "3" : "4";
  }

  /** The same transcript, the same bytes. */
  public static byte[] write(TranscriptDocument document) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 13);
    try {
      XMLStreamWriter out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
      out.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
      new TranscriptXml(document, out).root();
      out.writeEndDocument();
      out.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e); // nothing is read or written but memory
    }
    return bytes.toByteArray();
  }

  private interface Content {
    void write() throws XMLStreamException;
  }

  private void within(String name, Content content) throws XMLStreamException {
    out.writeStartElement(name);
    content.write();
    out.writeEndElement();
  }

  /** What is not said has no element. */
  private void say(String name, Object value) throws XMLStreamException {
    if (value != null) {
      out.writeStartElement(name);
      out.writeCharacters(XmlText.of(value.toString()));
      out.writeEndElement();
    }
  }

  private void code(String name, String code) throws XMLStreamException {
    say(name, values.said(name, code));
  }

  private void result(String name, String result) throws XMLStreamException {
    say(name, values.said("ketQuaMon", result));
  }

  private void root() throws XMLStreamException {
    out.writeStartElement("hocBaSo");
    out.writeAttribute("phienBan", version(document));
    say("maDinhDanhHocBa", document.id());
    say("lanCap", document.edition());
    say("thayChoHocBa", document.supersedes());
    within("truong", this::school);
    within("hocSinh", this::pupil);
    say("namHoc", document.schoolYear());
    say("maKhoi", document.grade());
    say("tenLop", document.className());
    say("quyDinhDanhGia", document.ruleSet());
    if (document.primary() == null) {
      within("bangDiem", this::subjects);
      within("ketQua", this::standings);
    } else {
      new PrimaryXml(document.primary(), out, values).write();
    }
    within("buoiNghi", () -> {
      say("coPhep", document.excusedAbsences());
      say("khongPhep", document.unexcusedAbsences());
    });
    code("ketQuaCuoiNam", document.promotion());
    code("khenThuong", document.award());
    say("nhanXet", document.homeroomComment());
    for (String note : document.notes()) {
      say("ghiChu", note);
    }
    for (TranscriptDocument.Ground ground : document.grounds()) {
      within("canCu", () -> {
        say("quyetDinh", ground.decision());
        say("nguoiQuyetDinh", ground.decidedBy());
        say("ngayQuyetDinh", ground.decidedOn());
        say("lyDo", ground.reason());
      });
    }
    if (document.form() != null) {
      details(document.form());
    }
    if (document.leaving() != null) {
      within("roiTruong", this::leaving);
    }
    say("giaoVienChuNhiem", document.homeroomTeacher());
    say("hieuTruong", document.principal());
    say("ngayKetThucNamHoc", document.closedAt().atZone(FormHead.VIETNAM).toLocalDate());
    out.writeEndElement();
  }

  private void details(FormDetails form) throws XMLStreamException {
    for (FormDetails.Correction correction : form.corrections()) {
      within("suaChua", () -> {
        out.writeAttribute("ma", values.said("ma", correction.code()));
        say("noiSuaChua", correction.subject());
        say("soCho", correction.places());
      });
    }
    for (FormDetails.PastYear year : form.past()) {
      within("quaTrinhHocTap", () -> {
        say("namHoc", year.schoolYear());
        say("tenLop", year.className());
        say("tenTruong", year.school());
        code("ketQuaCuoiNam", year.promotion());
        say("maDinhDanhHocBa", year.document());
      });
    }
  }

  private void leaving() throws XMLStreamException {
    say("ngay", document.leaving().day());
    code("hinhThuc", document.leaving().kind());
    say("truongDen", document.leaving().toSchool());
    for (Leaving.Taken taken : document.leaving().taken()) {
      within("diemDaCo", () -> {
        out.writeAttribute("ma", values.said("ma", taken.code()));
        say("ten", taken.subject());
        for (Leaving.Entry entry : taken.entries()) {
          within("diem", () -> {
            out.writeAttribute("hocKy", Integer.toString(entry.term()));
            out.writeAttribute("loai", values.said("loai", entry.kind()));
            out.writeAttribute("thu", Integer.toString(entry.ordinal()));
            out.writeCharacters(XmlText.of(values.said("ketQuaMon", entry.value())));
          });
        }
      });
    }
  }

  private void school() throws XMLStreamException {
    say("maTruong", document.school().code());
    say("tenTruong", document.school().name());
    say("tinh", document.school().province());
    code("maCapHoc", document.school().level());
  }

  private void pupil() throws XMLStreamException {
    TranscriptDocument.Pupil pupil = document.pupil();
    say("maHocSinh", pupil.identifier());
    say("hoTen", pupil.fullName());
    say("ngaySinh", pupil.birthDate());
    say("noiSinh", pupil.birthPlace());
    code("gioiTinh", pupil.gender());
    say("danToc", pupil.ethnicity());
    say("quocTich", pupil.nationality());
    say("queQuan", pupil.hometown());
    say("noiO", pupil.address());
    say("dienChinhSach", pupil.priority());
    say("cha", pupil.father());
    say("me", pupil.mother());
    say("nguoiGiamHo", pupil.guardian());
  }

  private void subjects() throws XMLStreamException {
    for (TranscriptDocument.SubjectResult subject : document.subjects()) {
      within("monHoc", () -> {
        out.writeAttribute("ma", subject.code());
        out.writeAttribute("kieu", subject.scored() ? "DIEM" : "NHAN_XET");
        say("ten", subject.name());
        result("hocKy1", subject.termOne());
        result("hocKy2", subject.termTwo());
        result("caNam", subject.year());
        result("danhGiaLai", subject.reassessed());
        say("nhanXetHocKy1", subject.commentOne());
        say("nhanXetCaNam", subject.commentTwo());
        say("giaoVien", subject.teacher());
        say("ghiChu", subject.note());
        say("khongHocHocKy1", subject.untaught());
      });
    }
  }

  private void standings() throws XMLStreamException {
    standing("hocKy1", document.termOne());
    standing("hocKy2", document.termTwo());
    standing("caNam", document.year());
    standing("sauDanhGiaLai", document.afterSummer());
  }

  private void standing(String period, TranscriptDocument.Standing standing) throws XMLStreamException {
    if (standing != null) {
      within(period, () -> {
        say("hocTap", standing.learning());
        say("renLuyen", standing.conduct());
      });
    }
  }
}
