package vn.hocba.web.path;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.hocba.finding.TranscriptRow;
import vn.hocba.path.PathService;

/** One pupil's years, from one record on. */
@Named
@RequestScoped
public class PathPage {

  @Inject
  private PathService paths;
  private String id;
  private List<TranscriptRow> rows = List.of();
  private boolean more;

  public void open() {
    PathService.Path path = paths.of(id);
    rows = path.rows();
    more = path.more();
  }

  /** Whether not all of it is shown. */
  public boolean isMore() {
    return more;
  }

  public List<TranscriptRow> getRows() {
    return rows;
  }

  /** The name on the latest record. */
  public String getFullName() {
    return rows.isEmpty() ? "" : rows.getLast().fullName();
  }

  /** Of how many schools there are records. */
  public long getSchools() {
    return rows.stream().map(TranscriptRow::schoolName).distinct().count();
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }
}
