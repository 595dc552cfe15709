package vn.hocba.web.access;

import jakarta.security.enterprise.credential.Credential;

/**
 * What another program shows instead of a name and password (RFC 6750).
 *
 * @param source the client's address, by which failures are throttled
 */
record TokenCredential(String token, String source) implements Credential {

  private static final String SCHEME = "Bearer ";

  /** The credential in an {@code Authorization} header, or null when it holds none. */
  static TokenCredential from(String authorization, String source) {
    if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return null;
    }
    return new TokenCredential(authorization.substring(SCHEME.length()).strip(), source);
  }

  /** Without the token, because credentials end up in logs. */
  @Override
  public String toString() {
    return "TokenCredential[" + source + "]";
  }
}
