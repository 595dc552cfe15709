package vn.hocba.web.digitising;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import vn.hocba.archive.catalogue.CatalogueEncoding;
import vn.hocba.digitising.KeptFolders;
import vn.hocba.digitising.Leftovers;
import vn.hocba.digitising.ScanBatchService;
import vn.hocba.digitising.ScanBatchService.State;
import vn.hocba.digitising.ScanTextService;
import vn.hocba.finding.SearchedText;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.web.layout.Upload;
import vn.hocba.web.wording.Wording;

/**
 * Takes a packed folder of scans in, one after the other while the page is open, once somebody saw how texts in old encodings read. The
 * folder is kept, so whoever closes the page goes on later, or somebody else of the office does.
 */
@Named
@ViewScoped
public class FolderPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  private ScanBatchService batches;
  @Inject
  private ScanTextService reading;
  @Inject
  private Wording wording;
  // Read again whenever a page kept elsewhere comes back.
  private transient List<KeptFolders.Kept> kept;
  private transient Part file;
  private String upload;
  private final List<FolderLine> lines = new ArrayList<>();
  private FolderTexts texts;
  private Leftovers leftovers;
  private boolean running;

  /** Asks whose page it is before a folder comes. */
  public void open() {
    kept = batches.kept();
  }

  /** Shows which record each scan is of. */
  public void send() {
    show(batches.open(Upload.bytes(file, ScanBatchService.limit())));
  }

  /** Goes on with a folder that is kept. */
  public void resume(String name) {
    still(() -> show(batches.again(name)));
  }

  /** Keeps a folder no longer. */
  public void discard(String name) {
    batches.discard(name);
    if (name.equals(upload)) {
      forget();
    }
    open();
  }

  private void show(ScanBatchService.Folder folder) {
    forget();
    upload = folder.upload();
    folder.items().forEach(item -> lines.add(new FolderLine(item)));
    leftovers = folder.leftovers();
    ask();
    open();
  }

  private void forget() {
    running = false;
    upload = null;
    texts = null;
    leftovers = null;
    lines.clear();
  }

  /** The next texts that somebody has to say something about. */
  private void ask() {
    texts = FolderTexts.waiting(lines);
    look();
  }

  /** Shows the chosen text as each encoding reads it. */
  public void look() {
    if (texts != null) {
      still(() -> texts.show(reading.look(upload, texts.getShown())));
    }
  }

  /** Says how all the texts are read that probably are in the same encoding. */
  public void sayAll() {
    say(texts.getFiles());
  }

  /** Says it of the one that is shown. */
  public void sayOne() {
    say(List.of(texts.looked()));
  }

  private void say(List<String> files) {
    still(() -> {
      CatalogueEncoding chosen = texts.chosen();
      reading.choose(upload, files, chosen);
      lines.stream().filter(line -> files.contains(line.getFile())).forEach(line -> line.said(chosen));
      FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(
          wording.text("folder.texts.said", files.size(), wording.text("catalogues.encoding." + chosen))));
      ask();
    });
  }

  /** A folder is kept for days; after that it is sent again. */
  private void still(Runnable step) {
    try {
      step.run();
    } catch (Problem problem) {
      if (problem.code() != ProblemCode.NOT_FOUND) {
        throw problem;
      }
      forget();
      FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, wording.text("folder.expired"), null));
    }
  }

  public void start() {
    running = true;
  }

  public void pause() {
    running = false;
  }

  /** Takes the next one. */
  public void next() {
    FolderLine line = lines.stream().filter(l -> l.is(State.READY)).findFirst().orElse(null);
    if (line == null || !running) {
      running = false;
      return;
    }
    try {
      line.took(batches.take(upload, line.getFile()));
    } catch (Problem problem) {
      line.refused(wording.text(problem));
    }
    running = getReady() > 0;
  }

  public List<FolderLine> getLines() {
    return lines;
  }

  /** Texts that somebody has to say something about; null when there are none. */
  public FolderTexts getTexts() {
    return texts;
  }

  public List<CatalogueEncoding> getEncodings() {
    return List.of(CatalogueEncoding.values());
  }

  /** Folders of the school that are kept. */
  public List<KeptFolders.Kept> getKept() {
    if (kept == null) {
      open();
    }
    return kept;
  }

  /** For how long and how many, as the help says it. */
  public String getKeeping() {
    return wording.text("folder.kept.help", KeptFolders.days(), KeptFolders.most());
  }

  public boolean isRunning() {
    return running;
  }

  /** How many wait to be taken. */
  public long getReady() {
    return lines.stream().filter(l -> l.is(State.READY)).count();
  }

  /** Files of the folder and records of the catalogue that do not find each other; null while no folder is open. */
  public Leftovers getLeftovers() {
    return leftovers;
  }

  /** Scans of which the catalogue has no record, or more than one. */
  public List<FolderLine> getUnknown() {
    return lines.stream().filter(l -> l.is(State.UNKNOWN)).toList();
  }

  /** How many were taken. */
  public long getTaken() {
    return lines.stream().filter(FolderLine::taken).count();
  }

  /** Words of a text that are searched. */
  public int getSearched() {
    return SearchedText.most();
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
