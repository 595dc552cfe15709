package vn.hocba.web.medium;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.util.List;
import vn.hocba.access.Right;
import vn.hocba.archive.eark.PackageKind;
import vn.hocba.configuration.Setting;
import vn.hocba.intake.PackageIntakeService;
import vn.hocba.medium.MediumService;
import vn.hocba.medium.PackageService;
import vn.hocba.web.layout.Portal;
import vn.hocba.web.layout.Upload;
import vn.hocba.web.wording.Wording;

/** Makes packages of archived files, and checks and takes over those of other archives. */
@Named
@ViewScoped
public class PackagesPage implements Serializable {

  private static final long serialVersionUID = 1L;
  /** What the server takes at all. */
  private static final int MOST = 52_428_800;

  @Inject
  private PackageService packages;
  @Inject
  private PackageIntakeService intake;
  @Inject
  private MediumService media;
  @Inject
  private Portal portal;
  @Inject
  private Wording wording;
  // Read again whenever a page kept elsewhere comes back.
  private transient List<PackageService.Made> made;
  private transient List<String> years;
  private transient List<PackageIntakeService.Received> received;
  private transient PackageIntakeService.Checked checked;
  private transient Part file;
  private PackageKind kind = PackageKind.AIP;
  private String year;
  private Long classId;
  private List<String> chosen = List.of();
  private boolean takeOver;

  public void open() {
    if (portal.may(Right.MAKE_MEDIUM.name())) {
      years = media.overview().years();
      made = packages.list();
      year = year == null && !years.isEmpty() ? years.getFirst() : year;
    } else {
      years = List.of();
      made = List.of();
    }
    received = portal.may(Right.RECEIVE_PACKAGE.name()) ? intake.list() : List.of();
  }

  /** Another year has other classes, another class other pupils. */
  public void turn() {
    chosen = List.of();
  }

  public void turnYear() {
    classId = null;
    turn();
  }

  public void make() {
    packages.make(kind, year, classId, chosen);
    chosen = List.of();
    open();
    PackageService.Made newest = made.getFirst();
    FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(
        wording.text("packages.done", newest.kind(), newest.number(), newest.files())));
  }

  /** Checks the file that was sent, and takes its documents over where that was asked for. */
  public void check() {
    byte[] zip = Upload.bytes(file, limit());
    checked = intake.check(zip);
    if (takeOver) {
      checked = intake.receive(zip);
      FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(wording.text("packages.received", checked.received())));
    }
    takeOver = false;
    open();
  }

  public List<PackageService.Made> getMade() {
    if (made == null) {
      open();
    }
    return made;
  }

  public List<String> getYears() {
    if (years == null) {
      open();
    }
    return years;
  }

  public List<PackageIntakeService.Received> getReceived() {
    if (received == null) {
      open();
    }
    return received;
  }

  /** Null until one was checked. */
  public PackageIntakeService.Checked getChecked() {
    return checked;
  }

  public List<MediumService.Choice> getClasses() {
    return year == null ? List.of() : media.classes(year);
  }

  /** Whose transcripts can be chosen; only for use, of one class. */
  public List<PackageService.Choice> getPupils() {
    return kind == PackageKind.DIP && classId != null ? packages.choices(year, classId) : List.of();
  }

  /** What a document does not say and has to. */
  public String missing(PackageIntakeService.Document of) {
    return wording.text("packages.missing", String.join(", ", of.missing()));
  }

  public PackageKind[] getKinds() {
    return PackageKind.values();
  }

  /** Largest package, with its unit. */
  public String getLimit() {
    return wording.size(limit());
  }

  /** Larger than that of other uploads: a class of transcripts is. */
  private static int limit() {
    return Setting.PACKAGE_UPLOAD.number(1, MOST);
  }

  public PackageKind getKind() {
    return kind;
  }

  public void setKind(PackageKind kind) {
    this.kind = kind;
  }

  public String getYear() {
    return year;
  }

  public void setYear(String year) {
    this.year = year;
  }

  public Long getClassId() {
    return classId;
  }

  public void setClassId(Long classId) {
    this.classId = classId;
  }

  public List<String> getChosen() {
    return chosen;
  }

  public void setChosen(List<String> chosen) {
    this.chosen = chosen;
  }

  public boolean isTakeOver() {
    return takeOver;
  }

  public void setTakeOver(boolean takeOver) {
    this.takeOver = takeOver;
  }

  public Part getFile() {
    return null;
  }

  public void setFile(Part file) {
    this.file = file;
  }
}
