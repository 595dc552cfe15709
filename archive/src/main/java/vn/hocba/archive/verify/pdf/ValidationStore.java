package vn.hocba.archive.verify.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;
import vn.hocba.archive.Sha256;

/**
 * The document security store of a file and its declared extensions, as ETSI EN 319 142-1 §5.4.2 and ISO 32000-1 §7.12 describe
 * them; what has anything else in it is none.
 */
final class ValidationStore {

  private static final Set<String> STORE = Set.of("Type", "VRI", "Certs", "CRLs", "OCSPs");
  private static final Set<String> RELATED = Set.of("Type", "Cert", "CRL", "OCSP", "TU", "TS");
  private static final Set<String> EXTENSION = Set.of("Type", "BaseVersion", "ExtensionLevel", "ExtensionRevision", "URL");
  private static final Set<String> STREAM = Set.of("Length", "Filter");
  private static final Pattern DIGEST = Pattern.compile("[0-9A-Fa-f]{40}");
  private static final Pattern TIME = Pattern.compile("D:[0-9+'Z-]{4,21}");
  /** Of whoever registered it (ISO 32000-1 Annex E). */
  private static final Pattern PREFIX = Pattern.compile("[A-Za-z_]{1,8}");
  private static final int LARGEST = 32_000_000;

  private static final Written CERTIFICATE = der -> new X509CertificateHolder(der).getEncoded();
  private static final Written LIST = der -> new X509CRLHolder(der).getEncoded();
  private static final Written ANSWER = der -> {
    OCSPResp answer = new OCSPResp(der);
    return answer.getResponseObject() instanceof BasicOCSPResp ? answer.getEncoded() : null;
  };
  private static final Written STAMP = der -> new TimeStampToken(new CMSSignedData(der)).getEncoded();

  private final Set<COSObjectKey> frame = new HashSet<>();
  private final Set<COSObjectKey> objects = new HashSet<>();
  private final Set<String> contents = new HashSet<>();

  private ValidationStore() {}

  /** Of a catalog; null when something is in it that does not belong there. */
  static ValidationStore of(COSDictionary catalog) throws IOException {
    ValidationStore store = new ValidationStore();
    boolean holds = store.dictionary(catalog.getItem(COSName.getPDFName("DSS")), store::store)
        && store.dictionary(catalog.getItem(COSName.getPDFName("Extensions")), store::extensions);
    return holds ? store : null;
  }

  /** Dictionaries and arrays, which a later step writes anew. */
  Set<COSObjectKey> frame() {
    return frame;
  }

  /** All of it, with the streams, which nobody writes anew. */
  Set<COSObjectKey> objects() {
    return objects;
  }

  boolean isEmpty() {
    return contents.isEmpty();
  }

  /** Whether nothing that was in another store is gone. */
  boolean keeps(ValidationStore former) {
    return contents.containsAll(former.contents);
  }

  /** Reads something and writes it again, which gives the same bytes when it is that and nothing else. */
  private interface Written {
    byte[] again(byte[] der) throws IOException, CMSException, TSPException, OCSPException;
  }

  private interface Check<T> {
    boolean of(T one) throws IOException;
  }

  private COSBase entered(COSBase item, boolean inFrame) {
    if (item instanceof COSObject reference) {
      objects.add(reference.getKey());
      if (inFrame) {
        frame.add(reference.getKey());
      }
      return reference.getObject();
    }
    return item;
  }

  /** What is not there is as it should be. */
  private boolean dictionary(COSBase item, Check<COSDictionary> check) throws IOException {
    COSBase found = entered(item, true);
    return item == null || found instanceof COSDictionary dictionary && !(found instanceof COSStream) && check.of(dictionary);
  }

  private boolean store(COSDictionary store) throws IOException {
    return only(store, STORE, "DSS") && streams(store, "Certs", CERTIFICATE) && streams(store, "CRLs", LIST) && streams(store, "OCSPs", ANSWER)
        && dictionary(store.getItem(COSName.getPDFName("VRI")), this::signatures);
  }

