package vn.hocba.web.digitising;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import vn.hocba.digitising.ScanBatchService;
import vn.hocba.digitising.ScanBatchService.State;
import vn.hocba.digitising.ScanService;
import vn.hocba.problem.Problem;
import vn.hocba.web.layout.Upload;
import vn.hocba.web.wording.Wording;

/** Takes a packed folder of scans in, one after the other while the page is open; what is not taken when it is closed stays to be sent again. */
@Named
@ViewScoped
public class FolderPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  private ScanBatchService batches;
  @Inject
  private ScanService scans;
  @Inject
  private Wording wording;
  private transient Part file;
  private String upload;
  private final List<Line> lines = new ArrayList<>();
  private boolean running;

  /** A scan of the folder and how far it is. */
  public static class Line implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final String number;
    private final String fullName;
    private final boolean hasText;
    private String state;
    private String problem;

    Line(ScanBatchService.Item item) {
      file = item.file();
      number = item.number();
      fullName = item.fullName();
      hasText = item.hasText();
      state = item.state().name();
    }

    public String getFile() {
      return file;
    }

    public String getNumber() {
      return number;
    }

    public String getFullName() {
      return fullName;
    }

    public boolean isHasText() {
      return hasText;
    }

    /** A {@link State}, {@code TAKEN} or {@code REFUSED}. */
    public String getState() {
      return state;
    }

    /** Why it was refused; null otherwise. */
    public String getProblem() {
      return problem;
    }
  }

  /** Asks whose page it is before a folder comes. */
  public void open() {
    scans.list();
  }

  /** Shows which record each scan is of. */
  public void send() {
    ScanBatchService.Folder folder = batches.open(Upload.bytes(file, ScanBatchService.limit()));
    upload = folder.upload();
    running = false;
    lines.clear();
    folder.items().forEach(item -> lines.add(new Line(item)));
  }

  public void start() {
    running = true;
  }

  public void pause() {
    running = false;
  }

  /** Takes the next one. */
  public void next() {
    Line line = lines.stream().filter(l -> l.state.equals(State.READY.name())).findFirst().orElse(null);
    if (line == null || !running) {
      running = false;
      return;
    }
    try {
      batches.take(upload, line.file);
      line.state = "TAKEN";
    } catch (Problem problem) {
      line.state = "REFUSED";
      line.problem = wording.text(problem);
    }
    running = getReady() > 0;
  }

  public List<Line> getLines() {
    return lines;
  }

  public boolean isRunning() {
    return running;
  }

  /** How many wait. */
  public long getReady() {
    return lines.stream().filter(l -> l.state.equals(State.READY.name())).count();
  }

  /** How many were taken. */
  public long getTaken() {
    return lines.stream().filter(l -> l.state.equals("TAKEN")).count();
  }

  /** Largest folder, as the help says it. */
  public String getLimits() {
    return wording.text("folder.file.help", wording.size(ScanBatchService.limit()));
  }

  public Part getFile() {
    return null;
  }

  public void setFile(Part file) {
    this.file = file;
  }
}
