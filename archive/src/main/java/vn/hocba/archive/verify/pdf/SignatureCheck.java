package vn.hocba.archive.verify.pdf;

import eu.europa.esig.dss.diagnostic.CertificateWrapper;
import eu.europa.esig.dss.diagnostic.DiagnosticData;
import eu.europa.esig.dss.diagnostic.PDFRevisionWrapper;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.diagnostic.TimestampWrapper;
import eu.europa.esig.dss.enumerations.MimeTypeEnum;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.SubIndication;
import eu.europa.esig.dss.enumerations.TokenExtractionStrategy;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.pdf.modifications.DefaultPdfObjectModificationsFinder;
import eu.europa.esig.dss.pdf.modifications.PdfObjectModifications;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.simplereport.jaxb.XmlTimestamp;
import eu.europa.esig.dss.validation.reports.Reports;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.hocba.archive.verify.SignerFinding;
import vn.hocba.archive.verify.StatusQuestion;
import vn.hocba.archive.verify.TimestampFinding;
import vn.hocba.archive.verify.report.TechnicalReport;

/** Validates the signatures of a PDF cryptographically (ETSI EN 319 102-1) with DSS under {@link StrictPolicy}. */
final class SignatureCheck {

  private final StrictPolicy policy;
  private final Clock clock;

  /** @param clock that tells now */
  SignatureCheck(StrictPolicy policy, Clock clock) {
    this.policy = policy;
    this.clock = clock;
  }

  /**
   * One signature or time-stamp as found.
   *
   * @param end length of the revision it closes, in bytes
   * @param covered see {@link ByteRanges#cover}
   * @param signer null for a time-stamp
   * @param timestamp null for a signature
   * @param undefinedChanges paths of objects that changed afterwards and must not have
   */
  record Seal(String field, long end, boolean covered, SignerFinding signer, TimestampFinding timestamp,
      List<String> undefinedChanges) {

    Seal with(SignerFinding other) {
      return new Seal(field, end, covered, other, timestamp, undefinedChanges);
    }
  }

  /**
   * All that was found.
   *
   * @param seals in the order of the revisions
   * @param questions what was lacking of certificates
   * @param report null where nobody asked for it
   */
  record Checked(List<Seal> seals, List<StatusQuestion> questions, TechnicalReport report) {

    static final Checked NOTHING = new Checked(List.of(), List.of(), null);
  }

  /** Validates what comes from outside. */
  Checked check(byte[] file, ExpectedFields expected, TrustAnchors anchors, Support support) {
    return check(file, expected, anchors, support, false, false);
  }

  /**
   * Validates.
   *
   * @param expected the fields that may be signed
   * @param own whether the file was made here a moment ago, see {@link vn.hocba.archive.verify.Examiner#forOwn}
   * @param detailed whether a technical report is asked for
   */
  Checked check(byte[] file, ExpectedFields expected, TrustAnchors anchors, Support support, boolean own,
      boolean detailed) {
    PDFDocumentValidator validator =
        new PDFDocumentValidator(new InMemoryDocument(file, "file.pdf", MimeTypeEnum.PDF));
    validator.setCertificateVerifier(anchors.verifier(support.data()));
    validator.setValidationTime(Date.from(support.at() == null ? clock.instant() : support.at()));
    validator.setPdfObjFactory(pdfReader(expected, own));
    validator.setTokenExtractionStrategy(TokenExtractionStrategy.EXTRACT_CERTIFICATES_ONLY); // for what is lacking of them
    validator.setEnableEtsiValidationReport(false); // nobody reads it, and it is written for every file
    CodedExecutor coded = detailed ? new CodedExecutor() : null;
    if (detailed) {
      validator.setProcessExecutor(coded);
    }
    Reports reports = validator.validateDocument(policy.open());
    DiagnosticData data = reports.getDiagnosticData();
    SimpleReport report = reports.getSimpleReport();
    List<Seal> seals = new ArrayList<>();
    boolean unproven = data.getTimestampList().stream().anyMatch(TrustBegin::after);
    for (SignatureWrapper signature : data.getSignatures()) {
      Seal seal = signature(file, signature, report, support.at() != null);
      seals.add(unproven || TrustBegin.after(signature, report.getBestSignatureTime(signature.getId()))
          ? seal.with(TrustBegin.notConfirmed(seal.signer())) : seal);
    }
    Map<String, XmlTimestamp> timestamps = timestamps(report);
    for (TimestampWrapper timestamp : data.getTimestampList()) {
      if (timestamp.getType().isDocumentTimestamp() && timestamp.getPDFRevision() != null) {
        seals.add(timestamp(file, timestamp, timestamps.get(timestamp.getId())));
      }
    }
    seals.sort(Comparator.comparingLong(Seal::end));
    return new Checked(seals, support.at() == null ? StatusQuestions.of(data, report) : List.of(),
        detailed ? coded.report(reports) : null);
  }

