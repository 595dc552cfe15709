package vn.hocba.web.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import vn.hocba.access.SignIn;
import vn.hocba.access.SignInService;

/** Checks credentials against the accounts; a refusal comes as the service's own {@code Problem}, which says why. */
@ApplicationScoped
public class AccountStore implements IdentityStore {

  @Inject
  private SignInService signIns;

  @Override
  public CredentialValidationResult validate(Credential credential) {
    return switch (credential) {
      case PasswordCredential typed -> found(
          signIns.signIn(typed.username(), typed.password(), typed.source(), typed.device()));
      case CodeCredential typed -> found(
          signIns.secondStep(typed.username(), typed.stamp(), typed.code(), typed.source(), typed.device()));
      case TokenCredential shown -> found(signIns.byToken(shown.token(), shown.source()));
      default -> CredentialValidationResult.NOT_VALIDATED_RESULT;
    };
  }

  private static CredentialValidationResult found(SignIn signIn) {
    if (signIn.codeNeeded()) {
      throw new SecondStepNeeded(signIn);
    }
    return new CredentialValidationResult(new SignedInCaller(signIn), signIn.roles());
  }
}
