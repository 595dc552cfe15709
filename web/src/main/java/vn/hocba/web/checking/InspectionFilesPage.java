package vn.hocba.web.checking;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.util.List;
import vn.hocba.checking.CheckRunService;
import vn.hocba.checking.FileCheckService;
import vn.hocba.checking.SampleCheckService;
import vn.hocba.checking.SampleService;
import vn.hocba.configuration.Setting;
import vn.hocba.configuration.UploadSize;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.web.access.Visit;
import vn.hocba.web.layout.Upload;
import vn.hocba.web.wording.Wording;

/** Begins a run of checks, of files or of a sample, and lists the caller's own. */
@Named
@ViewScoped
public class InspectionFilesPage implements Serializable {

  private static final long serialVersionUID = 1L;
  /** So many files go with the form itself, without a script. */
  private static final int FEW = 10;
  private static final int USUAL_SAMPLE = 30;
  /** How long a visitor waits before the run is shown with what is left. */
  private static final int SECONDS = 20;

  @Inject
  private CheckRunService runs;
  @Inject
  private FileCheckService checks;
  @Inject
  private SampleService samples;
  @Inject
  private SampleCheckService sampleChecks;
  @Inject
  private HttpServletRequest request;
  @Inject
  private Wording wording;
  private transient List<CheckRunService.Row> rows;
  private transient List<SampleService.Place> places;
  private transient List<Part> files;
  private int page = 1;
  private Long run;
  private Long school;
  private String year;
  private int size = USUAL_SAMPLE;
  private Long seed;

  /** @throws Problem NOT_FOUND for a run that is not the caller's, CHECK_ENDED for one to which nothing can be added */
  public void open() {
    if (run != null && runs.view(run, 1).run().endedAt() != null) {
      throw new Problem(ProblemCode.CHECK_ENDED);
    }
    rows = runs.list(page);
    places = samples.places();
    if (school == null && places.size() == 1) {
      school = places.getFirst().schoolId();
    }
  }

  /** Without a script: a few files with the form itself. */
  public String check() {
    List<Part> sent = files == null ? List.of() : files.stream().filter(f -> f.getSize() > 0).toList();
    if (sent.isEmpty() || sent.size() > FEW) {
      throw new Problem(sent.isEmpty() ? ProblemCode.CHECK_EMPTY : ProblemCode.CHECK_FULL, FEW);
    }
    long id = runs.begin();
    for (Part file : sent) {
      checks.check(id, Upload.name(file), Upload.bytes(file, UploadSize.bytes()));
    }
    return leadTo(id);
  }

  public String draw() {
    long id = samples.draw(school, year, size, seed);
    sampleChecks.next(id, SECONDS);
    return leadTo(id);
  }

  private static String leadTo(long id) {
    return "/inspection-run.xhtml?faces-redirect=true&id=" + id;
  }

  /** Another school has other years. */
  public void turn() {
    year = null;
  }

  public List<String> getYears() {
    return school == null ? List.of() : samples.years(school);
  }

  /** What the script needs, as attributes of the page; the proof makes its requests this visit's. */
  public String getProof() {
    return Visit.of(request).proof();
  }

  public String getLimit() {
    return wording.size(UploadSize.bytes());
  }

  public int getLimitBytes() {
    return UploadSize.bytes();
  }

  public int getMostFiles() {
    return Setting.CHECK_FILES.number(1, 20_000);
  }

  public int getFew() {
    return FEW;
  }

  public int getDays() {
    return Setting.CHECK_DAYS.number(1, 3650);
  }

  public int getMostSample() {
    return SampleService.MOST;
  }

  public List<CheckRunService.Row> getRows() {
    if (rows == null) {
      open();
    }
    return rows;
  }

  /** Whether there may be older ones. */
  public boolean isMore() {
    return getRows().size() == CheckRunService.PAGE;
  }

  public List<SampleService.Place> getPlaces() {
    if (places == null) {
      open();
    }
    return places;
  }

  public List<Part> getFiles() {
    return null;
  }

  public void setFiles(List<Part> files) {
    this.files = files;
  }

  public int getPage() {
    return page;
  }

  public void setPage(int page) {
    this.page = page;
  }

  /** The run that the next files are added to; null for a new one. */
  public Long getRun() {
    return run;
  }

  public void setRun(Long run) {
    this.run = run;
  }

  public Long getSchool() {
    return school;
  }

  public void setSchool(Long school) {
    this.school = school;
  }

  public String getYear() {
    return year;
  }

  public void setYear(String year) {
    this.year = year;
  }

  public int getSize() {
    return size;
  }

  public void setSize(int size) {
    this.size = size;
  }

  public Long getSeed() {
    return seed;
  }

  public void setSeed(Long seed) {
    this.seed = seed;
  }
}
