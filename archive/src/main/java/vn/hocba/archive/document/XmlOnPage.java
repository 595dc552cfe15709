package vn.hocba.archive.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * Looks for everything that the XML of a transcript says on the pages beside it: rows of marks as rows, codes by the words that
 * the form has for them. It reads the XML alone, and so finds where the mapping and the form part ways.
 */
final class XmlOnPage {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
  /** What tells data apart; no form prints it. */
  private static final Set<String> UNPRINTED = Set.of("maTruong", "maKhoi", "hoanThanhCapHoc");
  /** What led to an edition: the forms print it since version 3. */
  private static final Set<String> GROUNDS = Set.of("lyDo", "quyetDinh", "nguoiQuyetDinh", "ngayQuyetDinh");
  private static final int PRINTS_GROUNDS = 3;
  /** Asked by the form of primary school only. */
  private static final Set<String> OF_PRIMARY = Set.of("queQuan", "quocTich");
  private static final List<String> WORDS = List.of("level.", "gender.", "standing.", "promotion.", "award.", "education.",
      "completion.");
  private static final Set<String> CODES = Set.of("maCapHoc", "gioiTinh", "ketQuaCuoiNam", "khenThuong", "danhGiaGiaoDuc",
      "danhGiaSauBoSung", "hoanThanhLop");

  private final PageText page;
  private final FormLabels labels;
  private final List<String> missing = new ArrayList<>();
  private XmlValues values;
  private boolean grounds;
  private boolean left;

  /** @param labels the words of the form */
  XmlOnPage(PageText page, FormLabels labels) {
    this.page = page;
    this.labels = labels;
  }

  /** What the pages do not show, as {@code element=value}. */
  List<String> missing(byte[] xml) throws IOException {
    Element root = root(xml);
    boolean primary = child(root, "tieuHoc") != null;
    values = XmlValues.of(root.getAttribute("phienBan"));
    grounds = Integer.parseInt(root.getAttribute("phienBan")) >= PRINTS_GROUNDS;
    left = child(root, "roiTruong") != null;
    for (Element element : children(root)) {
      look(element, primary);
    }
    return missing;
  }

  private void look(Element element, boolean primary) {
    switch (element.getTagName()) {
      case "monHoc" -> subject(element, primary);
      case "ketQua" -> children(element).forEach(this::standing);
      case "buoiNghi" -> absences(element);
      case "muc" -> trait(element);
      case "roiTruong" -> leaving(element, text((Element) element.getParentNode(), "quyDinhDanhGia"));
      default -> {
        List<Element> inside = children(element);
        inside.forEach(part -> look(part, primary));
        if (inside.isEmpty()) {
          leaf(element, primary);
        }
      }
    }
  }

  private void subject(Element subject, boolean primary) {
    String name = text(subject, "ten") + text(subject, "ghiChu");
    if (child(subject, "khongHocHocKy1") != null) {
      name += labels.text("subjects.untaught", text(subject, "khongHocHocKy1"));
    }
    boolean shown = primary ? tests(subject, "hocKy1").anyMatch(one -> tests(subject, "caNam").anyMatch(year ->
        page.showsRow(text(subject, "ten") + text(subject, "ghiChu"), one, year)))
        : page.showsRow(name, mark(subject, "hocKy1"), mark(subject, "hocKy2"), mark(subject, "caNam"),
            child(subject, "danhGiaLai") == null ? "" : mark(subject, "danhGiaLai"));
    require(shown, subject, subject.getAttribute("ma"));
    for (Element part : children(subject)) {
      if (Set.of("nhanXetHocKy1", "nhanXetCaNam", "giaoVien").contains(part.getTagName())) {
        boolean teacher = part.getTagName().equals("giaoVien");
        require(primary && teacher || (teacher ? everyone(part) : Stream.of(part.getTextContent())).allMatch(page::shows), part,
            part.getTextContent());
      }
      Element said = child(part, "nhanXet");
      if (said != null) {
        require(page.shows(said.getTextContent()), said, said.getTextContent());
      }
    }
  }

  /** The teachers of a line of several contents may stand together, or each in a place of their own. */
  private static Stream<String> everyone(Element teachers) {
    return Stream.of(teachers.getTextContent().split(", "));
  }

  private String mark(Element subject, String period) {
    return labels.result(child(subject, period) == null ? null : values.code("ketQuaMon", text(subject, period)));
  }

  /** Level and mark of a period; an open test is a dash, where there is none nothing stands. */
  private Stream<String> tests(Element subject, String period) {
    Element entry = child(subject, period);
    String level = labels.word("level.subject", entry == null || child(entry, "mucDat") == null ? null : text(entry, "mucDat"));
    return entry == null || child(entry, "diemKiemTra") == null ? Stream.of(level, level + labels.text("result.open"))
        : Stream.of(level + text(entry, "diemKiemTra"));
  }

