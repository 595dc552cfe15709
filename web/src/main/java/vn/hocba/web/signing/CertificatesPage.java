package vn.hocba.web.signing;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import vn.hocba.signing.Signers;
import vn.hocba.signing.SigningPolicyService;
import vn.hocba.signing.SubjectSigning;
import vn.hocba.signing.certificate.CertificateService;
import vn.hocba.signing.certificate.KeyHome;
import vn.hocba.web.layout.Portal;
import vn.hocba.web.wording.Wording;

/** The register of certificates, and how each school year is signed. */
@Named
@ViewScoped
public class CertificatesPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  private CertificateService certificates;
  @Inject
  private SigningPolicyService policies;
  @Inject
  private Portal portal;
  @Inject
  private Wording wording;
  private long owner;
  private KeyHome home = KeyHome.SERVER;
  private String text;
  private String reason;
  private String schoolYear;
  private Signers signers = Signers.PEOPLE;
  private SubjectSigning subjects = SubjectSigning.SHEET;
  private String number;
  private transient List<CertificateService.Row> rows;
  private transient List<SigningPolicyService.Row> years;

  public void open() {
    rows = certificates.list();
    years = isDeciding() ? policies.list() : List.of();
  }

  /** Nothing typed is lost when the service refuses. */
  public void register() {
    certificates.register(owner == 0 ? null : owner, home, text);
    text = null;
    say("certificates.registered");
  }

  public void check(long id) {
    certificates.check(id);
    say("certificates.checked");
  }

  public void end(long id) {
    certificates.end(id, reason);
    reason = null;
    say("certificates.ended");
  }

  public void decide() {
    policies.decide(schoolYear, signers, subjects, number);
    number = null;
    say("certificates.policy.decided", schoolYear);
  }

  private void say(String key, Object... args) {
    open();
    FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(wording.text(key, args)));
  }

  public List<CertificateService.Row> getRows() {
    if (rows == null) {
      open();
    }
    return rows;
  }

  public List<SigningPolicyService.Row> getYears() {
    if (years == null) {
      open();
    }
    return years;
  }

  public boolean isDeciding() {
    return portal.may("SET_SIGNING_POLICY");
  }

  public List<CertificateService.Owner> getOwners() {
    return certificates.owners();
  }

  public KeyHome[] getHomes() {
    return KeyHome.values();
  }

  public Signers[] getAllSigners() {
    return Signers.values();
  }

  public SubjectSigning[] getAllSubjects() {
    return SubjectSigning.values();
  }

  public long getOwner() {
    return owner;
  }

  public void setOwner(long owner) {
    this.owner = owner;
  }

  public KeyHome getHome() {
    return home;
  }

  public void setHome(KeyHome home) {
    this.home = home;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public String getSchoolYear() {
    return schoolYear;
  }

  public void setSchoolYear(String schoolYear) {
    this.schoolYear = schoolYear;
  }

  public Signers getSigners() {
    return signers;
  }

  public void setSigners(Signers signers) {
    this.signers = signers;
  }

  public SubjectSigning getSubjects() {
    return subjects;
  }

  public void setSubjects(SubjectSigning subjects) {
    this.subjects = subjects;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }
}
