package vn.hocba.archive.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** The XML inside keeps to its schema and says nothing that the page does not show. */
class TranscriptXmlTest {

  private static final String ID = "6f8f3f3e-0a52-4f0e-9a55-0d2a5c1b7e11";
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
  /** Whom the data tell apart, but no form prints. */
  private static final List<String> UNPRINTED = List.of("maTruong", "maKhoi", "hoanThanhCapHoc", "lyDo", "quyetDinh",
      "nguoiQuyetDinh", "ngayQuyetDinh", "coPhep", "khongPhep");
  /** Asked by the form of primary school only. */
  private static final List<String> OF_PRIMARY = List.of("queQuan", "quocTich");
  /** In primary school class completion says it. */
  private static final List<String> OF_SECONDARY = List.of("ketQuaCuoiNam");
  /** Said on the page in words; the form's labels know them. */
  private static final List<String> CODES = List.of("maCapHoc", "gioiTinh", "hocTap", "renLuyen", "ketQuaCuoiNam",
      "khenThuong", "danhGiaGiaoDuc", "danhGiaSauBoSung", "hoanThanhLop");
  private static final FormLabels LABELS = new FormLabels();

  static Stream<TranscriptDocument> forms() {
    TranscriptDocument secondary = SampleTranscripts.reassessed(ID, "H'Linh Niê");
    return Stream.of(SampleTranscripts.of(ID, "H'Linh Niê"), secondary, SampleTranscripts.issuedAgain(secondary),
        SampleTranscripts.inFormatThree(SamplePrimary.of(ID, "Y Bhăm Êban")));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void keepsToItsSchema(TranscriptDocument document) throws Exception {
    SchemaFactory.newDefaultInstance().newSchema(TranscriptXml.class.getResource("hoc-ba-so-1.xsd")).newValidator()
        .validate(new StreamSource(new ByteArrayInputStream(TranscriptXml.write(document))));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void saysWhatThePageShows(TranscriptDocument document) throws Exception {
    byte[] pdf = new TranscriptRenderer().render(document);
    String page = squeezed(text(pdf));
    List<String> missing = new ArrayList<>();
    for (Element element : leaves(DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder()
        .parse(new ByteArrayInputStream(TranscriptXml.write(document))).getDocumentElement())) {
      String name = element.getTagName();
      String said = element.getTextContent();
      if (!said.isEmpty() && !UNPRINTED.contains(name)
          && !(document.primary() == null ? OF_PRIMARY : OF_SECONDARY).contains(name) && shown(name, said).stream().noneMatch(words -> page.contains(squeezed(words)))) {
        missing.add(name + "=" + said);
      }
    }
    assertEquals(List.of(), missing, page);
  }

  /** As the form may write it. */
  private static List<String> shown(String name, String said) {
    if (CODES.contains(name)) {
      return Stream.of("level.", "gender.", "standing.", "promotion.", "award.", "education.", "completion.").map(p -> p + said)
          .filter(LABELS::has).map(key -> LABELS.text(key).replaceAll("[;{].*", "")).toList();
    }
    if (name.startsWith("ngay")) {
      LocalDate day = LocalDate.parse(said);
      return List.of(DAY.format(day), "ngày " + DAY.format(day).replaceFirst("/", " tháng ").replaceFirst("/", " năm "));
    }
    return LABELS.has("result." + said) ? List.of(LABELS.result(said)) : List.of(said, said.replace('.', ','), said.toUpperCase(FormLabels.LOCALE));
  }

  private static List<Element> leaves(Element of) {
    List<Element> leaves = new ArrayList<>();
    NodeList children = of.getChildNodes();
    boolean leaf = true;
    for (int i = 0; i < children.getLength(); i++) {
      if (children.item(i).getNodeType() == Node.ELEMENT_NODE) {
        leaf = false;
        leaves.addAll(leaves((Element) children.item(i)));
      }
    }
    return leaf ? List.of(of) : leaves;
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

  private static String squeezed(String text) {
    return PrintableText.of(text).replaceAll("\\s+", "");
  }

  private static String text(byte[] bytes) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      return new PDFTextStripper().getText(pdf);
    }
  }
}
