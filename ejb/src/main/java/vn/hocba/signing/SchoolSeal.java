package vn.hocba.signing;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.hocba.archive.document.SealPlace;
import vn.hocba.archive.document.SignatureField;
import vn.hocba.archive.seal.CertificateStatus;
import vn.hocba.archive.seal.SealingException;
import vn.hocba.archive.seal.SignatureRequest;
import vn.hocba.archive.seal.SigningKey;
import vn.hocba.archive.verify.Conformance;
import vn.hocba.archive.verify.Examination;
import vn.hocba.archive.verify.SignerFinding;
import vn.hocba.archiving.SigningOffice;
import vn.hocba.archiving.WorkerProcesses;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.SchoolYear;
import vn.hocba.signing.certificate.Certificates;
import vn.hocba.signing.certificate.RegisteredCertificate;
import vn.hocba.signing.picture.Pictures;
import vn.hocba.signing.picture.SignaturePicture;

/** Has a school's seal alone sign what the office gives out or takes in, and checks it as an inspector would; asks no permission. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SchoolSeal {

  @Inject
  private SigningOffice office;
  @Inject
  private WorkerProcesses workers;
  @Inject
  private SigningPolicies policies;
  @Inject
  private Certificates certificates;
  @Inject
  private Pictures pictures;
  @Inject
  private Clock clock;

  /** Where a document that the seal alone signs has to show it: with room for its picture where the school has one. */
  public SealPlace place(long schoolId) {
    return picture(schoolId) == null ? SealPlace.BESIDE : SealPlace.OVER;
  }

  private byte[] picture(long schoolId) {
    return pictures.at(schoolId, null, clock.instant()).map(SignaturePicture::bytes).orElse(null);
  }

  /** Whether the key of the school's seal is where this server can sign with it. */
  public boolean has(long schoolId, String schoolName) {
    return office.held("school-" + schoolId, schoolName, schoolName).isPresent();
  }

  /**
   * The document signed in the seal's field, with time stamps.
   *
   * @param refusal the code that tells why the seal cannot: NO_KEY, NOT_REGISTERED or the certificate's state
   * @throws Problem that, or NOT_AVAILABLE when it cannot be done now
   */
  public byte[] seal(long schoolId, String schoolName, byte[] pdf, ProblemCode refusal) {
    return seal(schoolId, schoolName, pdf, refusal, null);
  }

  /**
   * The same above the first page, in words (NĐ 30/2020, Phụ lục I).
   *
   * @param mark as {@link SignatureRequest#mark}: the school's name on a digitised paper, the number on an attachment
   */
  public byte[] above(long schoolId, String schoolName, byte[] pdf, ProblemCode refusal, String mark) {
    return seal(schoolId, schoolName, pdf, refusal, mark);
  }

  private byte[] seal(long schoolId, String schoolName, byte[] pdf, ProblemCode refusal, String mark) {
    SigningKey key = office.held("school-" + schoolId, schoolName, schoolName)
        .orElseThrow(() -> new Problem(refusal, "NO_KEY"));
    if (!maySign(schoolId, key.chain().getFirst())) {
      throw new Problem(refusal, "NOT_REGISTERED");
    }
    CertificateStatus status = office.look(key.chain()).status();
    if (status != CertificateStatus.GOOD && status != CertificateStatus.COULD_NOT_CHECK) {
      throw new Problem(refusal, status.name());
    }
    try {
      SignatureRequest request = new SignatureRequest(SignatureField.TRUONG, key.chain(), schoolName, clock.instant(), picture(schoolId));
      return office.sealer().seal(office.signer().sign(pdf, mark == null ? request : request.marked(mark), key)).bytes();
    } catch (SealingException e) {
      throw new Problem(ProblemCode.NOT_AVAILABLE, "SEAL");
    }
  }

  /** Where people sign, only a certificate of the seal that the school registered does; elsewhere a registered one goes first. */
  private boolean maySign(long schoolId, X509Certificate certificate) {
    List<RegisteredCertificate> registered = certificates.usable(schoolId, null, clock.instant());
    boolean people = policies.signers(schoolId, SchoolYear.of(LocalDate.now(clock))) == Signers.PEOPLE;
    return registered.isEmpty() ? !people
        : registered.stream().anyMatch(c -> c.certificates().getFirst().equals(certificate));
  }

  /** @throws Problem NOT_AVAILABLE while nobody can check @throws IllegalStateException for what an inspector would not pass */
  public void check(Path file, int signatures) {
    Conformance conformance = workers.ownExaminer().conformance(file.toAbsolutePath());
    if (conformance.outcome() == Conformance.Outcome.COULD_NOT_CHECK) {
      throw new Problem(ProblemCode.NOT_AVAILABLE, "WORKER");
    }
    Examination examined = workers.ownExaminer().examine(file.toAbsolutePath());
    if (examined.readability().unjudged()) {
      throw new Problem(ProblemCode.NOT_AVAILABLE, "WORKER");
    }
    List<SignerFinding> signers = examined.signers();
    if (conformance.outcome() != Conformance.Outcome.GOOD || signers.size() != signatures
        || !signers.stream().allMatch(SignerFinding::passed)) {
      throw new IllegalStateException("the file is not as made: " + conformance.violations() + " " + signers);
    }
  }
}
