package vn.hocba.milestone;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.hocba.configuration.Setting;

/** Keeps the milestones with the province's rows. Read once at start: a server with a faulty file does not start. */
@Singleton
@Startup
@PermitAll
@Lock(LockType.READ)
public class MilestonesInForce {

  private MilestoneCalendar calendar;

  @PostConstruct
  void read() {
    calendar = Setting.MILESTONES_FILE.value().map(Path::of).map(MilestonesInForce::provincial)
        .orElseGet(MilestoneCalendar::national);
  }

  private static MilestoneCalendar provincial(Path file) {
    try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      return MilestoneCalendar.withProvincial(file.getFileName().toString(), text);
    } catch (IOException | IllegalArgumentException e) {
      throw new IllegalStateException(Setting.MILESTONES_FILE.key() + " cannot be used: " + e.getMessage(), e);
    }
  }

  public MilestoneCalendar calendar() {
    return calendar;
  }
}
