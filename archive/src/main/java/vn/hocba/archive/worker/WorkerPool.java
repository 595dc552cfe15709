package vn.hocba.archive.worker;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Hands untrusted work to a bounded number of warm child processes and replaces those that had to be killed.
 * Thread-safe. It owns no thread but one reader a process, which ends with the process.
 */
public final class WorkerPool implements AutoCloseable {

  private final WorkerLaunch launch;
  private final Duration waitForFree;
  private final Semaphore free;
  private final Deque<WorkerProcess> idle = new ConcurrentLinkedDeque<>();
  private final Set<WorkerProcess> all = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  /**
   * Starts the processes; does not wait for them.
   *
   * @param launch how to start one
   * @param processes how many at most, 1 or more
   * @param waitForFree how long a caller may wait until one is free, unless its own time ends before
   * @throws IOException when the first process cannot be started at all
   */
  public WorkerPool(WorkerLaunch launch, int processes, Duration waitForFree) throws IOException {
    if (processes < 1) {
      throw new IllegalArgumentException("processes: " + processes);
    }
    this.launch = launch;
    this.waitForFree = waitForFree;
    this.free = new Semaphore(processes, true);
    try {
      for (int i = 0; i < processes; i++) {
        idle.add(start());
      }
    } catch (IOException impossible) {
      close();
      throw impossible;
    }
  }

  /**
   * Asks a free process for somebody who waits for the answer.
   *
   * @param task see {@link WorkerTask#name()}
   * @param request its arguments
   * @param deadline when there must be an answer, from now; a process that takes longer is killed
   * @return the answer or why there is none; never null
   */
  public WorkerAnswer ask(String task, JsonObject request, Duration deadline) {
    return ask(task, request, Deadline.within(deadline));
  }

  /** As {@link #ask(String, JsonObject, Duration)}, also for work that nobody waits for. */
  public WorkerAnswer ask(String task, JsonObject request, Deadline deadline) {
    try {
      Duration patience = deadline.patience(waitForFree);
      if (!free.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
        return WorkerAnswer.failed(WorkerFailure.BUSY, patience.toString());
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return WorkerAnswer.failed(WorkerFailure.BUSY, "interrupted");
    }
    try {
      return askFree(task, request, deadline);
    } catch (IOException impossible) {
      return WorkerAnswer.failed(WorkerFailure.NOT_STARTED, impossible.getMessage());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return WorkerAnswer.failed(WorkerFailure.TIMED_OUT, "interrupted");
    } finally {
      free.release();
    }
  }

  /** How many child processes are alive at this moment; for health checks. */
  public int alive() {
    return (int) all.stream().filter(WorkerProcess::usable).count();
  }

  /** How those that are ready are shut in. */
  public Confinement confinement() {
    return all.stream().filter(WorkerProcess::ready).map(process -> Confinement.of(process.handle().pid(), launch.heapMegabytes(), launch.largest()))
        .reduce(Confinement.NONE, Confinement::and);
  }

  /** Kills every process, also those at work; their callers are told {@link WorkerFailure#CLOSED}. */
  @Override
  public void close() {
    closed = true;
    all.forEach(WorkerProcess::close);
    all.clear();
    idle.clear();
  }

  Set<WorkerProcess> processes() {
    return all;
  }

  private WorkerAnswer askFree(String task, JsonObject request, Deadline deadline)
      throws IOException, InterruptedException {
    WorkerProcess process = next();
    if (process == null || !process.usable()) {
      forget(process);
      if (closed) {
        return WorkerAnswer.failed(WorkerFailure.CLOSED, "");
      }
      process = start();
    }
    WorkerAnswer answer;
    try {
      answer = process.ask(task, request, deadline);
    } finally {
      if (process.usable()) {
        idle.add(process);
      } else {
        forget(process);
        if (!closed) {
          idle.add(start()); // so that the next caller finds a warm one
        }
      }
    }
    return closed && !answer.answered() ? WorkerAnswer.failed(WorkerFailure.CLOSED, answer.detail()) : answer;
  }

  /** A warm one where there is one: whoever waits must not wait for the successor of one that was killed. */
  private WorkerProcess next() {
    for (WorkerProcess process : idle) {
      if (process.ready() && idle.remove(process)) {
        return process;
      }
    }
    return idle.poll();
  }

  private WorkerProcess start() throws IOException {
    WorkerProcess process = new WorkerProcess(launch);
    all.add(process);
    if (closed) { // closed while this one was being started
      forget(process);
      throw new IOException("pool is closed");
    }
    return process;
  }

  private void forget(WorkerProcess process) {
    if (process != null) {
      all.remove(process);
      process.close();
    }
  }
}
