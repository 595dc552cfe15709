package vn.hocba.it;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Changes single cells of an XLSX as a person with a spreadsheet program would. */
final class Spreadsheet {

  private static final String SHEET = "xl/worksheets/sheet1.xml";

  private Spreadsheet() {}

  /** The same file with a text in a cell that is there already. */
  static byte[] with(byte[] xlsx, String ref, String text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(xlsx));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] part = in.readAllBytes();
        zip.putNextEntry(new ZipEntry(entry.getName()));
        zip.write(entry.getName().equals(SHEET) ? changed(part, ref, text) : part);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static byte[] changed(byte[] sheet, String ref, String text) {
    Matcher cell = Pattern.compile("<c r=\"" + ref + "\"[^>]*?(?:/>|>.*?</c>)", Pattern.DOTALL)
        .matcher(new String(sheet, StandardCharsets.UTF_8));
    if (!cell.find()) {
      throw new AssertionError("no cell " + ref);
    }
    return cell.replaceFirst(Matcher.quoteReplacement("<c r=\"" + ref + "\" t=\"inlineStr\"><is><t>" + text
        + "</t></is></c>")).getBytes(StandardCharsets.UTF_8);
  }
}
