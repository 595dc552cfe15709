package vn.hocba.web.signing;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.hocba.configuration.Setting;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.signing.Signers;
import vn.hocba.signing.SigningPolicyService;
import vn.hocba.signing.SubjectSigning;
import vn.hocba.signing.certificate.CertificateService;
import vn.hocba.signing.certificate.KeyHome;
import vn.hocba.signing.certificate.PictureService;
import vn.hocba.web.layout.Portal;
import vn.hocba.web.layout.Upload;
import vn.hocba.web.wording.Wording;

/** The register of certificates, what is shown for their signatures, and how each school year is signed. */
@Named
@ViewScoped
public class CertificatesPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  private CertificateService certificates;
  @Inject
  private SigningPolicyService policies;
  @Inject
  private PictureService pictures;
  @Inject
  private Portal portal;
  @Inject
  private Wording wording;
  private long owner;
  private KeyHome home = KeyHome.SERVER;
  private String text;
  private String reason;
  private long asked;
  private long pictured;
  private transient Part picture;
  private String schoolYear;
  private Signers signers = Signers.PEOPLE;
  private SubjectSigning subjects = SubjectSigning.SHEET;
  private String number;
  private transient List<CertificateService.Row> rows;
  private transient List<SigningPolicyService.Row> years;
  private transient List<Picture> shown;

  public void open() {
    rows = certificates.list();
    shown = null;
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

  /** Nothing ends before whoever asks has read what that means. */
  public void ask(long id) {
    asked = id;
    reason = null;
  }

  public void keep() {
    asked = 0;
  }

  public void end() {
    certificates.end(asked, reason);
    asked = 0;
    say("certificates.ended");
  }

  /** The one that is to end; null for none. */
  public CertificateService.Row getAsked() {
    return getRows().stream().filter(row -> row.id() == asked).findFirst().orElse(null);
  }

  /** Whether its owner has nothing else to sign with. */
  public boolean isLast() {
    CertificateService.Row one = getAsked();
    return one != null && one.usable() && getRows().stream().noneMatch(row -> row.id() != asked && row.usable()
        && Objects.equals(row.owner(), one.owner()));
  }

  public void decide() {
    policies.decide(schoolYear, signers, subjects, number);
    number = null;
    say("certificates.policy.decided", schoolYear);
  }

  /** A refusal is told on the page: a request with a file is no partial one. */
  public void keepPicture() {
    try {
      if (picture == null) {
        throw new Problem(ProblemCode.FILE_UNREADABLE, "", "MISSING");
      }
      pictures.keep(pictured == 0 ? null : pictured, Upload.bytes(picture, Setting.PICTURE_LIMIT.number(1, 1 << 30)),
          Upload.name(picture));
      say("certificates.picture.kept");
    } catch (Problem problem) {
      FacesContext.getCurrentInstance().addMessage(null,
          new FacesMessage(FacesMessage.SEVERITY_ERROR, wording.text(problem), null));
    }
  }

  public void endPicture(long certificateId) {
    pictures.end(certificateId == 0 ? null : certificateId);
    say("certificates.picture.ended");
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

  /** What is shown for somebody's signatures. @param certificateId 0 for the seal; @param png null for words alone */
  public record Picture(long certificateId, String owner, String png, String by) {}

  /** The seal first, then everybody's certificate in use. */
  public List<Picture> getPictures() {
    if (shown == null) {
      shown = new ArrayList<>();
      shown.add(shown(0, wording.text("certificates.seal")));
      getRows().stream().filter(row -> row.owner() != null && row.usable())
          .forEach(row -> shown.add(shown(row.id(), wording.text("certificates.picture.owner", row.owner(), row.serial()))));
    }
    return shown;
  }

  private Picture shown(long certificateId, String whose) {
    PictureService.Shown one = pictures.shown(certificateId == 0 ? null : certificateId);
    return new Picture(certificateId, whose, one == null ? null : one.png(), one == null ? null : one.recordedBy());
  }

  public boolean isDeciding() {
    return portal.may("SET_SIGNING_POLICY");
  }

  public List<CertificateService.Owner> getOwners() {
    return certificates.owners();
  }

  /** Whether a remote service asks for codes is found out when the certificate is recorded. */
  public KeyHome[] getHomes() {
    return new KeyHome[] {KeyHome.SERVER, KeyHome.OWNER};
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

  public long getPictured() {
    return pictured;
  }

  public void setPictured(long pictured) {
    this.pictured = pictured;
  }

  public Part getPicture() {
    return picture;
  }

  public void setPicture(Part picture) {
    this.picture = picture;
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
