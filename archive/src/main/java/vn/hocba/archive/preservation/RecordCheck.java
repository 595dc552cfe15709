package vn.hocba.archive.preservation;

import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.bouncycastle.asn1.tsp.ArchiveTimeStamp;
import org.bouncycastle.asn1.tsp.ArchiveTimeStampChain;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.tsp.ers.ERSByteData;
import org.bouncycastle.tsp.ers.ERSEvidenceRecord;
import org.bouncycastle.tsp.ers.ERSException;
import org.bouncycastle.util.Store;
import vn.hocba.archive.seal.EmbeddedSignatures;

/**
 * Tells since when an evidence record proves a file, without any network (RFC 4998 §3.3, §4.3, §5.3). Each time stamp must be
 * signed by a certificate that leads to an anchor and was followed by the next in time; whether the newest one's certificate
 * was revoked is not known here.
 */
public final class RecordCheck {

  private final BiPredicate<X509Certificate, Collection<X509Certificate>> trusted;

  /** @param trusted whether a certificate leads, through others at hand, to a trust anchor */
  public RecordCheck(BiPredicate<X509Certificate, Collection<X509Certificate>> trusted) {
    this.trusted = trusted;
  }

  /** When the file was proven first; empty when the record does not prove it at that time. @param record DER */
  public Optional<Instant> provenSince(byte[] record, byte[] file, Instant now) {
    try {
      ERSEvidenceRecord read = new ERSEvidenceRecord(record, new JcaDigestCalculatorProviderBuilder().build());
      read.validatePresent(new ERSByteData(file), Date.from(now));
      read.validate(new JcaSimpleSignerInfoVerifierBuilder().build(read.getSigningCertificate()));
      List<TimeStampToken> stamps = stamps(read);
      if (!RecordChains.cover(read.toASN1Structure(), file)) {
        return Optional.empty();
      }
      Instant until = null;
      for (TimeStampToken stamp : stamps) {
        Instant at = stamp.getTimeStampInfo().getGenTime().toInstant();
        Optional<Instant> end = end(stamp);
        if (end.isEmpty() || until != null && at.isAfter(until)) {
          return Optional.empty();
        }
        until = end.get();
      }
      return until == null || until.isBefore(now) ? Optional.empty()
          : Optional.of(stamps.getFirst().getTimeStampInfo().getGenTime().toInstant());
    } catch (ERSException | TSPException | CMSException | IOException | OperatorCreationException
        | CertificateException | IllegalArgumentException | ClassCastException notProven) {
      return Optional.empty();
    }
  }

  private static List<TimeStampToken> stamps(ERSEvidenceRecord record) throws CMSException, TSPException, IOException {
    List<TimeStampToken> stamps = new ArrayList<>();
    for (ArchiveTimeStampChain chain : record.toASN1Structure().getArchiveTimeStampSequence().getArchiveTimeStampChains()) {
      for (ArchiveTimeStamp stamp : chain.getArchiveTimestamps()) {
        stamps.add(new TimeStampToken(new CMSSignedData(stamp.getTimeStamp().getEncoded())));
      }
    }
    return stamps;
  }

  /** When the certificate of a time stamp that holds ends; empty for one that does not. */
  private Optional<Instant> end(TimeStampToken stamp) throws OperatorCreationException,
      CertificateException {
    Store<X509CertificateHolder> certificates = stamp.getCertificates();
    Optional<X509CertificateHolder> own = certificates.getMatches(null).stream().filter(stamp.getSID()::match).findFirst();
    if (own.isEmpty()) {
      return Optional.empty();
    }
    try {
      stamp.validate(new JcaSimpleSignerInfoVerifierBuilder().build(own.get()));
    } catch (TSPException notGood) {
      return Optional.empty();
    }
    List<X509Certificate> all = EmbeddedSignatures.certificates(stamp.toCMSSignedData());
    X509Certificate signer = new JcaX509CertificateConverter().getCertificate(own.get());
    return trusted.test(signer, all) ? Optional.of(signer.getNotAfter().toInstant()) : Optional.empty();
  }
}
