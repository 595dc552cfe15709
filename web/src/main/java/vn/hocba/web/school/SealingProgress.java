package vn.hocba.web.school;

import java.io.Serializable;
import vn.hocba.archiving.JobService;
import vn.hocba.archiving.SealJobState;

/**
 * How far the signing of a class's transcripts has come.
 *
 * @param stopped those that wait for a person
 */
public record SealingProgress(long done, long total, long stopped) implements Serializable {

  static SealingProgress of(JobService.Overview jobs) {
    return new SealingProgress(jobs.counts().getOrDefault(SealJobState.DONE, 0L),
        jobs.counts().values().stream().mapToLong(Long::longValue).sum(),
        jobs.counts().getOrDefault(SealJobState.STOPPED, 0L));
  }

  /** Whether something still happens by itself. */
  public boolean isUnderWay() {
    return done + stopped < total;
  }
}
