package vn.hocba.archive.attest;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignerDigestMismatchException;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.util.Selector;
import org.bouncycastle.util.Store;
import vn.hocba.archive.Sha256;

/**
 * Tells whether a statement is what {@link StatementSealer} signed: signature and time stamp must hold, and both their
 * certificates lead to a trusted root at the time of the stamp, the signer's being one for signing. Revocation is not asked for.
 */
public final class StatementCheck {

  private final List<X509Certificate> roots;

  /** @param roots certificates trusted without proof */
  public StatementCheck(List<X509Certificate> roots) {
    this.roots = List.copyOf(roots);
  }

  public SealState check(byte[] statement, byte[] seal) {
    try {
      CMSSignedData signed = new CMSSignedData(new CMSProcessableByteArray(statement), seal);
      if (signed.getSignerInfos().size() != 1) {
        return SealState.bad("not one signature");
      }
      SignerInformation signer = signed.getSignerInfos().getSigners().iterator().next();
      X509CertificateHolder certificate = find(signed.getCertificates(), signer.getSID());
      Attribute stamp = signer.getUnsignedAttributes() == null ? null
          : signer.getUnsignedAttributes().get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken);
      if (certificate == null || stamp == null) {
        return SealState.bad("no certificate or no time stamp");
      }
      if (!signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate))) {
        return SealState.bad("the signature does not fit");
      }
      TimeStampToken token = new TimeStampToken(ContentInfo.getInstance(stamp.getAttrValues().getObjectAt(0)));
      return stamped(signer, certificate, signed.getCertificates(), token);
    } catch (CMSSignerDigestMismatchException e) {
      return SealState.bad("another statement was signed");
    } catch (CMSException | TSPException | OperatorCreationException | GeneralSecurityException | IOException
        | IllegalArgumentException e) {
      return SealState.bad(e.toString());
    }
  }

  /** Whose certificate a seal carries, whatever it is worth; empty when it carries none or is no seal. */
  public static Optional<X509Certificate> signer(byte[] seal) {
    try {
      CMSSignedData signed = new CMSSignedData(seal);
      for (SignerInformation signer : signed.getSignerInfos()) {
        X509CertificateHolder certificate = find(signed.getCertificates(), signer.getSID());
        if (certificate != null) {
          return Optional.of(new JcaX509CertificateConverter().getCertificate(certificate));
        }
      }
      return Optional.empty();
    } catch (CMSException | GeneralSecurityException | IllegalArgumentException | IllegalStateException | ClassCastException e) {
      return Optional.empty();
    }
  }

  private SealState stamped(SignerInformation signer, X509CertificateHolder certificate,
      Store<X509CertificateHolder> certificates, TimeStampToken token)
      throws TSPException, OperatorCreationException, GeneralSecurityException {
    byte[] expected = Sha256.digest().digest(signer.getSignature());
    X509CertificateHolder authority = find(token.getCertificates(), token.getSID());
    if (authority == null || !Arrays.equals(expected, token.getTimeStampInfo().getMessageImprintDigest())) {
      return SealState.bad("the time stamp is of another signature");
    }
    token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(authority));
    if (!SignerPurpose.signs(new JcaX509CertificateConverter().getCertificate(certificate))) {
      return SealState.bad("a certificate that is not for signing");
    }
    Date at = token.getTimeStampInfo().getGenTime();
    if (roots.isEmpty()) {
      return SealState.couldNotCheck("no trusted root");
    }
    leadsToRoot(certificate, certificates, at);
    leadsToRoot(authority, token.getCertificates(), at);
    return SealState.good(at.toInstant());
  }

  private void leadsToRoot(X509CertificateHolder certificate, Store<X509CertificateHolder> others, Date at)
      throws GeneralSecurityException {
    JcaX509CertificateConverter converter = new JcaX509CertificateConverter();
    X509CertSelector target = new X509CertSelector();
    target.setCertificate(converter.getCertificate(certificate));
    PKIXBuilderParameters path = new PKIXBuilderParameters(
        roots.stream().map(root -> new TrustAnchor(root, null)).collect(Collectors.toSet()), target);
    List<X509Certificate> known = new ArrayList<>();
    for (X509CertificateHolder other : others.getMatches(null)) {
      known.add(converter.getCertificate(other));
    }
    path.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(known)));
    path.setRevocationEnabled(false);
    path.setDate(at);
    CertPathBuilder.getInstance("PKIX").build(path);
  }

  private static X509CertificateHolder find(Store<X509CertificateHolder> certificates,
      Selector<X509CertificateHolder> id) {
    Collection<X509CertificateHolder> found = certificates.getMatches(id);
    return found.isEmpty() ? null : found.iterator().next();
  }
}
