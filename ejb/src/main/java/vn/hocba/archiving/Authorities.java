package vn.hocba.archiving;

import java.security.cert.X509Certificate;
import java.util.List;
import javax.security.auth.x500.X500Principal;

/** Knows the authorities between the signers and the trust anchors. */
public interface Authorities {

  /** The chain of signers whose certificates the authority of that name issued; empty when none is known. */
  List<X509Certificate> chainOf(X500Principal issuer);
}
