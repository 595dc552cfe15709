package vn.hocba.archive.verify;

import com.google.gson.annotations.SerializedName;

/** Why a verdict is what it is. */
public enum ReasonCode {
  /** Same bytes as the issue in force. */
  IDENTICAL,
  /** Same bytes as an issue that was replaced. */
  SUPERSEDED,
  /** Same bytes as the last signed issue, of which a newer edition is issued and not signed yet. */
  BEING_REPLACED,
  /** Same bytes as an issue that was revoked. */
  REVOKED,
  /** Same bytes as a copy that was issued of the issue in force. */
  COPY,
  /** Byte for byte the digital copy of a paper transcript that the archive keeps. */
  DIGITISED,
  /** A digital copy of a paper that a better one took the place of. */
  FORMER_SCAN,
  /** Byte for byte the report of a run of checks that this portal sealed. */
  CHECK_REPORT,
  /** Byte for byte a record that the archive made and keeps; answers kept before carry its former name. */
  @SerializedName(value = "ARCHIVED_RECORD", alternate = "UNSIGNED_RECORD")
  ARCHIVED_RECORD,
  /** It begins with all bytes of a file of ours in force, and nothing but time stamps and validation data follows. */
  VALIDATION_DATA_ADDED,
  /** The same of a file of ours that is no longer in force. */
  VALIDATION_DATA_ADDED_TO_FORMER,
  /** Same bytes as a document of ours before its last signature or its time-stamp. */
  INTERMEDIATE_REVISION,
  /** The bytes are ours, but the examination did not confirm the signatures. */
  IDENTICAL_BUT_NOT_CONFIRMED,
  /** The bytes are ours; what else is in the file is still being looked at. */
  BEING_EXAMINED,
  /** The bytes are ours; what else is in the file could not be looked at in full. */
  NOT_CHECKED_IN_FULL,
  /** The examination found something wrong, see {@link Reason#finding()}. */
  FINDING,
  /** The file cannot be taken apart, but signatures of ours are in it. */
  OURS_BUT_UNREADABLE,
  /** The file does not begin as a PDF does. */
  NOT_A_PDF,
  /** It names the number of a document of ours, as anybody can. */
  NUMBER_OF_OURS,
  /** It bears no signature. */
  UNSIGNED,
  /** None of its signers leads to our trust anchors. */
  SIGNERS_UNKNOWN,
  /** Unchanged and signed by people we know, but never issued by this archive. */
  NEVER_ISSUED_HERE,
  /** Not in this archive, and not every signature in it could be confirmed. */
  NOT_CONFIRMED,
  /** Signed by people we know after the list was made that it was looked for in, which therefore cannot know it. */
  SIGNED_AFTER_LIST,
  /** Behind a password. */
  ENCRYPTED,
  /** Begins as a PDF but cannot be taken apart. */
  DAMAGED,
  /** Somebody else's file that was received here and entered; that makes it neither ours nor genuine. */
  RECEIVED,
  /** What stands there is no file, or cannot be read. */
  CANNOT_BE_READ,
  /** Its name has letters that this program cannot write in the language setting it was started with. */
  NAME_NOT_WRITABLE,
  /** Larger than we examine. */
  TOO_LARGE,
  /** The examination took too long and was ended. */
  TOOK_TOO_LONG,
  /** The examination failed on our side. */
  WORKER_FAILED,
  /** Too many examinations at once: try again. */
  BUSY
}
