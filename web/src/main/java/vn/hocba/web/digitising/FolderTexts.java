package vn.hocba.web.digitising;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import vn.hocba.archive.catalogue.CatalogueEncoding;
import vn.hocba.archive.catalogue.EncodingCandidate;
import vn.hocba.archive.catalogue.EncodingFinding;
import vn.hocba.digitising.ScanBatchService.State;

/**
 * Texts of a folder that wait for somebody to say how they are read, with one of them as each encoding reads it: all that are probably in
 * the same encoding, or one of which nothing tells.
 */
public class FolderTexts implements Serializable {

  private static final long serialVersionUID = 1L;

  private final List<String> files;
  private final List<EncodingCandidate> candidates = new ArrayList<>();
  private String shown;
  /** Whose words are on the page, whatever is chosen to be shown next. */
  private String looked;
  private String encoding;
  private boolean proposed;

  private FolderTexts(List<String> files, CatalogueEncoding probably) {
    this.files = new ArrayList<>(files);
    this.shown = files.getFirst();
    this.encoding = probably == null ? "" : probably.name();
  }

  /** The first that wait; null when none does. */
  static FolderTexts waiting(List<FolderLine> lines) {
    FolderLine first = lines.stream().filter(line -> line.is(State.TEXT)).findFirst().orElse(null);
    return first == null ? null : new FolderTexts(lines.stream().filter(line -> line.is(State.TEXT))
        .filter(line -> line == first || first.getEncoding() != null && line.getEncoding() == first.getEncoding())
        .map(FolderLine::getFile).toList(), first.getEncoding());
  }

  void show(EncodingFinding finding) {
    looked = shown;
    proposed = finding.proposed() != null;
    candidates.clear();
    candidates.addAll(finding.candidates());
  }

  /** Null while nobody chose. */
  CatalogueEncoding chosen() {
    return encoding == null || encoding.isEmpty() ? null : CatalogueEncoding.valueOf(encoding);
  }

  public List<String> getFiles() {
    return files;
  }

  /** What each encoding makes of the text that is shown. */
  public List<EncodingCandidate> getCandidates() {
    return candidates;
  }

  /** Whether one encoding stands out, so that it is proposed. */
  public boolean isProposed() {
    return proposed;
  }

  /** The scan whose text is shown. */
  public String getShown() {
    return shown;
  }

  String looked() {
    return looked == null ? shown : looked;
  }

  public void setShown(String shown) {
    this.shown = shown;
  }

  public String getEncoding() {
    return encoding;
  }

  public void setEncoding(String encoding) {
    this.encoding = encoding;
  }
}