  private void standing(Element standing) {
    Stream<String> periods = Stream.of(switch (standing.getTagName()) {
      case "hocKy1" -> "standing.term.one";
      case "hocKy2" -> "standing.term.two";
      case "caNam" -> "standing.year";
      default -> "standing.after";
    }).flatMap(key -> Stream.of(key, key + ".TT58")).filter(labels::has);
    String conduct = labels.word("standing", child(standing, "renLuyen") == null ? null : text(standing, "renLuyen"));
    String learning = labels.word("standing", child(standing, "hocTap") == null ? null : text(standing, "hocTap"));
    require(periods.anyMatch(period -> page.showsRow(labels.text(period), conduct, learning)), standing,
        conduct + ", " + learning);
  }

  private void absences(Element absences) {
    boolean kept = child(absences, "coPhep") != null && child(absences, "khongPhep") != null;
    int excused = kept ? Integer.parseInt(text(absences, "coPhep")) : 0;
    int unexcused = kept ? Integer.parseInt(text(absences, "khongPhep")) : 0;
    require(page.showsRow(labels.text(left ? "absences.left" : "absences"), ":", kept ? labels.text("absences.count", Integer.toString(excused + unexcused),
        Integer.toString(excused), Integer.toString(unexcused)) : labels.text("absences.unkept")), absences,
        excused + ", " + unexcused);
  }

  private void leaving(Element leaving, String ruleSet) {
    List<Leaving.Taken> taken = children(leaving).stream().filter(e -> e.getTagName().equals("diemDaCo"))
        .map(e -> new Leaving.Taken(values.code("ma", e.getAttribute("ma")), child(e, "ten") == null ? null : text(e, "ten"), children(e).stream()
            .filter(d -> d.getTagName().equals("diem")).map(d -> new Leaving.Entry(Integer.parseInt(d.getAttribute("hocKy")),
                values.code("loai", d.getAttribute("loai")), Integer.parseInt(d.getAttribute("thu")), values.code("ketQuaMon", d.getTextContent()))).toList())).toList();
    LeavingForm form = new LeavingForm(new Leaving(LocalDate.parse(text(leaving, "ngay")), values.code("hinhThuc", text(leaving, "hinhThuc")),
        child(leaving, "truongDen") == null ? null : text(leaving, "truongDen"), taken), ruleSet, labels, null);
    require(page.shows(form.says()), leaving, form.says());
    taken.forEach(t -> require(page.showsRow(form.row(t).toArray(String[]::new)), leaving, String.join(" ", form.row(t))));
  }

  private void trait(Element trait) {
    String year = labels.word("level.trait", level(trait, "caNam"));
    require(page.showsRow(labels.text("trait." + trait.getAttribute("ma")),
        labels.word("level.trait", level(trait, "hocKy1")),
        child(trait, "danhGiaBoSung") == null ? year : labels.text("primary.additional.trait", year,
            labels.word("level.trait", level(trait, "danhGiaBoSung")))), trait, trait.getAttribute("ma"));
  }

  private String level(Element trait, String period) {
    return child(trait, period) == null ? null : values.code("mucPhamChat", text(trait, period));
  }

  private void leaf(Element leaf, boolean primary) {
    String name = leaf.getTagName();
    String said = leaf.getTextContent();
    boolean unasked = UNPRINTED.contains(name) || !grounds && GROUNDS.contains(name) || !primary && OF_PRIMARY.contains(name)
        || primary && name.equals("ketQuaCuoiNam");
    require(unasked || said.isBlank() || forms(name, said).anyMatch(page::shows), leaf, said);
  }

  /** As the form may write it. */
  private Stream<String> forms(String name, String said) {
    if (CODES.contains(name)) {
      String code = values.code(name, said);
      return WORDS.stream().flatMap(kind -> Stream.of(kind + code, kind + code + ".TT58")).filter(labels::has)
          .map(key -> labels.text(key).replaceAll("[;{].*", ""));
    }
    if (name.startsWith("ngay")) {
      try {
        String day = DAY.format(LocalDate.parse(said));
        return Stream.of(day, "ngày " + day.replaceFirst("/", " tháng ").replaceFirst("/", " năm "));
      } catch (DateTimeParseException noDay) {
        return Stream.empty();
      }
    }
    return Stream.of(said, said.toUpperCase(FormLabels.LOCALE));
  }

  private void require(boolean shown, Element element, String said) {
    if (!shown) {
      missing.add(element.getTagName() + "=" + said);
    }
  }

  private static Element root(byte[] xml) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml)).getDocumentElement();
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException("The XML inside cannot be read", e);
    }
  }

  private static List<Element> children(Element of) {
    List<Element> children = new ArrayList<>();
    for (Node node = of.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }

  private static Element child(Element of, String name) {
    return children(of).stream().filter(child -> child.getTagName().equals(name)).findFirst().orElse(null);
  }

  /** Empty where there is no such element. */
  private static String text(Element of, String name) {
    Element child = child(of, name);
    return child == null ? "" : child.getTextContent();
  }
}
