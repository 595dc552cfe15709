package vn.hocba.web.digitising;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.util.List;
import vn.hocba.configuration.Setting;
import vn.hocba.digitising.NewScan;
import vn.hocba.digitising.ScanService;
import vn.hocba.web.layout.Upload;
import vn.hocba.web.wording.Wording;

/** Takes scans of paper transcripts in, and shows those that are there. */
@Named
@ViewScoped
public class ScansPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int MOST = 52_428_800;
  /** Of a sheet in colour at 300 dots an inch, as scanners see it. */
  private static final int BYTES_A_PAGE = 3_000_000;

  @Inject
  private ScanService scans;
  @Inject
  private Wording wording;
  // Read again whenever a page kept elsewhere comes back.
  private transient List<ScanService.Row> rows;
  private transient Part file;
  private String number;
  private String fullName;
  private String birth;
  private String className;
  private String schoolYear;
  private String location;
  private String replaces;
  private String text;

  public void open() {
    rows = scans.list();
  }

  /** Takes the scan in; what was typed stays when it cannot be taken. */
  public void take() {
    int unsearched = scans.take(new NewScan(number, fullName, birth, className, schoolYear, location, replaces, text, null),
        Upload.bytes(file, limit()), Upload.name(file));
    FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(wording.text("scans.done", number, fullName)));
    if (unsearched > 0) {
      FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_WARN, wording.text("text.unsearched", unsearched), null));
    }
    number = null;
    fullName = null;
    birth = null;
    replaces = null;
    text = null;
    open();
  }

  public List<ScanService.Row> getRows() {
    if (rows == null) {
      open();
    }
    return rows;
  }

  /** Largest file, most pages, fewest dots an inch and what the copy may become, as the help says them. */
  public String getLimits() {
    return wording.text("scans.file.help", wording.size(limit()), Setting.SCAN_PAGES.number(1, 200), Setting.SCAN_DPI.number(0, 600),
        wording.size(ScanService.copyLimit()), Math.max(1, ScanService.copyLimit() / BYTES_A_PAGE));
  }

  /** Letters that what was read off a scan may have. */
  public int getLongestText() {
    return ScanService.longestText();
  }

  private static int limit() {
    return Setting.SCAN_LIMIT.number(1, MOST);
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public String getFullName() {
    return fullName;
  }

  public void setFullName(String fullName) {
    this.fullName = fullName;
  }

  public String getBirth() {
    return birth;
  }

  public void setBirth(String birth) {
    this.birth = birth;
  }

  public String getClassName() {
    return className;
  }

  public void setClassName(String className) {
    this.className = className;
  }

  public String getSchoolYear() {
    return schoolYear;
  }

  public void setSchoolYear(String schoolYear) {
    this.schoolYear = schoolYear;
  }

  public String getLocation() {
    return location;
  }

  public void setLocation(String location) {
    this.location = location;
  }

  public String getReplaces() {
    return replaces;
  }

  public void setReplaces(String replaces) {
    this.replaces = replaces;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }
}
