package vn.hocba.configuration;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** How far a background load or check has come, for the status page. */
@Entity
@Table(name = "background_task")
public class BackgroundTask {

  /** What a task is doing. */
  public enum State { RUNNING, DONE, FAILED }

  @Id
  private String name;
  private long done;
  private long total;
  private String state;
  private String message;
  private Instant at;

  protected BackgroundTask() {}

  public BackgroundTask(String name) {
    this.name = name;
  }

  public void report(long done, long total, State state, String message, Instant at) {
    this.done = done;
    this.total = total;
    this.state = state.name();
    this.message = message;
    this.at = at;
  }

  public String name() {
    return name;
  }

  public long done() {
    return done;
  }

  public long total() {
    return total;
  }

  public State state() {
    return State.valueOf(state);
  }

  /** What else there is to say; may be null. */
  public String message() {
    return message;
  }

  public Instant at() {
    return at;
  }
}