  private boolean signatures(COSDictionary all) throws IOException {
    for (COSName name : all.keySet()) {
      boolean type = name.equals(COSName.TYPE);
      if (!type && (!DIGEST.matcher(name.getName()).matches() || !dictionary(all.getItem(name), this::signature))
          || type && !isOf(all, "VRI")) {
        return false;
      }
    }
    return true;
  }

  private boolean signature(COSDictionary one) throws IOException {
    COSBase stamp = one.getItem(COSName.getPDFName("TS"));
    COSBase updated = one.getDictionaryObject(COSName.getPDFName("TU"));
    return only(one, RELATED, "VRI") && streams(one, "Cert", CERTIFICATE) && streams(one, "CRL", LIST) && streams(one, "OCSP", ANSWER)
        && (stamp == null || stream(stamp, STAMP)) && (updated == null || updated instanceof COSString time
        && TIME.matcher(time.getString()).matches() && !(one.getItem(COSName.getPDFName("TU")) instanceof COSObject));
  }

  private boolean streams(COSDictionary of, String name, Written kind) throws IOException {
    COSBase item = of.getItem(COSName.getPDFName(name));
    if (item == null) {
      return true;
    }
    if (!(entered(item, true) instanceof COSArray array)) {
      return false;
    }
    for (int i = 0; i < array.size(); i++) {
      if (!stream(array.get(i), kind)) {
        return false;
      }
    }
    return true;
  }

  /** What it says it is and nothing besides: what could be hidden in any other bytes, a reader might be led to. */
  private boolean stream(COSBase item, Written kind) throws IOException {
    if (!(item instanceof COSObject) || !(entered(item, false) instanceof COSStream stream)
        || !stream.keySet().stream().map(COSName::getName).allMatch(STREAM::contains)
        || stream.getItem(COSName.FILTER) != null && !COSName.FLATE_DECODE.equals(stream.getDictionaryObject(COSName.FILTER))
        || !(stream.getItem(COSName.LENGTH) instanceof COSInteger)) {
      return false;
    }
    try (InputStream in = stream.createRawInputStream()) {
      byte[] raw = in.readNBytes(LARGEST + 1);
      byte[] content = stream.getItem(COSName.FILTER) == null ? raw : StrictFlate.unpacked(raw, LARGEST);
      contents.add(Sha256.hex(content));
      return content.length <= LARGEST && Arrays.equals(content, kind.again(content));
    } catch (CMSException | TSPException | OCSPException another) {
      return false;
    }
  }

  private boolean extensions(COSDictionary all) throws IOException {
    for (COSName name : all.keySet()) {
      if (name.equals(COSName.TYPE)) {
        if (!isOf(all, "Extensions")) {
          return false;
        }
      } else if (!PREFIX.matcher(name.getName()).matches()) {
        return false;
      } else if (all.getDictionaryObject(name) instanceof COSArray several) {
        entered(all.getItem(name), true);
        for (int i = 0; i < several.size(); i++) {
          if (!dictionary(several.get(i), one -> only(one, EXTENSION, "DeveloperExtensions") && plain(one))) {
            return false;
          }
        }
      } else if (!dictionary(all.getItem(name), one -> only(one, EXTENSION, "DeveloperExtensions") && plain(one))) {
        return false;
      }
    }
    return true;
  }

  private static boolean only(COSDictionary dictionary, Set<String> keys, String type) {
    return dictionary.keySet().stream().map(COSName::getName).allMatch(keys::contains)
        && (!dictionary.containsKey(COSName.TYPE) || isOf(dictionary, type));
  }

  /** Whether it says so itself, by a name: whatever else stands there is to be hidden there. */
  private static boolean isOf(COSDictionary dictionary, String type) {
    return dictionary.getItem(COSName.TYPE) instanceof COSName name && name.getName().equals(type);
  }

  private static boolean plain(COSDictionary dictionary) {
    return dictionary.getValues().stream()
        .allMatch(value -> value instanceof COSName || value instanceof COSInteger || value instanceof COSString);
  }
}
