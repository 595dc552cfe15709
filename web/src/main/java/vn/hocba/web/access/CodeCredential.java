package vn.hocba.web.access;

import jakarta.security.enterprise.credential.Credential;

/**
 * The second step of signing in: the code, after the password was right.
 *
 * @param stamp the account's when the password was checked
 * @param source the client's address
 * @param device what this device was given at an earlier sign-in, or null
 */
record CodeCredential(String username, String stamp, String code, String source, String device) implements Credential {

  /** Without the code, because credentials end up in logs. */
  @Override
  public String toString() {
    return "CodeCredential[" + username + "]";
  }
}
