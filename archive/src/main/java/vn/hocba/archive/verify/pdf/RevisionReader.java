package vn.hocba.archive.verify.pdf;

import static vn.hocba.archive.verify.pdf.ObjectDigest.resolve;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
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
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageTree;
import vn.hocba.archive.Sha256;

/** Takes one revision of a file apart into a {@link RevisionState}. */
final class RevisionReader {

  /** Checked on their own, or written by every later signature and harmless to what a reader sees. */
  private static final Set<COSName> CATALOG_APART = names("AcroForm", "DSS", "Extensions", "Pages", "Version");
  private static final Set<COSName> FORM_APART = names("Fields", "SigFlags", "DR", "DA");
  /** In a document of ours the first signature brings all of these with it. */
  private static final Set<COSName> OWN_CATALOG_APART = names("AcroForm", "DSS", "Pages");
  private static final Set<COSName> OWN_FORM_APART = names("Fields");
  private static final Set<COSName> PAGE_APART = names("Annots", "Parent");
  /** The first two are written by signing; Type is optional and added then; the page is compared by number. */
  private static final Set<COSName> WIDGET_APART = names("V", "AP", "Type", "P", "Parent");
  /** Of whoever wrote last, and when. */
  private static final Set<COSName> INFO_APART = names("ModDate", "Producer");
  /** What is inherited from the page tree and decides what a page looks like (ISO 32000-1 §7.7.3.4). */
  private static final List<String> INHERITED = List.of("Resources", "MediaBox", "CropBox", "Rotate");

  /** Page trees are flat; a deeper one may lead in a circle. */
  private static final int DEEPEST = 32;

  private final PDDocument document;
  private final Payload payload;
  private final SignaturePlaces signatures;
  private final Map<COSBase, String> named = new IdentityHashMap<>();
  private final Map<String, String> parts = new LinkedHashMap<>();
  private final Map<String, String> places = new LinkedHashMap<>();
  private final Map<String, String> appearances = new LinkedHashMap<>();
  private final List<RevisionState.Stranger> strangers = new ArrayList<>();
  private final List<String> strangeFields = new ArrayList<>();

  private RevisionReader(PDDocument document, Payload payload) {
    this.document = document;
    this.payload = payload;
    this.signatures = new SignaturePlaces(ExpectedFields.of(payload));
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
        + (leadsUpAsDown(catalog.getCOSDictionary(COSName.PAGES), null, new HashSet<>(), 0) ? "" : " leading elsewhere"));
    boolean own = payload.documentId() != null;
    parts.put("form", form == null ? "" : digest().add(form, own ? OWN_FORM_APART : FORM_APART).hex());
    parts.put("catalog", digest().add(catalog, own ? OWN_CATALOG_APART : CATALOG_APART)
        .add(document.getDocument().getTrailer().getItem(COSName.INFO), own ? Set.of() : INFO_APART).hex());
    return new RevisionState(parts, places, appearances, strangers, strangeFields, payload.sha256(),
        payload.documentId());
  }

  /** Whether each node says that it is below the one that names it: readers differ in which nodes above a page they take its looks from. */
  private static boolean leadsUpAsDown(COSDictionary node, COSDictionary parent, Set<COSObjectKey> before, int depth) {
    if (node == null || depth > DEEPEST || node.getKey() != null && !before.add(node.getKey()) || node.containsKey(COSName.PARENT) != (parent != null) || node.getDictionaryObject(COSName.PARENT) != parent) {
      return false;
    }
    COSArray kids = node.getCOSArray(COSName.KIDS);
    for (int i = 0; kids != null && i < kids.size(); i++) {
      if (!(resolve(kids.get(i)) instanceof COSDictionary kid) || !leadsUpAsDown(kid, node, before, depth + 1)) {
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
      if (!signatures.isKnown(field)) {
        strangeFields.add(String.valueOf(field.getString(COSName.T)));
      }
    }
  }

  private void widgets(COSDictionary page) throws IOException {
    COSArray annotations = page.getCOSArray(COSName.ANNOTS);
    for (int i = 0; annotations != null && i < annotations.size(); i++) {
      if (resolve(annotations.get(i)) instanceof COSDictionary annotation && signatures.fieldOf(annotation) != null) {
        named.put(annotation, "widget " + signatures.fieldOf(annotation));
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
      String field = annotation instanceof COSDictionary dictionary ? signatures.fieldOf(dictionary) : null;
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
    if (SignaturePlaces.isSigned(widget)) {
      ObjectDigest looks = digest().add(widget.getItem(COSName.AP), Set.of());
      // Nobody exchanges what two people have signed.
      appearances.put(field, (payload.documentId() == null ? looks : looks.add(widget.getItem(COSName.V), Set.of())).hex());
    }
  }

  private ObjectDigest digest() {
    return new ObjectDigest(Sha256.digest(), named);
  }

  private static Set<COSName> names(String... keys) {
    return Arrays.stream(keys).map(COSName::getPDFName).collect(Collectors.toSet());
  }
}
