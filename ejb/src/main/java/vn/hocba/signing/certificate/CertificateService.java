package vn.hocba.signing.certificate;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.hocba.access.Caller;
import vn.hocba.access.Callers;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.archive.Sha256;
import vn.hocba.archive.search.RegisterOrder;
import vn.hocba.archive.seal.CertificateCheck;
import vn.hocba.archive.seal.CertificateStatus;
import vn.hocba.archive.seal.Chains;
import vn.hocba.archive.seal.KeyTrouble;
import vn.hocba.archive.seal.SealingException;
import vn.hocba.archive.seal.SigningKey;
import vn.hocba.archiving.SigningOffice;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditTrail;
import vn.hocba.lock.DecisionText;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.School;
import vn.hocba.school.Schools;
import vn.hocba.school.StaffMember;

/** Registers the certificates that people and the seal of a school sign with, and takes them out of use (REC-09). */
@Stateless
@PermitAll
@Needs(Right.KEEP_CERTIFICATES)
public class CertificateService {

  @Inject
  private Certificates certificates;
  @Inject
  private CertificateRows rows;
  @Inject
  private Schools schools;
  @Inject
  private SigningOffice office;
  @Inject
  private Callers callers;
  @Inject
  private AuditTrail audit;
  @Inject
  private Clock clock;

  /**
   * A certificate as the page shows it.
   *
   * @param owner full name of the person; null for the school's seal
   * @param nameDiffers whether the certificate names somebody else than the register of staff
   * @param soon whether it ends within the days of the setting and has not ended yet
   * @param over whether it is in use and has ended
   * @param usable whether it can be signed with now
   * @param registration which time it was registered
   */
  public record Row(long id, String owner, String subject, String issuer, String serial, Instant validFrom,
      Instant validUntil, KeyHome keyHome, RegisteredCertificate.State state, CertificateStatus checked,
      String checkedBy, Instant checkedAt, boolean nameDiffers, boolean soon, boolean over, boolean usable, String endReason, int registration) {}

  /** Somebody who can own one. */
  public record Owner(long staffId, String nameAndCode) {}

  /** What ends soon or has ended. @param owner null for the seal @param over whether it has ended */
  public record Ending(String owner, Instant validUntil, boolean over) {}

  public List<Row> list() {
    return rows.ofSchool(callers.current().schoolId());
  }

  /** Who works at the school, by name. */
  public List<Owner> owners() {
    long school = callers.current().schoolId();
    return schools.staffOf(school).stream().filter(m -> m.lastDay() == null)
        .sorted(Comparator.comparing(StaffMember::fullName, RegisterOrder.VIETNAMESE))
        .map(m -> new Owner(m.id(), m.nameAndCode())).toList();
  }

  /**
   * Registers; one that the school took out of use again, in a line of its own, so that what it signed keeps the line of its time.
   *
   * @param staffId the owner; null for the school's seal
   * @param home where the key is; for {@link KeyHome#SERVER} the certificate is read where the key is, and becomes
   *     {@link KeyHome#SERVICE} where that asks its owner for codes
   * @param text PEM, the owner's certificate first; not needed for a key of the server
   * @return its id
   * @throws Problem NOT_FOUND for somebody of another school, CERTIFICATE_UNREADABLE, CERTIFICATE_KNOWN,
   *     CERTIFICATE_UNUSABLE, SIGNING_KEY_MISSING, SIGNING_KEY_UNUSABLE
   */
  public long register(Long staffId, KeyHome home, String text) {
    Caller caller = callers.current();
    School school = schools.school(caller.schoolId()).orElseThrow();
    StaffMember owner = staffId == null ? null : schools.staffMember(staffId)
        .filter(m -> m.schoolId() == school.id()).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    SigningKey held = home == KeyHome.OWNER ? null : held(staffId, owner == null ? school.name() : owner.fullName(), school);
    KeyHome kept = held == null ? home : held.needsCode() ? KeyHome.SERVICE : KeyHome.SERVER;
    List<X509Certificate> chain = held == null ? given(text) : held.chain();
    String fingerprint = fingerprint(chain.getFirst());
    List<RegisteredCertificate> before = certificates.registrations(school.id(), fingerprint);
    if (!before.isEmpty() && before.getFirst().state() != RegisteredCertificate.State.ENDED) {
      throw new Problem(ProblemCode.CERTIFICATE_KNOWN);
    }
    CertificateCheck.Found found = office.look(chain);
    if (found.status() != CertificateStatus.GOOD && found.status() != CertificateStatus.COULD_NOT_CHECK) {
      throw new Problem(ProblemCode.CERTIFICATE_UNUSABLE, found.status().name());
    }
    RegisteredCertificate added = new RegisteredCertificate(school.id(), staffId, kept, chain, fingerprint,
        before.isEmpty() ? 1 : before.getFirst().registration() + 1, caller.fullName(), clock.instant());
    added.checked(found, clock.instant());
    certificates.add(added);
    audit.record(Action.KEEP_CERTIFICATE, school.id(), "CERTIFICATE", String.valueOf(added.id()),
        (owner == null ? "SEAL" : owner.nameAndCode()) + ", " + kept + ", " + added.commonName() + ", " + added.serial()
            + (added.registration() == 1 ? "" : ", registration " + added.registration()));
    return added.id();
  }