  /**
   * Rendering every page twice would cost four times as much and finds nothing that {@link RevisionCheck} does not:
   * a page whose objects are the same looks the same.
   */
  private static PdfBoxNativeObjectFactory pdfReader(ExpectedFields expected, boolean own) {
    SealOverlap differences = new SealOverlap();
    differences.setMaximalPagesAmountForVisualComparison(0);
    DefaultPdfObjectModificationsFinder modifications = new DefaultPdfObjectModificationsFinder();
    modifications.setPdfObjectModificationsFilter(new TaggedSignatureFilter(expected));
    PdfBoxNativeObjectFactory reader = new PdfBoxNativeObjectFactory();
    reader.setPdfDifferencesFinder(differences);
    reader.setPdfObjectModificationsFinder(own ? (before, after) -> new PdfObjectModifications() : modifications);
    return reader;
  }

  private static Seal signature(byte[] file, SignatureWrapper signature, SimpleReport report, boolean timeProven) {
    String id = signature.getId();
    PDFRevisionWrapper revision = signature.getPDFRevision();
    CertificateWrapper certificate = signature.getSigningCertificate();
    Date proven = report.getBestSignatureTime(id);
    SubIndication sub = report.getSubIndication(id);
    SignatureLevel level = report.getSignatureFormat(id);
    String field = revision == null ? null : revision.getFirstFieldName();
    List<BigInteger> range = revision == null ? List.of() : revision.getSignatureByteRange();
    boolean covered = ByteRanges.cover(file, range);
    SignerFinding finding = new SignerFinding(field,
        certificate == null ? null : certificate.getCommonName(),
        certificate == null ? null : certificate.getOrganizationName(),
        certificate == null ? null : issuerName(certificate),
        certificate == null ? null : certificate.getSerialNumber(),
        instant(signature.getClaimedSigningTime()),
        // without a time-stamp DSS answers the time of validation, which proves nothing about the past unless evidence does
        proven == null || !timeProven && !proven.before(report.getValidationTime()) ? null : proven.toInstant(),
        report.getIndication(id).name(), sub == null ? null : sub.name(), level == null ? null : level.name(),
        signature.getCertificateChain().stream().anyMatch(CertificateWrapper::isTrusted),
        covered, certificate == null ? null : new SignerFinding.Certificate(certificate.getCertificateDN(),
            instant(certificate.getNotBefore()), instant(certificate.getNotAfter())));
    return new Seal(field, ByteRanges.end(range), covered, finding, null, changes(revision));
  }

  private static Seal timestamp(byte[] file, TimestampWrapper timestamp, XmlTimestamp verdict) {
    PDFRevisionWrapper revision = timestamp.getPDFRevision();
    CertificateWrapper certificate = timestamp.getSigningCertificate();
    TimestampFinding finding = new TimestampFinding(revision.getFirstFieldName(),
        certificate == null ? null : certificate.getCommonName(), instant(timestamp.getProductionTime()),
        verdict == null ? "INDETERMINATE" : verdict.getIndication().name(),
        verdict == null || verdict.getSubIndication() == null ? null : verdict.getSubIndication().name());
    List<BigInteger> range = revision.getSignatureByteRange();
    return new Seal(revision.getFirstFieldName(), ByteRanges.end(range), ByteRanges.cover(file, range), null,
        TrustBegin.after(timestamp) ? TrustBegin.notConfirmed(finding) : finding,
        changes(revision));
  }

  private static Map<String, XmlTimestamp> timestamps(SimpleReport report) {
    Map<String, XmlTimestamp> found = new LinkedHashMap<>();
    for (String id : report.getSignatureIdList()) {
      for (XmlTimestamp timestamp : report.getSignatureTimestamps(id)) {
        found.put(timestamp.getId(), timestamp);
      }
    }
    return found;
  }

  private static List<String> changes(PDFRevisionWrapper revision) {
    return revision == null ? List.of()
        : revision.getPdfUndefinedChanges().stream().map(change -> change.getValue()).limit(10).toList();
  }

  private static String issuerName(CertificateWrapper certificate) {
    CertificateWrapper issuer = certificate.getSigningCertificate();
    return issuer == null ? certificate.getCertificateIssuerDN() : issuer.getCommonName();
  }

  private static Instant instant(Date date) {
    return date == null ? null : date.toInstant();
  }
}
