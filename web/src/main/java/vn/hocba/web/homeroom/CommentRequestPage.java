package vn.hocba.web.homeroom;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import vn.hocba.homeroom.ConductView;
import vn.hocba.homeroom.EntryField;

/** Lets the homeroom teacher ask for a correction of a comment that the book no longer takes. */
@Named
@ViewScoped
public class CommentRequestPage extends HomeroomRequestForm {

  private static final long serialVersionUID = 1L;

  private String comment;

  @Override
  protected long send(String evidence) {
    return requests.askComment(getId(), getPupil(), comment, getReason(), evidence, null);
  }

  /** Begins with what stands there. */
  public void choose() {
    comment = getView().rows().stream().filter(r -> getPupil() != null && r.enrolmentId() == getPupil())
        .map(ConductView.Row::comment).findFirst().orElse(null);
  }

  /** Characters a comment may have. */
  public int getLongest() {
    return EntryField.COMMENT_LIMIT;
  }

  public String getComment() {
    return comment;
  }

  public void setComment(String comment) {
    this.comment = comment;
  }
}
