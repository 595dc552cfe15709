package vn.hocba.archive.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A text without columns, such as what a scanner read off a paper, before anybody said how its letters are encoded. Only what is Unicode
 * by its bytes, and reads best as such, needs nobody to say it.
 */
public final class ReadText {

  /** Lines by which an encoding is proposed: a folder has thousands of texts. */
  private static final int LOOKED_AT = 60;
  private static final String PAGE_END = "\f";

  private final List<String> lines;
  private final RawCatalogue raw;
  private final EncodingFinding finding;
  private final boolean known;

  private ReadText(TextBytes bytes) {
    lines = lines(bytes.text());
    List<RawCatalogue.Row> rows = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).equals(PAGE_END)) {
        rows.add(new RawCatalogue.Row(i + 1, List.of(lines.get(i))));
      }
    }
    raw = new RawCatalogue(rows, bytes.unicode());
    finding = EncodingFinding.of(raw, LOOKED_AT);
    // Letters of an old font that were saved as Unicode are Unicode by their bytes, too.
    known = bytes.said() && bytes.text().indexOf('\0') < 0 && finding.candidates().getFirst().encoding() == CatalogueEncoding.UTF_8;
  }

  public static ReadText of(byte[] bytes) {
    return new ReadText(TextBytes.of(bytes));
  }

  /** Whether it says itself how it is read, as Unicode; otherwise a person does. */
  public boolean known() {
    return known;
  }

  /** What each encoding makes of it. */
  public EncodingFinding finding() {
    return finding;
  }

  /** As it reads in that encoding, pages apart by form feeds. */
  public String in(CatalogueEncoding encoding) {
    return lines.stream().map(line -> line.equals(PAGE_END) ? line : raw.text(line, encoding)).collect(Collectors.joining("\n"));
  }

  /** Lines, and the ends of pages as lines of their own: no old encoding has a letter for them. */
  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    String[] pages = text.replace("\r\n", "\n").replace('\r', '\n').split(PAGE_END, -1);
    for (int i = 0; i < pages.length; i++) {
      if (i > 0) {
        lines.add(PAGE_END);
      }
      lines.addAll(List.of(pages[i].split("\n", -1)));
    }
    return lines;
  }
}
