package vn.hocba.web.handover;

import java.io.Serializable;
import java.time.Instant;

/** An edition on the page, chosen or not. */
public class CopyChoice implements Serializable {

  private static final long serialVersionUID = 1L;

  private final String id;
  private final String schoolYear;
  private final int edition;
  private final Instant sealedAt;
  private boolean chosen;

  /** @param sealedAt null for one that cannot be given yet */
  CopyChoice(String id, String schoolYear, int edition, Instant sealedAt) {
    this.id = id;
    this.schoolYear = schoolYear;
    this.edition = edition;
    this.sealedAt = sealedAt;
    this.chosen = sealedAt != null;
  }

  public String getId() {
    return id;
  }

  public String getSchoolYear() {
    return schoolYear;
  }

  public int getEdition() {
    return edition;
  }

  public Instant getSealedAt() {
    return sealedAt;
  }

  public boolean isChosen() {
    return chosen;
  }

  public void setChosen(boolean chosen) {
    this.chosen = chosen;
  }
}
