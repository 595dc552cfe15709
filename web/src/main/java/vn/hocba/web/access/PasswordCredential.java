package vn.hocba.web.access;

import jakarta.security.enterprise.credential.Credential;

/**
 * What somebody types to sign in.
 *
 * @param source the client's address, by which failures are throttled
 * @param device what this device was given at an earlier sign-in, or null
 */
record PasswordCredential(String username, String password, String source, String device) implements Credential {

  /** Without the password, because credentials end up in logs. */
  @Override
  public String toString() {
    return "PasswordCredential[" + username + "]";
  }
}
