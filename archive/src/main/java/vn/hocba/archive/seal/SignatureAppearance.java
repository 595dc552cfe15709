package vn.hocba.archive.seal;

import eu.europa.esig.dss.enumerations.ImageScaling;
import eu.europa.esig.dss.enumerations.MimeTypeEnum;
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
import java.util.regex.Pattern;
import vn.hocba.archive.document.SignatureField;
import vn.hocba.archive.document.TranscriptDocument;

/** What is seen in a signature's place: their picture, else who signed, and when; blue for a person, red for the seal. */
final class SignatureAppearance {

  private static final Pattern FOR_ANOTHER = Pattern.compile("(?:KT|TUQ|TL|TM|Q)\\.");
  private static final float SIZE = 8;
  /** Beside a subject. */
  private static final float SMALL = 6.5f;
  private static final float MIDDLE = 0.5f;
  /** Letters that fit a place's width at this size, counted generously. */
  private static final int LINE = 30;
  /** The same of the seal's place, which is narrower where the head's is wide. */
  private static final int SEAL_LINE = 24;
  /** The same beside the seal, which may lie over the left third of the head's place. */
  private static final int BESIDE_SEAL = 20;
  /** Moves words to the right of their place: the library lays a text as wide as its longest line to the left of it. */
  private static final String TO_THE_RIGHT = "\u00a0".repeat(18);
  static final Color BLUE = new Color(0, 51, 160);
  private static final Color RED = new Color(200, 16, 46);

  /** Of a mark above the first page: type as high as the decree has it, and letters that its place is wide. */
  private static final float MARK = 10;
  private static final int MARK_LINE = 36;

  private final byte[] nameFace;
  private final DSSFileFont face;
  private final DSSFileFont smallFace;
  private final DSSFileFont markFace;
  private final TimedPicture pictures;
  private final PropertyResourceBundle texts;

  SignatureAppearance() {
    try (InputStream in = TranscriptDocument.class.getResourceAsStream("NotoSansVietnamese-Regular.ttf");
        InputStream bold = TranscriptDocument.class.getResourceAsStream("NotoSansVietnamese-Bold.ttf");
        var words = new InputStreamReader(
            SignatureAppearance.class.getResourceAsStream("seal_vi.properties"), StandardCharsets.UTF_8);
        InputStream serif = TranscriptDocument.class.getResourceAsStream("LiberationSerif-Regular.ttf")) {
      markFace = typeface(serif.readAllBytes(), MARK);
      byte[] font = in.readAllBytes();
      nameFace = bold.readAllBytes();
      face = typeface(font, SIZE);
      smallFace = typeface(font, SMALL);
      pictures = new TimedPicture(font);
      texts = new PropertyResourceBundle(words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** @param at in the time zone of Vietnam; printed as in 2026-11-22T15:32:12+07:00 (NĐ 30/2020, Phụ lục I) */
  SignatureImageParameters of(SignatureRequest request, OffsetDateTime at) {
    if (request.field() == SignatureField.HT && request.mark() == null) {
      return new HeadImage(request.place(), place -> of(request, at, place.underSeal()), SignsAs.of(request.printedName()),
          request.picture(), texts.getString("signed.at") + '\n' + time(at));
    }
    return of(request, at, false);
  }

  private static String time(OffsetDateTime at) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at);
  }

  /** @param besideSeal whether the seal lies over the left of it, so that words and times keep apart */
  private SignatureImageParameters of(SignatureRequest request, OffsetDateTime at, boolean besideSeal) {
    SignatureImageParameters image = new SignatureImageParameters();
    image.getFieldParameters().setFieldId(request.place());
    Color color = request.field() == SignatureField.TRUONG ? RED : BLUE;
    String time = time(at);
    if (request.mark() != null) {
      image.setTextParameters(mark(request.mark(), time));
    } else if (request.picture() == null || FOR_ANOTHER.matcher(request.printedName()).lookingAt()) {
      // The name in print beside the place is the head's: of who signs for them, and by what right, only words tell.
      image.setTextParameters(words(request, time, color, besideSeal));
    } else {
      float place = request.field() == SignatureField.TRUONG ? 0 : besideSeal ? 1 : MIDDLE;
      image.setImage(new InMemoryDocument(pictures.draw(request.picture(), time, color, place), "picture.png",
          MimeTypeEnum.PNG));
      image.setImageScaling(ImageScaling.ZOOM_AND_CENTER);
    }
    return image;
  }

  /** Draws a signature that waits for the form it comes to. */
  HeadDrawer drawer(HeadImage image) {
    return new HeadDrawer(image, nameFace);
  }

  /** Kept, for its name alone is read by parsing all of it. */
  private static DSSFileFont typeface(byte[] font, float size) {
    DSSFileFont face = new DSSFileFont(new InMemoryDocument(font), size);
    face.setEmbedFontSubset(true);
    return face;
  }

  /** Name or number, then the time: upright, lower case, black, in letters of the measures of Times New Roman. */
  private SignatureImageTextParameters mark(String said, String time) {
    SignatureImageTextParameters text = new SignatureImageTextParameters();
    text.setFont(markFace);
    text.setTextWrapping(TextWrapping.FONT_BASED);
    text.setTextColor(Color.BLACK);
    text.setSignerTextHorizontalAlignment(SignerTextHorizontalAlignment.RIGHT);
    text.setPadding(2);
    text.setText(wrapped(said, MARK_LINE) + '\n' + time);
    return text;
  }

  private SignatureImageTextParameters words(SignatureRequest request, String time, Color color, boolean besideSeal) {
    float size = request.subject() == null ? SIZE : SMALL;
    String name = wrapped(request.printedName(), besideSeal ? BESIDE_SEAL : request.field() == SignatureField.TRUONG ? SEAL_LINE : LINE);
    SignatureImageTextParameters text = new SignatureImageTextParameters();
    text.setFont(size == SIZE ? face : smallFace);
    text.setTextWrapping(TextWrapping.FONT_BASED);
    text.setTextColor(color);
    text.setSignerTextHorizontalAlignment(besideSeal ? SignerTextHorizontalAlignment.RIGHT : SignerTextHorizontalAlignment.CENTER);
    text.setPadding(size == SIZE ? 3 : 1);
    // Beside a subject there is room for few lines: one higher than its place would push the place apart.
    text.setText(size == SIZE ? texts.getString("signed.by") + '\n' + name + '\n' + texts.getString("signed.at") + '\n' + (besideSeal ? TO_THE_RIGHT : "") + time
        : wrapped(texts.getString("signed.by") + ' ' + request.printedName(), LINE) + '\n' + time);
    return text;
  }

  private static String wrapped(String name, int longest) {
    StringBuilder lines = new StringBuilder();
    int length = 0;
    for (String word : name.strip().split("\\s+")) {
      if (length > 0 && length + 1 + word.length() > longest) {
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
