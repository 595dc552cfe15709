package vn.hocba.it;

import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Decides whether browser tests run, are reported as skipped, or fail the build. */
final class ChromiumCondition implements ExecutionCondition {

  static final String INSTALL = "apt-get install chromium chromium-driver";

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return decide(Chromium.find(), Boolean.getBoolean("browser.required"));
  }

  /** @throws IllegalStateException when there is no Chromium and one is required */
  static ConditionEvaluationResult decide(Optional<Chromium> found, boolean required) {
    if (found.isPresent()) {
      return ConditionEvaluationResult.enabled("Chromium at " + found.get().browser());
    }
    String missing = "Chromium and its driver are not installed; install them: " + INSTALL;
    if (required) {
      throw new IllegalStateException(missing + " (-Dbrowser.required=true)");
    }
    return ConditionEvaluationResult.disabled(missing);
  }
}
