package vn.hocba.archiving;

/** Which of the copies of an archived file. */
public enum VaultCopy {
  /** The vault that files are stored in and read from. */
  FIRST,
  /** The one that follows it elsewhere. */
  SECOND,
  /** The one that the backups keep. */
  BACKUP,
  /** Evidence of corrections, which lies beside the vault and has no second copy but in the backups. */
  EVIDENCE
}
