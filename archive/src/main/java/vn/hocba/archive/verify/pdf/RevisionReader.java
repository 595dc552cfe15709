package vn.hocba.archive.verify.pdf;

import static vn.hocba.archive.verify.pdf.ObjectDigest.resolve;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageTree;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import vn.hocba.archive.Sha256;

/** Takes one revision of a file apart into a {@link RevisionState}. */
final class RevisionReader {

  /** Checked on their own, or written by every later signature and harmless to what a reader sees. */
  private static final Set<COSName> CATALOG_APART = names("AcroForm", "DSS", "Extensions", "Pages", "Version");
  private static final Set<COSName> FORM_APART = names("Fields", "SigFlags", "DR", "DA");
  private static final Set<COSName> PAGE_APART = names("Annots", "Parent");
  /** The first two are written by signing; Type is optional and added then; the page is compared by number. */
  private static final Set<COSName> WIDGET_APART = names("V", "AP", "Type", "P", "Parent");
  /** Of whoever wrote last, and when. */
  private static final Set<COSName> INFO_APART = names("ModDate", "Producer");
  /** What the place of a time stamp consists of, and the field above it where it is apart; whatever else is in it might do something. */
  private static final Set<COSName> STAMP = names("Type", "Subtype", "FT", "T", "F", "Rect", "P", "V", "AP", "Parent", "Kids", "Ff", "Lock", "DA", "MK");
  /** What is inherited from the page tree and decides what a page looks like (ISO 32000-1 §7.7.3.4). */
  private static final List<String> INHERITED = List.of("Resources", "MediaBox", "CropBox", "Rotate");

  /** Page trees are flat; a deeper one may lead in a circle. */
  private static final int DEEPEST = 32;

  private final PDDocument document;
  private final Payload payload;
  private final ExpectedFields expected;
  private final Map<COSBase, String> named = new IdentityHashMap<>();
  private final Map<String, String> parts = new LinkedHashMap<>();
  private final Map<String, String> places = new LinkedHashMap<>();
  private final Map<String, String> appearances = new LinkedHashMap<>();
  private final List<RevisionState.Stranger> strangers = new ArrayList<>();
  private final List<String> strangeFields = new ArrayList<>();

  private RevisionReader(PDDocument document, Payload payload) {
    this.document = document;
    this.payload = payload;
    this.expected = ExpectedFields.of(payload);
  }

  static RevisionState read(PDDocument document) throws IOException {
    return new RevisionReader(document, Payload.of(document)).read();
  }

  private RevisionState read() throws IOException {
    List<COSDictionary> pages = new ArrayList<>();
    for (PDPage page : document.getPages()) {
      pages.add(page.getCOSObject());
      named.put(page.getCOSObject(), "page " + pages.size());
    }
    COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
    COSDictionary form = catalog.getCOSDictionary(COSName.ACRO_FORM);
    fields(form);
    for (COSDictionary page : pages) {
      widgets(page); // all of them first, since the structure tree leads to them from every page
    }
    for (int i = 0; i < pages.size(); i++) {
      page(i + 1, pages.get(i));
    }
    // With nodes that this library passes over as no pages, and others show.
    parts.put("pages", pages.size() + " " + digest().add(catalog.getItem(COSName.PAGES), Set.of(COSName.PARENT)).hex()
        + (leadsUpAsDown(catalog.getCOSDictionary(COSName.PAGES), null, 0) ? "" : " leading elsewhere"));
    parts.put("form", form == null ? "" : digest().add(form, FORM_APART).hex());
    parts.put("catalog", digest().add(catalog, CATALOG_APART).add(document.getDocument().getTrailer().getItem(COSName.INFO), INFO_APART).hex());
    return new RevisionState(parts, places, appearances, strangers, strangeFields, payload.sha256(),
        payload.documentId());
  }

  /** Whether each node says that it is below the one that names it: readers differ in which nodes above a page they take its looks from. */
  private static boolean leadsUpAsDown(COSDictionary node, COSDictionary parent, int depth) {
    if (node == null || depth > DEEPEST || node.containsKey(COSName.PARENT) != (parent != null) || node.getDictionaryObject(COSName.PARENT) != parent) {
      return false;
    }
    COSArray kids = node.getCOSArray(COSName.KIDS);
    for (int i = 0; kids != null && i < kids.size(); i++) {
      if (!(resolve(kids.get(i)) instanceof COSDictionary kid) || !leadsUpAsDown(kid, node, depth + 1)) {
        return false;
      }
    }
    return true;
  }

  private void fields(COSDictionary form) {
    COSArray fields = form == null ? null : form.getCOSArray(COSName.FIELDS);
    for (int i = 0; fields != null && i < fields.size(); i++) {
      if (!(resolve(fields.get(i)) instanceof COSDictionary field)) {
        strangeFields.add("?");
        continue;
      }
      named.put(field, "field " + field.getString(COSName.T));
      if (!isSignature(field) || !expected.has(field.getString(COSName.T))
          && !isTimestamp(field)) {
        strangeFields.add(String.valueOf(field.getString(COSName.T)));
      }
    }
  }

  private void widgets(COSDictionary page) throws IOException {
    COSArray annotations = page.getCOSArray(COSName.ANNOTS);
    for (int i = 0; annotations != null && i < annotations.size(); i++) {
      if (resolve(annotations.get(i)) instanceof COSDictionary annotation && fieldOf(annotation) != null) {
        named.put(annotation, "widget " + fieldOf(annotation));
      }
    }
  }

  private void page(int number, COSDictionary page) throws IOException {
    ObjectDigest content = digest().add(page, PAGE_APART);
    for (String key : INHERITED) {
      content.add(PDPageTree.getInheritableAttribute(page, COSName.getPDFName(key)), Set.of());
    }
    COSArray annotations = page.getCOSArray(COSName.ANNOTS);
    if (annotations == null && page.containsKey(COSName.ANNOTS)) { // no list to this library, one perhaps to others
      strangers.add(new RevisionState.Stranger(number, "?"));
    }
    for (int i = 0; annotations != null && i < annotations.size(); i++) {
      COSBase annotation = resolve(annotations.get(i));
      String field = annotation instanceof COSDictionary dictionary ? fieldOf(dictionary) : null;
      if (field == null || !field.isEmpty() && places.containsKey(field)) { // a second widget of a name is a stranger
        strangers.add(new RevisionState.Stranger(number, annotation instanceof COSDictionary dictionary
            ? String.valueOf(dictionary.getNameAsString(COSName.SUBTYPE)) : "?"));
        content.add(annotation, Set.of(COSName.P));
      } else if (!field.isEmpty()) {
        widget(number, field, (COSDictionary) annotation);
      }
    }
    parts.put("page " + number, content.hex());
  }

  private void widget(int page, String field, COSDictionary widget) throws IOException {
    places.put(field, page + " " + digest().add(widget, WIDGET_APART).hex());
    if (inherited(widget, COSName.V) != null) {
      appearances.put(field, digest().add(widget.getItem(COSName.AP), Set.of()).hex());
    }
  }

  /** Name of the expected field a widget shows, "" for an invisible time-stamp, null for any other annotation. */
  private String fieldOf(COSDictionary annotation) throws IOException {
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
        && COSName.getPDFName("DocTimeStamp").equals(value.getCOSName(COSName.TYPE));
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

  private ObjectDigest digest() {
    return new ObjectDigest(Sha256.digest(), named);
  }

  private static Set<COSName> names(String... keys) {
    return Arrays.stream(keys).map(COSName::getPDFName).collect(Collectors.toSet());
  }
}
