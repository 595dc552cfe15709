package vn.hocba.archive.verify.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * The form of a document of ours in one signed state: places of signatures, each a field and its widget in one, and time stamps that
 * consist of nothing but what the program writes that signs here. Whatever else hangs below a form is found by some reader: it runs
 * a script of a field that is on no page, or shows a signature that the library which validates passes over.
 */
final class OwnForm {

  private static final COSName STAMP = COSName.getPDFName("DocTimeStamp");
  private static final Set<COSName> PLACE = names("Type", "Subtype", "FT", "T", "F", "Rect", "P", "V", "AP");
  private static final Set<COSName> VALUE = names("Type", "Filter", "SubFilter", "Contents", "ByteRange");
  private static final Set<COSName> PICTURE = names("Length", "Type", "Subtype", "BBox");
  private static final Pattern NAME = Pattern.compile("Signature\\d{1,4}");
  /** Printed and locked (ISO 32000-1 §12.5.3). */
  private static final int FLAGS = 132;

  private final PDDocument document;
  private final Set<String> signing;
  private final Set<String> named = new HashSet<>();
  private final Set<COSBase> fields = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<COSBase> values = Collections.newSetFromMap(new IdentityHashMap<>());

  private OwnForm(PDDocument document, Set<String> signing) {
    this.document = document;
    this.signing = signing;
  }

  /** The names of its fields; those of the first signed state are of who signs, whatever kind of document it is. */
  static Set<String> names(PDDocument document) {
    Set<String> names = new HashSet<>();
    COSArray all = fields(document);
    for (int i = 0; all != null && i < all.size(); i++) {
      if (ObjectDigest.resolve(all.get(i)) instanceof COSDictionary field) {
        names.add(field.getString(COSName.T));
      }
    }
    return names;
  }

  /**
   * Whether nothing else is in it.
   *
   * @param signing names of the places where people and the school sign
   * @param signatures how many signatures and time stamps the state has, as the library that validates found them
   */
  static boolean holds(PDDocument document, Set<String> signing, int signatures) throws IOException {
    return new OwnForm(document, signing).holds(signatures);
  }

  private static COSArray fields(PDDocument document) {
    COSDictionary form = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.ACRO_FORM);
    return form == null ? null : form.getCOSArray(COSName.FIELDS);
  }

  private boolean holds(int signatures) throws IOException {
    COSArray all = fields(document);
    for (int i = 0; all != null && i < all.size(); i++) {
      if (!(ObjectDigest.resolve(all.get(i)) instanceof COSDictionary field) || !fields.add(field) || !named.add(field.getString(COSName.T))) {
        return false;
      }
    }
    for (PDPage page : document.getPages()) {
      COSArray annotations = page.getCOSObject().getCOSArray(COSName.ANNOTS);
      for (int i = 0; annotations != null && i < annotations.size(); i++) {
        if (!(ObjectDigest.resolve(annotations.get(i)) instanceof COSDictionary annotation)
            || COSName.WIDGET.equals(annotation.getCOSName(COSName.SUBTYPE)) && !(fields.remove(annotation) && isPlace(annotation, page.getCOSObject()))) {
          return false;
        }
      }
    }
    return fields.isEmpty() && values.size() == signatures;
  }

  private boolean isPlace(COSDictionary widget, COSDictionary page) throws IOException {
    COSBase value = widget.getDictionaryObject(COSName.V);
    boolean own = !widget.containsKey(COSName.PARENT) && !widget.containsKey(COSName.KIDS) && widget.getDictionaryObject(COSName.P) == page
        && (!widget.containsKey(COSName.TYPE) || COSName.ANNOT.equals(widget.getCOSName(COSName.TYPE)))
        && COSName.SIG.equals(widget.getCOSName(COSName.FT)) && (value == null || values.add(value));
    return own && (signing.contains(widget.getString(COSName.T)) || value instanceof COSDictionary stamp && isStamp(widget, stamp));
  }

  private static boolean isStamp(COSDictionary place, COSDictionary value) throws IOException {
    return PLACE.containsAll(place.keySet()) && place.getInt(COSName.F) == FLAGS && place.getString(COSName.T) != null
        && NAME.matcher(place.getString(COSName.T)).matches() && isNothing(place.getCOSArray(COSName.RECT)) && isUnseen(place.getCOSDictionary(COSName.AP))
        && VALUE.equals(value.keySet()) && STAMP.equals(value.getCOSName(COSName.TYPE)) && COSName.ADOBE_PPKLITE.equals(value.getCOSName(COSName.FILTER))
        && COSName.getPDFName("ETSI.RFC3161").equals(value.getCOSName(COSName.SUB_FILTER));
  }

  private static boolean isUnseen(COSDictionary looks) throws IOException {
    if (looks == null || !Set.of(COSName.N).equals(looks.keySet()) || !(looks.getDictionaryObject(COSName.N) instanceof COSStream picture)
        || !PICTURE.equals(picture.keySet()) || !COSName.XOBJECT.equals(picture.getCOSName(COSName.TYPE))
        || !COSName.FORM.equals(picture.getCOSName(COSName.SUBTYPE)) || !isNothing(picture.getCOSArray(COSName.BBOX))) {
      return false;
    }
    try (InputStream content = picture.createRawInputStream()) {
      return content.read() < 0;
    }
  }

  /** No room, to however many places a reader counts. */
  private static boolean isNothing(COSArray rectangle) {
    return rectangle != null && rectangle.size() == 4 && rectangle.toList().stream().allMatch(side -> side instanceof COSNumber number && number.floatValue() == 0);
  }

  private static Set<COSName> names(String... keys) {
    return Arrays.stream(keys).map(COSName::getPDFName).collect(Collectors.toSet());
  }
}
