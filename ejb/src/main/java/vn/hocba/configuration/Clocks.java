package vn.hocba.configuration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.ZoneId;

/** The one clock everything asks, in the one zone people in Vietnam read it. */
@ApplicationScoped
public class Clocks {

  /** Where civil dates and times are told. */
  public static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

  @Produces
  public Clock clock() {
    return Clock.system(VIETNAM);
  }
}
