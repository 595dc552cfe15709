package vn.hocba.archive.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file whose data say one thing and whose pages another is told before it is signed. */
class ContentCheckTest {

  private static final String ID = "6f8f3f3e-0a52-4f0e-9a55-0d2a5c1b7e11";
  private static final TranscriptDocument TRANSCRIPT = SampleForms.secondary(ID);
  private static final byte[] PDF = new TranscriptRenderer().render(TRANSCRIPT);

  /** Each would be believed by the Ministry's store, and by nobody who reads the page. */
  @ParameterizedTest
  @CsvSource({"<caNam>8.8</caNam>, <caNam>9.8</caNam>, monHoc=TOAN", "<hocKy1>D</hocKy1>, <hocKy1>CD</hocKy1>, monHoc=GDTC",
      "<danhGiaLai>6.0</danhGiaLai>, <danhGiaLai>8.0</danhGiaLai>, monHoc=KHTN",
      "<renLuyen>TOT</renLuyen></caNam>, <renLuyen>KHA</renLuyen></caNam>, 'caNam=Khá, Chưa đạt'",
      "<coPhep>3</coPhep>, <coPhep>2</coPhep>, 'buoiNghi=2, 1'", "<hoTen>H'Linh, <hoTen>H'Mai, hoTen=H'Mai Niê Kđăm",
      "<khenThuong>GOOD, <khenThuong>EXCELLENT, khenThuong=EXCELLENT",
      "<ngaySinh>2010-03-09, <ngaySinh>2009-03-09, ngaySinh=2009-03-09",
      "<tenLop>8A1</tenLop>, <tenLop>8A7</tenLop>, tenLop=8A7"})
  void anXmlThatSaysSomethingElseThanThePageIsTold(String right, String wrong, String told) throws IOException {
    String xml = new String(TranscriptXml.write(TRANSCRIPT), StandardCharsets.UTF_8);
    assertTrue(xml.contains(right), xml);
    byte[] other = xml.replaceFirst(Pattern.quote(right), wrong).getBytes(StandardCharsets.UTF_8);
    try (PDDocument document = Loader.loadPDF(PDF)) {
      assertEquals(List.of(told), new XmlOnPage(PageText.of(document), FormLabels.of(FormEditions.FIRST)).missing(other));
    }
    assertEquals(List.of(TranscriptXml.NAME, told),
        ContentCheck.differences(with(TranscriptXml.NAME, other), TranscriptJson.write(TRANSCRIPT)));
  }

  /** Where a pupil went, what they had so far and why an edition was issued are on the page since they are in the data. */
  @ParameterizedTest
  @CsvSource({"<ngay>2025-03-17, <ngay>2025-03-18, roiTruong", "<truongDen>Trường THCS Lê Lợi, <truongDen>Trường THCS Lê Lai, roiTruong",
      "thu=\"2\">9.0<, thu=\"2\">9.5<, roiTruong", "<lyDo>Sửa điểm cuối kì I, <lyDo>Sửa điểm cuối kì II, lyDo",
      "<nguoiQuyetDinh>Trần Văn Hiệu, <nguoiQuyetDinh>Trần Văn Lạ, nguoiQuyetDinh"})
  void whatIsToldOfWhoLeftIsOnThePage(String right, String wrong, String told) throws IOException {
    TranscriptDocument left = SampleForms.left(ID);
    String xml = new String(TranscriptXml.write(left), StandardCharsets.UTF_8);
    assertTrue(xml.contains(right), xml);
    try (PDDocument document = Loader.loadPDF(new TranscriptRenderer().render(left))) {
      XmlOnPage page = new XmlOnPage(PageText.of(document), FormLabels.of(left));
      List<String> missing = page.missing(xml.replaceFirst(Pattern.quote(right), wrong).getBytes(StandardCharsets.UTF_8));
      assertEquals(1, missing.size(), missing.toString());
      assertTrue(missing.getFirst().startsWith(told + "="), missing.toString());
    }
  }

