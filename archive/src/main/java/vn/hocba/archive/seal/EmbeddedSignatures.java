package vn.hocba.archive.seal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerId;

/** The signatures and time stamps in a PDF, found by looking at its bytes alone, whatever its structure says. */
public final class EmbeddedSignatures {

  private static final int AT_MOST = 64;
  private static final int LONGEST_HEX = 200_000;
  private static final int SHORTEST_HEX = 500;
  private static final Pattern STORE = Pattern.compile("/DSS[\\s<]");

  private EmbeddedSignatures() {}

  /** In the order of the file, 64 at most; what is no signature is passed over. */
  public static List<CMSSignedData> in(byte[] file) {
    List<CMSSignedData> found = new ArrayList<>();
    int seen = 0;
    for (int i = 0; i < file.length - 2 && seen < AT_MOST; i++) {
      if (file[i] == '<' && file[i + 1] == '3' && file[i + 2] == '0') {
        int end = i + 1;
        while (end < file.length && end - i < LONGEST_HEX && HexFormat.isHexDigit(file[end])) {
          end++;
        }
        if (end - i > SHORTEST_HEX) {
          seen++;
          read(new String(file, i + 1, (end - i - 1) & ~1, StandardCharsets.US_ASCII)).ifPresent(found::add);
          i = end;
        }
      }
    }
    return found;
  }

  /** The certificates that signatures and time stamps bring with them, each once. */
  public static Set<X509Certificate> certificates(byte[] file) {
    Set<X509Certificate> all = new LinkedHashSet<>();
    in(file).forEach(signed -> all.addAll(certificates(signed)));
    return all;
  }

  /** The certificate of whoever made one. @throws CMSException when it does not bring it along */
  public static X509CertificateHolder own(CMSSignedData signed, SignerId of) throws CMSException {
    return signed.getCertificates().getMatches(null).stream().filter(of::match).findFirst()
        .orElseThrow(() -> new CMSException("it does not say who made it"));
  }

  /** The certificates of one; those that cannot be read are left out. */
  public static List<X509Certificate> certificates(CMSSignedData signed) {
    JcaX509CertificateConverter converter = new JcaX509CertificateConverter();
    List<X509Certificate> all = new ArrayList<>();
    for (X509CertificateHolder holder : signed.getCertificates().getMatches(null)) {
      try {
        all.add(converter.getCertificate(holder));
      } catch (CertificateException unreadable) {
        continue;
      }
    }
    return all;
  }

  /** Whether a file of ours brings the status of its signers' certificates with it (ETSI EN 319 142-1 §5.4.2.2). */
  public static boolean carryStatus(byte[] file) {
    return STORE.matcher(new String(file, StandardCharsets.ISO_8859_1)).find();
  }

  /** When the certificate of the last time stamp in a file ends, after which it proves nothing by itself; empty for none. */
  public static Optional<Instant> provenUntil(byte[] file) {
    return in(file).stream().filter(one -> PKCSObjectIdentifiers.id_ct_TSTInfo.getId().equals(one.getSignedContentTypeOID()))
        .reduce((earlier, later) -> later).flatMap(stamp -> stamp.getSignerInfos().getSigners().stream().findFirst()
            .flatMap(signer -> certificates(stamp).stream()
                .filter(one -> one.getSerialNumber().equals(signer.getSID().getSerialNumber())).findFirst()))
        .map(certificate -> certificate.getNotAfter().toInstant());
  }

  private static Optional<CMSSignedData> read(String hex) {
    // The place reserved for a signature is longer than the signature: read one ASN.1 object, ignore the zeros.
    try (ASN1InputStream in = new ASN1InputStream(HexFormat.of().parseHex(hex))) {
      return Optional.of(new CMSSignedData(ContentInfo.getInstance(in.readObject())));
    } catch (IOException | CMSException | IllegalArgumentException | IllegalStateException
        | ClassCastException notASignature) {
      return Optional.empty();
    }
  }
}
