package vn.hocba.web.handover;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import vn.hocba.handover.AnnulmentGround;
import vn.hocba.handover.CopyMaking;
import vn.hocba.handover.CopyService;
import vn.hocba.handover.CopyView;

/** The book of copies: every line of a year, what it gave, and whether it stands. */
@Named
@ViewScoped
public class CopiesPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  private CopyService copies;
  @Inject
  private CopyMaking making;
  // Read again whenever a page kept elsewhere comes back.
  private transient CopyView.Book book;
  private Integer year;
  private String words;
  private AnnulmentGround ground;
  private String reason;

  public void open() {
    book = copies.book(year, words);
  }

  /** Makes a copy whose making was interrupted. */
  public void make(long id) {
    making.make(id);
    open();
  }

  public void annul(long id) {
    copies.annul(id, ground, reason);
    ground = null;
    reason = null;
    open();
  }

  public CopyView.Book getBook() {
    if (book == null) {
      open();
    }
    return book;
  }

  /** The question, as the export asks it. */
  public String getAddress() {
    return "year=" + getBook().year()
        + (words == null ? "" : "&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
  }

  public Integer getYear() {
    return year;
  }

  public void setYear(Integer year) {
    this.year = year;
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }

  public AnnulmentGround[] getGrounds() {
    return AnnulmentGround.values();
  }

  public AnnulmentGround getGround() {
    return ground;
  }

  public void setGround(AnnulmentGround ground) {
    this.ground = ground;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
