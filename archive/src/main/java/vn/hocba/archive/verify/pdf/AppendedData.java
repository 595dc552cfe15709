package vn.hocba.archive.verify.pdf;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.hocba.archive.Sha256;

/**
 * Whether what follows the last signature of a file is validation data and nothing else: certificates and their status in a document
 * security store (ETSI EN 319 142-1 §5.4.2), as programs add them to confirm a signature later. It works by permission, in the bytes
 * and in the objects: every byte belongs to an object that the tables list, and every object is the catalog or lies in that store.
 */
final class AppendedData {

  private static final COSName DSS = COSName.getPDFName("DSS");
  private static final COSName EXTENSIONS = COSName.getPDFName("Extensions");
  private static final Set<COSName> ADDED = Set.of(DSS, EXTENSIONS);
  private static final Set<COSName> TRAILER = Set.of(COSName.ROOT, COSName.INFO, COSName.ENCRYPT);

  private final PDDocument before;
  private final PDDocument after;

  private AppendedData(PDDocument before, PDDocument after) {
    this.before = before;
    this.after = after;
  }

  /** @param end of the last signature, in bytes from the start of the file */
  static boolean isValidationData(byte[] file, long end) {
    if (end <= 0 || end >= file.length) {
      return false;
    }
    try (PDDocument before = Loader.loadPDF(Arrays.copyOf(file, (int) end)); PDDocument after = Loader.loadPDF(file)) {
      return new AppendedData(before, after).holds(file, (int) end);
    } catch (IOException | RuntimeException | StackOverflowError notSo) { // the edge: parsers of hostile bytes throw whatever they please
      return false;
    }
  }

  private boolean holds(byte[] file, int end) throws IOException {
    if (!sameTrailer() || !sameCatalog() || !CrossReferences.plain(after.getDocument())) {
      return false;
    }
    ValidationStore store = ValidationStore.of(after.getDocumentCatalog().getCOSObject());
    ValidationStore former = ValidationStore.of(before.getDocumentCatalog().getCOSObject());
    if (store == null || former == null || store.isEmpty() || !store.keeps(former)) {
      return false;
    }
    COSObjectKey catalog = key(after.getDocument().getTrailer().getItem(COSName.ROOT));
    Map<COSObjectKey, Long> old = before.getDocument().getXrefTable();
    Map<COSObjectKey, Long> listed = new HashMap<>();
    Set<COSObjectKey> containers = new HashSet<>();
    if (!after.getDocument().getXrefTable().keySet().containsAll(old.keySet())) {
      return false; // a table that was there is left out
    }
    for (Map.Entry<COSObjectKey, Long> entry : after.getDocument().getXrefTable().entrySet()) {
      COSObjectKey key = entry.getKey();
      if (Objects.equals(old.get(key), entry.getValue())) {
        continue;
      }
      listed.put(key, entry.getValue());
      boolean mayChange = key.equals(catalog) || former.frame().contains(key) && store.frame().contains(key);
      boolean mayBeNew = !old.containsKey(key) && key.getNumber() >= before.getDocument().getTrailer().getLong(COSName.SIZE) && (store.objects().contains(key) || isTable(key) || isContainer(key, containers));
      if (!mayChange && !mayBeNew) {
        return false;
      }
    }
    return contained(listed, containers) && listed.values().stream().allMatch(at -> at < 0 || at >= end) && AppendedBytes.listedOnce(file, end);
  }

  /** Of an object in an object stream the table says in which; it must be one of the appended ones, and hold nothing else. */
  private boolean contained(Map<COSObjectKey, Long> listed, Set<COSObjectKey> containers) {
    for (COSObjectKey container : containers) {
      long inside = listed.values().stream().filter(at -> at == -container.getNumber()).count();
      COSDictionary stream = (COSDictionary) after.getDocument().getObjectFromPool(container).getObject();
      if (stream.getLong(COSName.N) != inside || stream.containsKey(COSName.getPDFName("Extends"))) {
        return false;
      }
    }
    return listed.values().stream().filter(at -> at < 0)
        .allMatch(at -> containers.stream().anyMatch(container -> container.getNumber() == -at));
  }

  private boolean isTable(COSObjectKey key) {
    return after.getDocument().getObjectFromPool(key).getObject() instanceof COSStream stream
        && COSName.XREF.equals(stream.getCOSName(COSName.TYPE));
  }

  private boolean isContainer(COSObjectKey key, Set<COSObjectKey> containers) {
    boolean is = after.getDocument().getObjectFromPool(key).getObject() instanceof COSStream stream
        && COSName.OBJ_STM.equals(stream.getCOSName(COSName.TYPE));
    return is && containers.add(key);
  }

  private boolean sameTrailer() {
    COSDictionary one = before.getDocument().getTrailer();
    COSDictionary other = after.getDocument().getTrailer();
    return TRAILER.stream().allMatch(name -> Objects.equals(key(one.getItem(name)), key(other.getItem(name)))
        && (one.getItem(name) == null) == (other.getItem(name) == null)) && other.getItem(COSName.ENCRYPT) == null
        && key(other.getItem(COSName.ROOT)) != null;
  }

  /** All but the store leads where it led. */
  private boolean sameCatalog() throws IOException {
    COSDictionary one = before.getDocumentCatalog().getCOSObject();
    COSDictionary other = after.getDocumentCatalog().getCOSObject();
    Set<COSName> names = new HashSet<>(one.keySet());
    names.addAll(other.keySet());
    names.removeAll(ADDED);
    for (COSName name : names) {
      COSBase left = one.getItem(name);
      COSBase right = other.getItem(name);
      if (left == null || right == null || !Objects.equals(key(left), key(right))
          || key(left) == null && !digest(left).equals(digest(right))) {
        return false;
      }
    }
    return true;
  }

  private static String digest(COSBase direct) throws IOException {
    return new ObjectDigest(Sha256.digest(), new IdentityHashMap<>()).add(direct, Set.of()).hex();
  }

  private static COSObjectKey key(COSBase item) {
    return item instanceof COSObject reference ? reference.getKey() : null;
  }
}
