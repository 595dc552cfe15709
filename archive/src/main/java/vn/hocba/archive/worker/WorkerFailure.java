package vn.hocba.archive.worker;

/** Why a request to the worker has no result; none of these says anything good or bad about the file. */
public enum WorkerFailure {
  /** Every process stayed occupied for longer than the caller may wait. */
  BUSY,
  /** No child process could be started, or it did not become ready. */
  NOT_STARTED,
  /** The deadline passed; the process was killed. */
  TIMED_OUT,
  /** The process ended by itself (out of memory, crash) or spoke out of turn and was killed. */
  DIED,
  /** The task threw; the process lives on. */
  TASK_FAILED,
  /** The pool is closed. */
  CLOSED
}
