package vn.hocba.archive.vault;

import java.io.IOException;

/** Says that a stored file is no longer what was stored, so that it is not handed out. */
public final class DamagedException extends IOException {

  private static final long serialVersionUID = 1L;

  DamagedException(String part) {
    super("damaged in the vault: " + part);
  }
}
