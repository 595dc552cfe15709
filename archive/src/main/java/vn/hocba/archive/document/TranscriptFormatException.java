package vn.hocba.archive.document;

/** Says that bytes are not a transcript this version can read, and why. */
public class TranscriptFormatException extends RuntimeException {

  public TranscriptFormatException(String message) {
    super(message);
  }

  public TranscriptFormatException(String message, Throwable cause) {
    super(message, cause);
  }
}
