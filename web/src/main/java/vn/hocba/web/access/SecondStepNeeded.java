package vn.hocba.web.access;

import vn.hocba.access.SignIn;

/** The password was right and only opens the question for the code: no identity yet, whoever asks the identity store. */
class SecondStepNeeded extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient SignIn signIn;

  SecondStepNeeded(SignIn signIn) {
    this.signIn = signIn;
  }

  SignIn signIn() {
    return signIn;
  }
}
