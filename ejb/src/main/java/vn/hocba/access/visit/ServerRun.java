package vn.hocba.access.visit;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import vn.hocba.configuration.Setting;

/** Says which server this is and since when no session of an earlier start can be going on here. */
@ApplicationScoped
public class ServerRun {

  @Inject
  private Clock clock;
  private Instant since;

  /** Made for the first visit that is begun, seen or listed, so never after one that it would have to know. */
  @PostConstruct
  void begin() {
    // What the database keeps of an instant must not lie before it.
    since = clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  public String node() {
    return Setting.NODE_ID.text();
  }

  public Instant since() {
    return since;
  }
}
