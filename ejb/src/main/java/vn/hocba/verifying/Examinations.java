package vn.hocba.verifying;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import vn.hocba.archive.verify.Examination;
import vn.hocba.archive.verify.Readability;

/**
 * Examinations of files that are byte for byte ours, on this server, some minutes long: whoever brought one is told of the bytes
 * without waiting for them, and reads the rest by a ticket that only they have. Of the file nothing is kept but its name and digest.
 */
@Singleton
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class Examinations {

  private static final System.Logger LOG = System.getLogger(Examinations.class.getName());
  private static final Duration KEPT = Duration.ofMinutes(10);
  /** Going on at once: each holds its file until then. Whoever comes after them is told of the bytes alone. */
  private static final int MOST_AT_ONCE = 16;
  private static final int MOST = 1000;

  @Resource
  private ManagedExecutorService managed;
  @Inject
  private Clock clock;
  private final Map<String, Begun> begun = new LinkedHashMap<>();

  public Examinations() {}

  Examinations(Clock clock) {
    this.clock = clock;
  }

  Examinations with(Begun one) {
    begun.put(one.ticket(), one);
    return this;
  }

  /** One file's. */
  public record Begun(String ticket, String sha256, String fileName, Instant at, CompletableFuture<Examination> result) {

    /** What was found; empty while it goes on, after waiting that long. */
    public Optional<Examination> within(Duration patience) {
      try {
        return Optional.of(result.get(patience.toMillis(), TimeUnit.MILLISECONDS));
      } catch (TimeoutException goesOn) {
        return Optional.empty();
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return Optional.empty();
      } catch (ExecutionException failed) {
        LOG.log(System.Logger.Level.ERROR, "A file of ours could not be examined", failed.getCause());
        return Optional.of(Examination.none(Readability.WORKER_FAILED, -1));
      }
    }
  }

  /** Begins one, or joins the one of the same bytes that goes on. */
  public Begun begin(String sha256, String fileName, Callable<Examination> examination) {
    return begin(sha256, fileName, examination, managed);
  }

  Begun begin(String sha256, String fileName, Callable<Examination> examination, Executor executor) {
    synchronized (begun) {
      Instant now = clock.instant();
      begun.values().removeIf(b -> b.at().plus(KEPT).isBefore(now));
      if (begun.size() >= MOST) {
        begun.remove(begun.keySet().iterator().next());
      }
      Optional<Begun> same = begun.values().stream().filter(b -> b.sha256().equals(sha256) && !b.result().isDone()).findFirst();
      CompletableFuture<Examination> result = same.map(Begun::result).orElseGet(() -> start(examination, executor));
      Begun b = new Begun(UUID.randomUUID().toString(), sha256, fileName, now, result);
      begun.put(b.ticket(), b);
      return b;
    }
  }

  private CompletableFuture<Examination> start(Callable<Examination> examination, Executor executor) {
    CompletableFuture<Examination> result = new CompletableFuture<>();
    try {
      if (begun.values().stream().filter(b -> !b.result().isDone()).map(Begun::sha256).distinct().count() >= MOST_AT_ONCE) {
        throw new RejectedExecutionException("too many at once");
      }
      executor.execute(() -> {
        try {
          result.complete(examination.call());
        } catch (Exception e) { // whatever it was, whoever waits is told that there was no examination
          result.completeExceptionally(e);
        } finally {
          result.complete(Examination.none(Readability.WORKER_FAILED, -1));
        }
      });
    } catch (RejectedExecutionException full) {
      result.complete(Examination.none(Readability.BUSY, -1));
    }
    return result;
  }

  /** Empty for none of this server, or one whose time is over. */
  public Optional<Begun> find(String ticket) {
    synchronized (begun) {
      return Optional.ofNullable(begun.get(ticket)).filter(b -> !b.at().plus(KEPT).isBefore(clock.instant()));
    }
  }
}
