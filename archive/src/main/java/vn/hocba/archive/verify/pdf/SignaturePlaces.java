package vn.hocba.archive.verify.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Tells the places of signatures that belong in a document, and time stamps that nobody sees, from whatever else lies on a page. */
final class SignaturePlaces {

  /** What the place of a time stamp consists of, and the field above it where it is apart; whatever else is in it might do something. */
  private static final Set<COSName> STAMP = names("Type", "Subtype", "FT", "T", "F", "Rect", "P", "V", "AP", "Parent", "Kids", "Ff", "Lock", "DA", "MK");
  /** A time stamp with any other is none to the library that validates, and a signature to others (ISO 32000-2 §12.8.5). */
  private static final COSName RFC_3161 = COSName.getPDFName("ETSI.RFC3161");

  private final ExpectedFields expected;

  SignaturePlaces(ExpectedFields expected) {
    this.expected = expected;
  }

  /** Whether a field of the form is one that belongs there. */
  boolean isKnown(COSDictionary field) {
    return isSignature(field) && (expected.has(field.getString(COSName.T)) || isTimestamp(field));
  }

  static boolean isSigned(COSDictionary widget) {
    return inherited(widget, COSName.V) != null;
  }

  /** Name of the expected field a widget shows, "" for an invisible time-stamp, null for any other annotation. */
  String fieldOf(COSDictionary annotation) throws IOException {
    if (!COSName.WIDGET.equals(annotation.getCOSName(COSName.SUBTYPE)) || !isSignature(annotation)) {
      return null;
    }
    String name = inherited(annotation, COSName.T) instanceof COSString text
        ? text.getString() : null;
    if (expected.has(name)) {
      return name;
    }
    return isTimestamp(annotation) && isInvisible(annotation) && isNothingElse(annotation) ? "" : null;
  }

  private static boolean isSignature(COSDictionary field) {
    return COSName.SIG.equals(inherited(field, COSName.FT));
  }

  private static boolean isTimestamp(COSDictionary field) {
    return inherited(field, COSName.V) instanceof COSDictionary value
        && COSName.getPDFName("DocTimeStamp").equals(value.getCOSName(COSName.TYPE)) && RFC_3161.equals(value.getCOSName(COSName.SUB_FILTER));
  }

  private static boolean isNothingElse(COSDictionary stamp) throws IOException {
    COSDictionary parent = stamp.getCOSDictionary(COSName.PARENT);
    return paintsNothing(stamp) && (parent == null || paintsNothing(parent)) && STAMP.containsAll(stamp.keySet()) && (parent == null || STAMP.containsAll(parent.keySet()))
        && inherited(stamp, COSName.V) instanceof COSDictionary value && value.containsKey(COSName.BYTERANGE) && value.containsKey(COSName.CONTENTS);
  }

  /** A place without room is drawn in its own size by readers that find no room in its picture either. */
  private static boolean paintsNothing(COSDictionary stamp) throws IOException {
    if (!stamp.containsKey(COSName.AP)) {
      return true;
    }
    COSDictionary looks = stamp.getCOSDictionary(COSName.AP);
    // Packed in whatever way nothing is something to some reader.
    if (looks == null || !looks.keySet().equals(Set.of(COSName.N)) || !(looks.getDictionaryObject(COSName.N) instanceof COSStream picture)
        || picture.containsKey(COSName.F) || picture.containsKey(COSName.FILTER) || picture.containsKey(COSName.DECODE_PARMS)) {
      return false;
    }
    try (InputStream content = picture.createRawInputStream()) {
      return content.read() < 0;
    }
  }

  private static boolean isInvisible(COSDictionary widget) {
    COSArray rectangle = widget.getCOSArray(COSName.RECT);
    if (rectangle == null || rectangle.size() != 4 || !rectangle.toList().stream().allMatch(COSNumber.class::isInstance)) {
      return false;
    }
    PDRectangle box = new PDRectangle(rectangle);
    return box.getWidth() == 0 && box.getHeight() == 0;
  }

  private static COSBase inherited(COSDictionary field, COSName key) {
    COSBase own = field.getDictionaryObject(key);
    COSDictionary parent = field.getCOSDictionary(COSName.PARENT);
    return own != null || parent == null ? own : parent.getDictionaryObject(key);
  }

  private static Set<COSName> names(String... keys) {
    return Arrays.stream(keys).map(COSName::getPDFName).collect(Collectors.toSet());
  }
}
