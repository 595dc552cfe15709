package vn.hocba.archive.backup;

import vn.hocba.archive.vault.Fixity;

/** What is wrong with a backup. @param file the file that it is about, as a path below the directory of backups */
public record BackupFinding(Fixity answer, Reason reason, String file) {

  /** Why it is not to be restored from. */
  public enum Reason {
    /** The file is not what was written. */
    DAMAGED,
    /** The file is not there. */
    MISSING,
    /** A file that the backup does not name lies in it. */
    STRANGE_FILE,
    /** It is no backup of this program. */
    NO_BACKUP,
    /** It has a form that this version of the program does not know. */
    UNKNOWN_FORMAT,
    /** A file, named by its SHA-256, was damaged or gone when the backup was made, and is not in it. */
    LACKING,
    /** It could not be read, which says nothing about it. */
    UNREADABLE
  }

  @Override
  public String toString() {
    return reason + " " + file;
  }

  static BackupFinding bad(Reason reason, String file) {
    return new BackupFinding(Fixity.BAD, reason, file);
  }

  static BackupFinding unreadable(String file) {
    return new BackupFinding(Fixity.COULD_NOT_CHECK, Reason.UNREADABLE, file);
  }
}
