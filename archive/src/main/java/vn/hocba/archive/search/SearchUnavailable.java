package vn.hocba.archive.search;

/** Says that the index cannot answer now; {@link TranscriptSearch#health()} names the condition. */
public class SearchUnavailable extends RuntimeException {
  private final SearchHealth health;

  public SearchUnavailable(SearchHealth health, Throwable cause) {
    super(health.state() + " " + health.detail(), cause);
    this.health = health;
  }

  /** The condition that was met. */
  public SearchHealth health() {
    return health;
  }
}
