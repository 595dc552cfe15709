package vn.hocba.archive.document;

import com.itextpdf.io.font.FontProgram;
import com.itextpdf.io.font.FontProgramFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The fonts and the colour profile every document embeds. Parsing a font takes longer than laying out a page,
 * and a parsed one may serve one document at a time: so parsed pairs are lent out and given back.
 */
final class Typefaces {

  /** A parsed regular and bold face. */
  record Pair(FontProgram regular, FontProgram bold) {}

  private final byte[] regular;
  private final byte[] bold;
  private final byte[] colourProfile = resource("sRGB.icc");
  private final ConcurrentLinkedQueue<Pair> parsed = new ConcurrentLinkedQueue<>();

  /** Those of the forms. */
  Typefaces() {
    this("NotoSansVietnamese");
  }

  private Typefaces(String family) {
    regular = resource(family + "-Regular.ttf");
    bold = resource(family + "-Bold.ttf");
  }

  /** With the measures of Times New Roman, for what is an administrative document (NĐ 30/2020, Phụ lục I). */
  static Typefaces ofOffice() {
    return new Typefaces("LiberationSerif");
  }

  Pair borrow() {
    Pair pair = parsed.poll();
    return pair != null ? pair : new Pair(parse(regular), parse(bold));
  }

  void giveBack(Pair pair) {
    parsed.add(pair);
  }

  byte[] colourProfile() {
    return colourProfile.clone();
  }

  private static FontProgram parse(byte[] bytes) {
    try {
      return FontProgramFactory.createFont(bytes, false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] resource(String name) {
    try (InputStream in = Typefaces.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
