package vn.hocba.assessment.primary;

/**
 * What someone typed, read or refused; one of both is null.
 *
 * @param value what is to be stored
 * @param refusal why it cannot be, with the rule that forbids it
 */
public record Entry<T>(T value, PrimaryReason refusal) {

  static <T> Entry<T> accepted(T value) {
    return new Entry<>(value, null);
  }

  static <T> Entry<T> refused(PrimaryReasonCode code, String article, Object... args) {
    return new Entry<>(null, PrimaryReason.of(code, article, args));
  }

  public boolean isAccepted() {
    return refusal == null;
  }
}
