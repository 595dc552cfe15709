package vn.hocba.archive.verify.pdf;

import eu.europa.esig.dss.diagnostic.CertificateWrapper;
import eu.europa.esig.dss.diagnostic.DiagnosticData;
import eu.europa.esig.dss.diagnostic.RevocationWrapper;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.diagnostic.TimestampWrapper;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Short names in the place of the validation library's identifiers, which are digests of 64 digits. */
final class ReportNames {

  private static final Pattern ID = Pattern.compile("[A-Z]{1,4}-[0-9A-Fa-f]{64}");
  private static final int DIGITS = 8;
  private static final int LONGEST = 80;

  private final Map<String, String> names = new HashMap<>();

  /** Learns what a file holds; before that it knows digests only. */
  void learn(DiagnosticData data) {
    for (SignatureWrapper signature : data.getSignatures()) {
      name(signature.getId(), signature.getPDFRevision() == null ? null : signature.getPDFRevision().getFirstFieldName());
    }
    for (TimestampWrapper stamp : data.getTimestampList()) {
      name(stamp.getId(), stamp.getSigningCertificate() == null ? null : stamp.getSigningCertificate().getCommonName());
    }
    for (CertificateWrapper certificate : data.getUsedCertificates()) {
      name(certificate.getId(), certificate.getCommonName());
    }
    for (RevocationWrapper told : data.getAllRevocationData()) {
      name(told.getId(), told.getRevocationType() == null ? null : told.getRevocationType().name());
    }
  }

  private void name(String id, String text) {
    names.put(id, text == null || text.isBlank() ? digest(id) : cut(text) + " (" + digest(id) + ")");
  }

  /** Of one of them. */
  String of(String id) {
    return names.getOrDefault(id, digest(id));
  }

  /** In a text. */
  String in(String text) {
    return ID.matcher(text).replaceAll((MatchResult found) -> Matcher.quoteReplacement(of(found.group())));
  }

  private static String digest(String id) {
    return id.length() <= DIGITS + 2 ? id : id.substring(0, id.indexOf('-') + 1 + DIGITS);
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}
