package vn.hocba.archive.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDTableAttributeObject;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/**
 * The tables of a PDF of our own making cell by cell, read by the tags that bind each cell to what is drawn for it: so an empty
 * cell is seen as one, which in the text of a page nothing shows.
 */
final class PageTables {

  private final Map<COSDictionary, Map<Integer, String>> drawn = new HashMap<>();
  private final List<List<List<String>>> tables = new ArrayList<>();

  private PageTables() {}

  /** Rows of cells of each table without the names of columns; letters as {@link PageText#squeezed} has them. */
  static List<List<List<String>>> of(PDDocument document) throws IOException {
    PageTables found = new PageTables();
    for (PDPage page : document.getPages()) {
      PDFMarkedContentExtractor content = new PDFMarkedContentExtractor();
      content.processPage(page);
      Map<Integer, String> texts = found.drawn.computeIfAbsent(page.getCOSObject(), p -> new HashMap<>());
      content.getMarkedContents().forEach(marked -> read(marked, texts));
    }
    if (document.getDocumentCatalog().getStructureTreeRoot() != null) {
      found.look(document.getDocumentCatalog().getStructureTreeRoot());
    }
    return found.tables;
  }

  private static void read(PDMarkedContent marked, Map<Integer, String> texts) {
    StringBuilder text = new StringBuilder();
    for (Object part : marked.getContents()) {
      if (part instanceof TextPosition letter) {
        text.append(letter.getUnicode());
      } else if (part instanceof PDMarkedContent inner) {
        read(inner, texts);
      }
    }
    if (marked.getMCID() >= 0) {
      texts.merge(marked.getMCID(), text.toString(), String::concat);
    }
  }

  private void look(PDStructureNode node) {
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        if (element.getStructureType().equals("Table")) {
          List<List<String>> rows = new ArrayList<>();
          rows(element, rows);
          tables.add(rows);
        } else {
          look(element);
        }
      }
    }
  }

  private void rows(PDStructureElement of, List<List<String>> rows) {
    for (Object kid : of.getKids()) {
      if (kid instanceof PDStructureElement element && !element.getStructureType().equals("THead")) {
        if (element.getStructureType().equals("TR")) {
          rows.add(element.getKids().stream().filter(PDStructureElement.class::isInstance)
              .flatMap(cell -> cells((PDStructureElement) cell)).toList());
        } else {
          rows(element, rows);
        }
      }
    }
  }

  /** A cell over several columns says what it says in the first of them. */
  private Stream<String> cells(PDStructureElement cell) {
    int columns = 1;
    for (int i = 0; i < cell.getAttributes().size(); i++) {
      if (cell.getAttributes().getObject(i) instanceof PDTableAttributeObject table) {
        columns = table.getColSpan();
      }
    }
    return Stream.concat(Stream.of(PageText.squeezed(text(cell))), Stream.generate(() -> "").limit(columns - 1));
  }

  private String text(PDStructureElement cell) {
    StringBuilder text = new StringBuilder();
    for (Object kid : cell.getKids()) {
      if (kid instanceof PDStructureElement inner) {
        text.append(text(inner));
      } else if (kid instanceof PDMarkedContentReference reference) {
        text.append(text(reference.getPage() == null ? cell.getPage() : reference.getPage(), reference.getMCID()));
      } else if (kid instanceof Integer id) {
        text.append(text(cell.getPage(), id));
      }
    }
    return text.toString();
  }

  private String text(PDPage page, int id) {
    return page == null ? "" : drawn.getOrDefault(page.getCOSObject(), Map.of()).getOrDefault(id, "");
  }

  /** What differs from the rows that ought to be there: the name of the table, or its row by the first cell. */
  static List<String> differences(String name, List<List<String>> expected, List<List<String>> found) {
    List<String> differences = new ArrayList<>();
    if (expected.size() != found.size()) {
      differences.add(name);
    }
    for (int i = 0; i < Math.min(expected.size(), found.size()); i++) {
      if (!expected.get(i).stream().map(PageText::squeezed).toList().equals(found.get(i))) {
        differences.add(name + " " + expected.get(i).getFirst());
      }
    }
    return differences;
  }
}
