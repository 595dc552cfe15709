package vn.hocba.classbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.hocba.archive.workbook.Workbook;
import vn.hocba.archive.workbook.Workbook.Cell;
import vn.hocba.archive.workbook.Workbook.Sheet;

/** Reads the two sample class books, which are known to be harmless, for tests only. */
final class SampleWorkbooks {

  private SampleWorkbooks() {}

  static Workbook grade9() {
    return read("so-theo-doi-9A1-2024-2025.xlsx");
  }

  static Workbook grade6() {
    return read("so-theo-doi-6A2-2025-2026.xlsx");
  }

  /** The same workbook with one cell replaced, or added when there was none; null removes it. */
  static Workbook with(Workbook workbook, String sheet, String ref, String text, boolean number) {
    List<Sheet> sheets = workbook.sheets().stream().map(s -> {
      if (!s.name().equals(sheet)) {
        return s;
      }
      List<Cell> cells = new ArrayList<>(s.cells().stream().filter(c -> !c.ref().equals(ref)).toList());
      if (text != null) {
        cells.add(new Cell(ref, 0, 0, text, number));
      }
      return new Sheet(s.name(), cells);
    }).toList();
    return new Workbook(sheets);
  }

  static Workbook without(Workbook workbook, String sheet) {
    return new Workbook(workbook.sheets().stream().filter(s -> !s.name().equals(sheet)).toList());
  }

  private static Workbook read(String name) {
    Map<String, byte[]> parts = new HashMap<>();
    try (InputStream file = SampleWorkbooks.class.getResourceAsStream(name);
        ZipInputStream zip = new ZipInputStream(file)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
      List<Sheet> sheets = new ArrayList<>();
      XMLStreamReader xml = xml(parts.get("xl/workbook.xml"));
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("sheet")) {
          byte[] part = parts.get("xl/worksheets/sheet" + (sheets.size() + 1) + ".xml");
          sheets.add(new Sheet(xml.getAttributeValue(null, "name"), cells(xml(part))));
        }
      }
      return new Workbook(sheets);
    } catch (IOException | XMLStreamException e) {
      throw new AssertionError(name, e);
    }
  }

  private static List<Cell> cells(XMLStreamReader xml) throws XMLStreamException {
    List<Cell> cells = new ArrayList<>();
    String ref = null;
    boolean number = false;
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT) {
        if (xml.getLocalName().equals("c")) {
          ref = xml.getAttributeValue(null, "r");
          number = "n".equals(xml.getAttributeValue(null, "t"));
        } else if (xml.getLocalName().equals("v") || xml.getLocalName().equals("t")) {
          String text = xml.getElementText();
          cells.add(new Cell(ref, 0, 0, number ? cleaned(text) : text, number));
        }
      }
    }
    return cells;
  }

  private static String cleaned(String number) {
    return new BigDecimal(number).round(new MathContext(15)).stripTrailingZeros().toPlainString();
  }

  private static XMLStreamReader xml(byte[] part) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    return factory.createXMLStreamReader(new ByteArrayInputStream(part));
  }
}
