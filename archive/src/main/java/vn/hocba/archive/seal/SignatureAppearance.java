package vn.hocba.archive.seal;

import eu.europa.esig.dss.enumerations.SignerTextHorizontalAlignment;
import eu.europa.esig.dss.enumerations.TextWrapping;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.DSSFileFont;
import eu.europa.esig.dss.pades.SignatureImageParameters;
import eu.europa.esig.dss.pades.SignatureImageTextParameters;
import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.PropertyResourceBundle;
import vn.hocba.archive.document.SignatureField;
import vn.hocba.archive.document.TranscriptDocument;

/** What is seen in a signature's place: who signed and when, in blue for a person, in red for the seal. */
final class SignatureAppearance {

  private static final float SIZE = 8;
  /** Letters that fit a place's width at this size, counted generously. */
  private static final int LINE = 30;
  private static final Color BLUE = new Color(0, 51, 160);
  private static final Color RED = new Color(200, 16, 46);

  private final byte[] font;
  private final PropertyResourceBundle texts;

  SignatureAppearance() {
    try (InputStream face = TranscriptDocument.class.getResourceAsStream("NotoSansVietnamese-Regular.ttf");
        var words = new InputStreamReader(
            SignatureAppearance.class.getResourceAsStream("seal_vi.properties"), StandardCharsets.UTF_8)) {
      font = face.readAllBytes();
      texts = new PropertyResourceBundle(words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** @param at in the time zone of Vietnam; printed as in 2026-11-22T15:32:12+07:00 (NĐ 30/2020, Phụ lục I) */
  SignatureImageParameters of(SignatureField field, String name, OffsetDateTime at) {
    DSSFileFont face = new DSSFileFont(new InMemoryDocument(font), SIZE);
    face.setEmbedFontSubset(true);
    SignatureImageTextParameters text = new SignatureImageTextParameters();
    text.setFont(face);
    text.setTextWrapping(TextWrapping.FONT_BASED);
    text.setTextColor(field == SignatureField.TRUONG ? RED : BLUE);
    text.setSignerTextHorizontalAlignment(SignerTextHorizontalAlignment.CENTER);
    text.setPadding(3);
    text.setText(texts.getString("signed.by") + '\n' + wrapped(name) + '\n'
        + texts.getString("signed.at") + '\n' + DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at));
    SignatureImageParameters image = new SignatureImageParameters();
    image.getFieldParameters().setFieldId(field.name());
    image.setTextParameters(text);
    return image;
  }

  private static String wrapped(String name) {
    StringBuilder lines = new StringBuilder();
    int length = 0;
    for (String word : name.strip().split("\\s+")) {
      if (length > 0 && length + 1 + word.length() > LINE) {
        lines.append('\n');
        length = 0;
      } else if (length > 0) {
        lines.append(' ');
        length++;
      }
      lines.append(word);
      length += word.length();
    }
    return lines.toString();
  }
}
