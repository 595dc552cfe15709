package vn.hocba.archive.verify.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.util.Selector;

/**
 * Finds signatures and identifiers by looking at the bytes alone, so that a broken file still tells whose it was and
 * a signature that was cut off from the document's structure is still seen.
 */
final class RawSignatures {

  private static final int AT_MOST = 64;
  private static final int LONGEST_HEX = 200_000;
  private static final Pattern UUID_TEXT =
      Pattern.compile("\\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\\b");
  private static final Pattern UUID_HEX = Pattern.compile("<([0-9A-Fa-f]{72})>");

  private final TrustAnchors anchors;

  RawSignatures(TrustAnchors anchors) {
    this.anchors = anchors;
  }

  /** Common names of the signers, one entry a signature, whose certificates lead to our anchors; no time-stamps. */
  List<String> ownSigners(byte[] file) {
    List<String> names = new ArrayList<>();
    int seen = 0;
    for (int i = 0; i < file.length - 2 && seen < AT_MOST; i++) {
      if (file[i] == '<' && file[i + 1] == '3' && file[i + 2] == '0') {
        int end = i + 1;
        while (end < file.length && end - i < LONGEST_HEX && HexFormat.isHexDigit(file[end])) {
          end++;
        }
        if (end - i > 500) {
          seen++;
          String name = signer(new String(file, i + 1, (end - i - 1) & ~1, StandardCharsets.US_ASCII));
          if (name != null) {
            names.add(name);
          }
          i = end;
        }
      }
    }
    return names;
  }

  /** Texts that look like identifiers of documents, plain or as a hexadecimal string (trailer), at most twenty. */
  static Set<String> identifiers(byte[] file) {
    Set<String> found = new LinkedHashSet<>();
    String text = new String(file, StandardCharsets.ISO_8859_1);
    UUID_TEXT.matcher(text).results().limit(20).forEach(match -> found.add(match.group()));
    UUID_HEX.matcher(text).results().limit(20)
        .map(match -> new String(HexFormat.of().parseHex(match.group(1)), StandardCharsets.ISO_8859_1))
        .filter(UUID_TEXT.asMatchPredicate()).forEach(found::add);
    return found;
  }

  private String signer(String hex) {
    // The place reserved for a signature is longer than the signature: read one ASN.1 object, ignore the zeros.
    try (ASN1InputStream in = new ASN1InputStream(HexFormat.of().parseHex(hex))) {
      ASN1Primitive content = in.readObject();
      CMSSignedData signed = new CMSSignedData(ContentInfo.getInstance(content));
      if (PKCSObjectIdentifiers.id_ct_TSTInfo.getId().equals(signed.getSignedContentTypeOID())) {
        return null; // anybody may use our time-stamping authority
      }
      JcaX509CertificateConverter converter = new JcaX509CertificateConverter();
      List<X509Certificate> all = new ArrayList<>();
      for (X509CertificateHolder holder : signed.getCertificates().getMatches(null)) {
        all.add(converter.getCertificate(holder));
      }
      for (SignerInformation signer : signed.getSignerInfos()) {
        @SuppressWarnings("unchecked") // Bouncy Castle's SignerId is a raw-typed selector of certificates
        Selector<X509CertificateHolder> of = signer.getSID();
        Collection<X509CertificateHolder> match = signed.getCertificates().getMatches(of);
        for (X509CertificateHolder holder : match) {
          if (anchors.lead(converter.getCertificate(holder), all)) {
            return commonName(holder.getSubject());
          }
        }
      }
      return null;
    } catch (IOException | CMSException | CertificateException | IllegalArgumentException | IllegalStateException
        | ClassCastException notASignature) {
      return null;
    }
  }

  private static String commonName(X500Name subject) {
    var names = subject.getRDNs(BCStyle.CN);
    return names.length == 0 ? subject.toString() : names[0].getFirst().getValue().toString();
  }
}
