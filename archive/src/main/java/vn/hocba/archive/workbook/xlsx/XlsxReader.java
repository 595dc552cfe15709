package vn.hocba.archive.workbook.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;
import vn.hocba.archive.workbook.Refusal;
import vn.hocba.archive.workbook.Workbook;
import vn.hocba.archive.workbook.WorkbookLimits;
import vn.hocba.archive.workbook.WorkbookResult;

/** Reads an XLSX part by part, without building POI's model of it. */
final class XlsxReader {

  private static final System.Logger LOG = System.getLogger(XlsxReader.class.getName());

  private final WorkbookLimits limits;

  XlsxReader(WorkbookLimits limits) {
    this.limits = limits;
  }

  /** Reads; throws only when the file cannot be read from disk. */
  WorkbookResult read(Path file) throws IOException {
    try {
      Container.check(file, limits);
      return WorkbookResult.of(workbook(file));
    } catch (RefusedException refused) {
      return WorkbookResult.refused(refused.refusal());
    } catch (OpenXML4JException | OpenXML4JRuntimeException | POIXMLException | SAXException
        | ParserConfigurationException damaged) {
      return WorkbookResult.refused(Refusal.DAMAGED);
    } catch (RuntimeException damaged) { // the edge: parsers of hostile bytes throw whatever they please
      LOG.log(System.Logger.Level.WARNING, "not a well-formed workbook", damaged);
      return WorkbookResult.refused(Refusal.DAMAGED);
    }
  }

  private Workbook workbook(Path file)
      throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
    OPCPackage container = OPCPackage.open(file.toFile(), PackageAccess.READ);
    try {
      XSSFReader reader = new XSSFReader(container);
      ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(container, false);
      DateFormats dates = new DateFormats(reader.getStylesTable(), since1904(reader));
      List<Workbook.Sheet> sheets = new ArrayList<>();
      int cellsLeft = limits.cells();
      XSSFReader.SheetIterator parts = (XSSFReader.SheetIterator) reader.getSheetsData();
      while (parts.hasNext()) {
        try (InputStream xml = parts.next()) {
          if (sheets.size() >= limits.sheets()) {
            throw new RefusedException(Refusal.TOO_LARGE, "sheets");
          }
          SheetHandler handler = new SheetHandler(strings, dates, limits, cellsLeft);
          parse(xml, handler);
          cellsLeft -= handler.cells().size();
          sheets.add(new Workbook.Sheet(parts.getSheetName(), handler.cells(), handler.tall()));
        }
      }
      return new Workbook(sheets);
    } finally {
      container.revert(); // close() would try to save
    }
  }

  /** POI's reader of XML refuses document types, so neither entity bombs nor external entities reach us. */
  private static void parse(InputStream xml, DefaultHandler handler)
      throws IOException, SAXException, ParserConfigurationException {
    XMLReader reader = XMLHelper.newXMLReader();
    reader.setContentHandler(handler);
    reader.parse(new InputSource(xml));
  }

  private static boolean since1904(XSSFReader reader)
      throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
    boolean[] found = new boolean[1];
    try (InputStream xml = reader.getWorkbookData()) {
      parse(xml, new DefaultHandler() {
        @Override
        public void startElement(String uri, String name, String qualified, Attributes attributes) {
          String value = name.equals("workbookPr") ? attributes.getValue("date1904") : null;
          found[0] |= "1".equals(value) || "true".equals(value);
        }
      });
    }
    return found[0];
  }
}
