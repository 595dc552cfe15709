package vn.hocba.web.digitising;

import java.io.Serializable;
import vn.hocba.archive.catalogue.CatalogueEncoding;
import vn.hocba.digitising.FolderText;
import vn.hocba.digitising.ScanBatchService;

/** A scan of a folder and how far it is. */
public class FolderLine implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String TAKEN = "TAKEN";

  private final String file;
  private final String number;
  private final String fullName;
  private final boolean hasText;
  private CatalogueEncoding encoding;
  private String state;
  private String problem;
  private int unsearched;

  FolderLine(ScanBatchService.Item item) {
    file = item.file();
    number = item.number();
    fullName = item.fullName();
    hasText = item.text().state() != FolderText.State.NONE;
    encoding = item.text().encoding();
    state = item.state().name();
  }

  boolean is(ScanBatchService.State wanted) {
    return state.equals(wanted.name());
  }

  boolean taken() {
    return state.equals(TAKEN);
  }

  /** Somebody said how its text is read. */
  void said(CatalogueEncoding how) {
    encoding = how;
    state = ScanBatchService.State.READY.name();
  }

  /** @param beyond words of its text that are not searched */
  void took(int beyond) {
    state = TAKEN;
    unsearched = beyond;
  }

  void refused(String why) {
    state = "REFUSED";
    problem = why;
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

  /** In which its text is, or probably is; null where nothing tells. */
  public CatalogueEncoding getEncoding() {
    return encoding;
  }

  /** A {@link ScanBatchService.State}, {@code TAKEN} or {@code REFUSED}. */
  public String getState() {
    return state;
  }

  /** Why it was refused; null otherwise. */
  public String getProblem() {
    return problem;
  }

  /** Words at the end of its text that are not searched. */
  public int getUnsearched() {
    return unsearched;
  }
}
