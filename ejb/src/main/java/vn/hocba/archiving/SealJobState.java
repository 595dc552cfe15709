package vn.hocba.archiving;

/** The steps of a sealing job, each reached in a transaction of its own. */
public enum SealJobState {
  /** Waiting for a worker, or being worked on under a lease. */
  QUEUED,
  /** Signed and checked; the bytes wait in the staging directory, their SHA-256 is on the job. */
  STAGED,
  /** In the vault, in the ledger, done. */
  DONE,
  /** Failed too often; a person must look. */
  STOPPED
}