  private SigningKey held(Long staffId, String name, School school) {
    String keyId = staffId == null ? "school-" + school.id() : "staff-" + staffId;
    SigningOffice.Held held = office.find(keyId, name, school.name());
    if (held.fault() == KeyTrouble.Fault.MISSING) {
      throw new Problem(ProblemCode.SIGNING_KEY_MISSING, keyId);
    }
    if (held.key() == null) {
      throw new Problem(ProblemCode.SIGNING_KEY_UNUSABLE, held.fault().name(), keyId);
    }
    return held.key();
  }

  private List<X509Certificate> given(String text) {
    try {
      return Chains.complete(Chains.read(text == null ? "" : text), office.roots());
    } catch (SealingException unreadable) {
      throw new Problem(ProblemCode.CERTIFICATE_UNREADABLE);
    }
  }

  /** SHA-256 of a certificate, by which it is known again. */
  public static String fingerprint(X509Certificate certificate) {
    try {
      return Sha256.hex(certificate.getEncoded());
    } catch (CertificateEncodingException e) {
      throw new Problem(ProblemCode.CERTIFICATE_UNREADABLE);
    }
  }

  /** Asks its authority now. @throws Problem NOT_FOUND */
  public void check(long id) {
    RegisteredCertificate c = own(id);
    certificates.checked(c.id(), office.look(c.certificates()));
  }

  /** Takes it out of use; what it signed stays signed. @throws Problem NOT_FOUND, REASON_NEEDED, TEXT_TOO_LONG */
  public void end(long id, String reason) {
    Caller caller = callers.current();
    own(id);
    RegisteredCertificate c = certificates.findForChange(id)
        .filter(x -> x.state() != RegisteredCertificate.State.ENDED)
        .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    String why = DecisionText.reason(reason);
    c.end(caller.fullName(), why, clock.instant());
    audit.record(Action.END_CERTIFICATE, c.schoolId(), "CERTIFICATE", String.valueOf(id), why);
  }

  private RegisteredCertificate own(long id) {
    Caller caller = callers.current();
    return certificates.find(id).filter(c -> caller.belongsTo(c.schoolId()))
        .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
  }

  /** What of the whole school ends within the days of the setting, the soonest first. */
  public List<Ending> ending() {
    return ending(callers.current().schoolId(), null);
  }

  /** What of the caller's own ends within the days of the setting. */
  @Needs(Right.KEEP_OWN_ACCOUNT)
  public List<Ending> ownEnding() {
    Caller caller = callers.current();
    Optional<Long> staff = caller.schoolId() == null ? Optional.empty() : schools.staffWithAccount(caller.accountId());
    return staff.map(s -> ending(caller.schoolId(), s)).orElse(List.of());
  }

  private List<Ending> ending(long schoolId, Long staffId) {
    Instant now = clock.instant();
    return certificates.endingBefore(schoolId, staffId, rows.soon()).stream()
        .map(c -> new Ending(schools.nameOf(c.staffId()), c.validUntil(), c.validUntil().isBefore(now))).toList();
  }
}