  @Test
  void dataOfAnotherRecordAreTold() throws IOException {
    byte[] other = TranscriptJson.write(SampleForms.upper(ID));
    assertEquals(List.of(TranscriptPayload.NAME), ContentCheck.differences(with(TranscriptPayload.NAME, other),
        TranscriptJson.write(TRANSCRIPT)));
    List<String> differences = ContentCheck.differences(PDF, other);
    assertTrue(differences.containsAll(List.of(TranscriptPayload.NAME, TranscriptXml.NAME)), differences.toString());
    assertFalse(ContentCheck.differences(without(TranscriptXml.NAME), TranscriptJson.write(TRANSCRIPT)).isEmpty(), "no XML at all");
  }

  /** Of a line of two contents the data name both teachers together, the page each in a place to sign. */
  @Test
  void teachersWhoSignOneLineInPlacesOfTheirOwnAreNoDifference() throws IOException {
    String json = new String(TranscriptJson.write(TRANSCRIPT), StandardCharsets.UTF_8)
        .replaceFirst("\\{\"code\":\"NGHE_THUAT\",\"teacher\":\"[^\"]*\"}", "{\"code\":\"NGHE_THUAT__AM_NHAC\",\"teacher\":\""
            + "Trần Minh Châu\"},{\"code\":\"NGHE_THUAT__MI_THUAT\",\"teacher\":\"Lê Bảo Ngọc\"}")
        .replaceFirst("(\"code\":\"NGHE_THUAT\"[^}]*\"teacher\":\")[^\"]*", "$1Trần Minh Châu, Lê Bảo Ngọc");
    assertTrue(json.contains("Trần Minh Châu, Lê Bảo Ngọc") && json.contains("NGHE_THUAT__MI_THUAT"), json);
    TranscriptDocument two = TranscriptJson.read(json.getBytes(StandardCharsets.UTF_8));
    byte[] pdf = new TranscriptRenderer().render(two);
    assertEquals(List.of(), ContentCheck.differences(pdf, TranscriptJson.write(two)));
    byte[] stranger = json.replace("Trần Minh Châu, Lê Bảo Ngọc", "Trần Minh Châu, Vũ Thị Lạ").getBytes(StandardCharsets.UTF_8);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertEquals(List.of("giaoVien=Trần Minh Châu, Vũ Thị Lạ"),
          new XmlOnPage(PageText.of(document), FormLabels.of(FormEditions.FIRST)).missing(TranscriptXml.write(TranscriptJson.read(stranger))));
    }
  }

  /** Nothing that people write may look like a difference: a long remark goes over a page, pasted text has odd spaces. */
  @Test
  void whatIsOnlyLaidOutOtherwiseIsNoDifference() throws IOException {
    String remark = "Chăm ngoan,\u00A0tích cực; H\u02BCLinh\u200B giúp đỡ bạn.\r\n".repeat(120);
    TranscriptDocument d = SampleForms.old(ID);
    TranscriptDocument longer = new TranscriptDocument(5, ID, 1, null, d.school(), d.pupil(), d.schoolYear(), d.className(),
        d.grade(), d.ruleSet(), d.homeroomTeacher(), d.principal(), d.subjects().stream().map(s ->
            new TranscriptDocument.SubjectResult(s.code(), s.name(), s.scored(), s.termOne(), s.termTwo(), s.year(),
                s.reassessed(), remark.substring(0, 900), s.commentTwo(), s.teacher(), s.note(), s.untaught())).toList(),
        d.termOne(), d.termTwo(), d.year(), d.afterSummer(), null, 3, 1, d.promotion(), d.award(), remark, d.notes(),
        d.closedAt()).with(d.form());
    assertEquals(List.of(), ContentCheck.differences(new TranscriptRenderer().render(longer), TranscriptJson.write(longer)));
  }

  private static byte[] with(String name, byte[] other) throws IOException {
    try (PDDocument document = Loader.loadPDF(PDF)) {
      var stream = document.getDocumentCatalog().getNames().getEmbeddedFiles().getValue(name).getEmbeddedFile().getCOSObject();
      try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
        out.write(other);
      }
      return saved(document);
    }
  }

  private static byte[] without(String name) throws IOException {
    try (PDDocument document = Loader.loadPDF(PDF)) {
      document.getDocumentCatalog().getNames().getEmbeddedFiles().getValue(name).getCOSObject().removeItem(COSName.EF);
      return saved(document);
    }
  }

  private static byte[] saved(PDDocument document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }
}
