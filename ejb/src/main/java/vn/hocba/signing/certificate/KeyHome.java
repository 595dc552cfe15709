package vn.hocba.signing.certificate;

/** Where the key of a certificate is kept. */
public enum KeyHome {
  /** With this server: in a file, a token or at a remote signing service, as its operator described. */
  SERVER,
  /** In a token at the owner's own computer; its signature values come in two steps. */
  OWNER,
  /** At a remote signing service that asks its owner for a one-time code: the server signs with it, but only with the code. */
  SERVICE
}
