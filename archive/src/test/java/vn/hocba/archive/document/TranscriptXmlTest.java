package vn.hocba.archive.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The XML inside keeps to its schema and says nothing that the page does not show. */
class TranscriptXmlTest {

  private static final String ID = "6f8f3f3e-0a52-4f0e-9a55-0d2a5c1b7e11";

  static Stream<TranscriptDocument> forms() {
    TranscriptDocument secondary = SampleTranscripts.reassessed(ID, "H'Linh Niê");
    return Stream.of(SampleTranscripts.of(ID, "H'Linh Niê"), secondary, SampleTranscripts.issuedAgain(secondary),
        SampleTranscripts.inFormatThree(SamplePrimary.of(ID, "Y Bhăm Êban")), SampleForms.secondary(ID), SampleForms.primary(ID),
        SampleForms.left(ID), SampleForms.leftPrimary(ID), SampleForms.named(SampleForms.secondary(ID)), SampleForms.named(SampleForms.primary(ID)),
        SampleForms.named(SampleForms.secondary(ID)).left(SampleForms.left(ID).leaving()));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void keepsToItsSchema(TranscriptDocument document) throws Exception {
    SchemaFactory.newDefaultInstance().newSchema(TranscriptXml.class.getResource("hoc-ba-so-" + TranscriptXml.version(document) + ".xsd")).newValidator()
        .validate(new StreamSource(new ByteArrayInputStream(TranscriptXml.write(document))));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void saysWhatThePageShows(TranscriptDocument document) throws Exception {
    assertEquals(List.of(), ContentCheck.differences(new TranscriptRenderer().render(document), TranscriptJson.write(document)));
  }

  /** Whoever takes it over reads the words of the regulations, in what was issued before the codes that were in it. */
  @Test
  void saysCodesInTheWordsOfTheRegulationsSinceVersionFour() {
    String now = xml(SampleForms.named(SampleForms.secondary(ID)).left(SampleForms.left(ID).leaving()));
    for (String said : List.of("<gioiTinh>NU</gioiTinh>", "<ketQuaCuoiNam>HOAN_THANH_CHUONG_TRINH</ketQuaCuoiNam>",
        "<khenThuong>HOC_SINH_GIOI</khenThuong>", "<hinhThuc>CHUYEN_TRUONG</hinhThuc>", "loai=\"DDGTX\"", "<suaChua ma=\"REN_LUYEN\">",
        "<caNam>Đ</caNam>")) {
      assertTrue(now.contains(said), said + " is not in " + now);
    }
    String primary = xml(SampleForms.named(SampleForms.primary(ID)));
    assertTrue(primary.contains("<maCapHoc>TIEU_HOC</maCapHoc>") && primary.contains("loai=\"PHAM_CHAT\""), primary);
    for (String xml : List.of(now, primary)) {
      assertFalse(xml.matches("(?s).*[>\"](PRIMARY|MALE|FEMALE|PROMOTED|COMPLETED|RETEST|RETAINED|GOOD|EXCELLENT|OUT|REGULAR|MIDTERM|QUALITY|CONDUCT"
          + "|GENERAL_COMPETENCE|SPECIFIC_COMPETENCE)[<\"].*"), xml);
    }
    assertTrue(xml(SampleForms.left(ID)).contains("<hinhThuc>OUT</hinhThuc>"), "what was issued says what it said");
  }

  private static String xml(TranscriptDocument document) {
    return new String(TranscriptXml.write(document), StandardCharsets.UTF_8);
  }

  @Test
  void isEmbeddedBesideTheJson() throws IOException {
    TranscriptDocument document = SampleTranscripts.of(ID, "H'Linh Niê");
    try (PDDocument pdf = Loader.loadPDF(new TranscriptRenderer().render(document))) {
      var files = pdf.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
      assertArrayEquals(TranscriptXml.write(document), files.get(TranscriptXml.NAME).getEmbeddedFile().toByteArray());
      assertArrayEquals(TranscriptJson.write(document), files.get(TranscriptPayload.NAME).getEmbeddedFile().toByteArray());
    }
  }

  @Test
  void leavesOutWhatXmlCannotCarry() {
    String xml = new String(TranscriptXml.write(SampleTranscripts.of(ID, "Nguyễn\u0001 & <An>")), StandardCharsets.UTF_8);
    assertTrue(xml.contains("<hoTen>Nguyễn &amp; &lt;An&gt;</hoTen>"), xml);
  }
}
