package vn.hocba.archive.verify.pdf;

import eu.europa.esig.dss.diagnostic.AbstractTokenProxy;
import eu.europa.esig.dss.diagnostic.CertificateRevocationWrapper;
import eu.europa.esig.dss.diagnostic.CertificateWrapper;
import eu.europa.esig.dss.diagnostic.DiagnosticData;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.diagnostic.TimestampWrapper;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.simplereport.SimpleReport;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.hocba.archive.verify.StatusQuestion;

/**
 * What a validation lacked: certificates of signatures that it could not confirm, and of whoever else it rests on, of which nothing
 * at hand tells the status of now. Only those that lead to an anchor: nobody is asked about a stranger's.
 */
final class StatusQuestions {

  private static final int MOST = 32;
  private static final int LONGEST_CHAIN = 10;
  private static final int LARGEST = 16_384;

  private final Date now;
  private final Map<String, StatusQuestion> found = new LinkedHashMap<>();

  private StatusQuestions(Date now) {
    this.now = now;
  }

  static List<StatusQuestion> of(DiagnosticData data, SimpleReport report) {
    StatusQuestions questions = new StatusQuestions(report.getValidationTime());
    for (SignatureWrapper signature : data.getSignatures()) {
      if (report.getIndication(signature.getId()) == Indication.INDETERMINATE) {
        questions.chain(signature);
        signature.getTimestampList().forEach(questions::chain);
      }
    }
    for (TimestampWrapper stamp : data.getTimestampList()) {
      if (report.getIndication(stamp.getId()) == Indication.INDETERMINATE) {
        questions.chain(stamp);
      }
    }
    return List.copyOf(questions.found.values());
  }

  private void chain(AbstractTokenProxy token) {
    for (CertificateWrapper certificate : token.getCertificateChain()) {
      for (CertificateRevocationWrapper told : certificate.getCertificateRevocationData()) {
        told.getCertificateChain().forEach(this::certificate); // who signed what is told of it
      }
      certificate(certificate);
    }
  }

  private void certificate(CertificateWrapper certificate) {
    if (found.size() >= MOST || certificate.isTrusted() || certificate.isSelfSigned() || certificate.isIdPkixOcspNoCheck()
        || certificate.getOCSPAccessUrls().isEmpty() || isToldNow(certificate)) {
      return;
    }
    List<byte[]> chain = new ArrayList<>();
    CertificateWrapper last = certificate;
    while (last != null && chain.size() < LONGEST_CHAIN && last.getBinaries() != null && last.getBinaries().length <= LARGEST) {
      chain.add(last.getBinaries());
      if (last.isTrusted()) {
        found.putIfAbsent(certificate.getId(), StatusQuestion.of(chain, certificate.getOCSPAccessUrls().getFirst()));
        return;
      }
      last = last.getSigningCertificate();
    }
  }

  private boolean isToldNow(CertificateWrapper certificate) {
    return certificate.getCertificateRevocationData().stream()
        .anyMatch(told -> told.getNextUpdate() != null && told.getNextUpdate().after(now));
  }
}
