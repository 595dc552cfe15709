package vn.hocba.archive.verify.pdf;

import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.SequencedSet;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.util.Selector;
import vn.hocba.archive.seal.EmbeddedSignatures;

/**
 * Finds signatures and identifiers by looking at the bytes alone, so that a broken file still tells whose it was and
 * a signature that was cut off from the document's structure is still seen.
 */
final class RawSignatures {

  private static final Pattern UUID_TEXT =
      Pattern.compile("\\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\\b");
  private static final Pattern UUID_HEX = Pattern.compile("<([0-9A-Fa-f]{72})>");

  private final TrustAnchors anchors;

  RawSignatures(TrustAnchors anchors) {
    this.anchors = anchors;
  }

  /** Common names of the signers, one entry a signature, whose certificates lead to our anchors; no time-stamps. */
  List<String> ownSigners(byte[] file) {
    return EmbeddedSignatures.in(file).stream().map(this::signer).filter(Objects::nonNull).toList();
  }

  /** Texts that look like identifiers of documents, plain or as a hexadecimal string (trailer), at most twenty. */
  static SequencedSet<String> identifiers(byte[] file) {
    SequencedSet<String> found = new LinkedHashSet<>();
    String text = new String(file, StandardCharsets.ISO_8859_1);
    UUID_TEXT.matcher(text).results().limit(20).forEach(match -> found.add(match.group()));
    UUID_HEX.matcher(text).results().limit(20)
        .map(match -> new String(HexFormat.of().parseHex(match.group(1)), StandardCharsets.ISO_8859_1))
        .filter(UUID_TEXT.asMatchPredicate()).forEach(found::add);
    return found;
  }

  /** Whether it is one as this archive makes them. */
  static boolean isIdentifier(String text) {
    return UUID_TEXT.matcher(text).matches();
  }

  private String signer(CMSSignedData signed) {
    try {
      if (PKCSObjectIdentifiers.id_ct_TSTInfo.getId().equals(signed.getSignedContentTypeOID())) {
        return null; // anybody may use our time-stamping authority
      }
      JcaX509CertificateConverter converter = new JcaX509CertificateConverter();
      List<X509Certificate> all = EmbeddedSignatures.certificates(signed);
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
    } catch (CertificateException | IllegalArgumentException | IllegalStateException | ClassCastException notASignature) {
      return null;
    }
  }

  private static String commonName(X500Name subject) {
    var names = subject.getRDNs(BCStyle.CN);
    return names.length == 0 ? subject.toString() : names[0].getFirst().getValue().toString();
  }
}
