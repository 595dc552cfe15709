package vn.hocba.web.access;

import jakarta.security.enterprise.CallerPrincipal;
import vn.hocba.access.SignIn;

/** Carries what the accounts know about a caller from the identity store to the start of the visit. */
class SignedInCaller extends CallerPrincipal {

  private static final long serialVersionUID = 1L;

  private final transient SignIn signIn;

  SignedInCaller(SignIn signIn) {
    super(signIn.username());
    this.signIn = signIn;
  }

  SignIn signIn() {
    return signIn;
  }
}
