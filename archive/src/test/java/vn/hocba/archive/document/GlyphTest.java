package vn.hocba.archive.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDVectorFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

/** Every letter looks like itself on the page: a file may copy as Vietnamese and show boxes all the same. */
class GlyphTest {

  /** The names of the fictional pupils, with an apostrophe, with breves and horns, of one word and of four. */
  private static final List<String> NAMES = List.of("Huỳnh Ngọc Thảo Vy", "Quách Mỹ Linh", "Đặng Khánh Linh", "H'Linh Niê",
      "Y Bhăm Êban", "H'Mai Kbuôr", "Y Thiên Mlô", "Giàng Thị Mỷ", "Lò Văn Păn", "Thạch Sa Rinh", "Kim Thị Sô Phi",
      "Dương Tú Quyên", "Vũ Quang Huy", "Rơ Châm Thiu", "Siu Blang", "Nguyễn Thị Hồng Nhung", "Trịnh Quốc Bảo", "Chu Đình Nguyên");

  @Test
  void everyLetterHasTheShapeOfItsTypeface() throws IOException {
    byte[] pdf = new TranscriptRenderer().render(SampleTranscripts.of("6f8f3f3e-0a52-4f0e-9a55-0d2a5c1b7e11",
        SampleTranscripts.LETTERS, SampleTranscripts.LETTERS, NAMES));
    for (String face : List.of("Regular", "Bold")) {
      Map<Integer, String> shown = shapes(pdf, face);
      TreeSet<Integer> letters = new TreeSet<>(SampleTranscripts.LETTERS.codePoints().boxed().toList());
      if (face.equals("Regular")) {
        NAMES.forEach(name -> name.codePoints().filter(c -> c != ' ').forEach(letters::add));
      }
      try (TrueTypeFont own = own(face)) {
        Map<String, Integer> whose = new HashMap<>();
        for (int letter : letters) {
          String shape = shown.get(letter);
          assertFalse(shape == null || shape.isEmpty(), () -> face + " shows nothing for " + Character.toString(letter));
          assertEquals(shape(own.getGlyph().getGlyph(own.getUnicodeCmapLookup().getGlyphId(letter)).getPath()), shape,
              () -> face + " shows something else for " + Character.toString(letter));
          Integer other = whose.put(shape, letter);
          assertTrue(other == null, () -> face + " shows " + Character.toString(letter) + " as " + Character.toString(other));
        }
      }
    }
  }

  private static Map<Integer, String> shapes(byte[] pdf, String face) throws IOException {
    Map<Integer, String> shapes = new TreeMap<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFTextStripper stripper = new PDFTextStripper() {
        @Override
        protected void processTextPosition(TextPosition text) {
          if (text.getFont().getName().endsWith(face) && text.getFont() instanceof PDVectorFont font
              && text.getUnicode().codePointCount(0, text.getUnicode().length()) == 1) {
            try {
              shapes.put(text.getUnicode().codePointAt(0), shape(font.getPath(text.getCharacterCodes()[0])));
            } catch (IOException e) {
              throw new AssertionError(e);
            }
          }
          super.processTextPosition(text);
        }
      };
      stripper.getText(document);
    }
    return shapes;
  }

  private static String shape(GeneralPath path) {
    List<String> steps = new ArrayList<>();
    double[] at = new double[6];
    for (PathIterator step = path.getPathIterator(null); !step.isDone(); step.next()) {
      int kind = step.currentSegment(at);
      int numbers = switch (kind) {
        case PathIterator.SEG_MOVETO, PathIterator.SEG_LINETO -> 2;
        case PathIterator.SEG_QUADTO -> 4;
        case PathIterator.SEG_CUBICTO -> 6;
        default -> 0;
      };
      steps.add(kind + Stream.iterate(0, i -> i < numbers, i -> i + 1).map(i -> "," + Math.round(at[i])).reduce("", String::concat));
    }
    return String.join(" ", steps);
  }

  private static TrueTypeFont own(String face) throws IOException {
    try (InputStream in = GlyphTest.class.getResourceAsStream("NotoSansVietnamese-" + face + ".ttf")) {
      return new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
    }
  }
}
