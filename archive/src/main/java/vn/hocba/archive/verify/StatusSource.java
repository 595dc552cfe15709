package vn.hocba.archive.verify;

import java.time.Duration;
import java.util.List;

/** Asks authorities about certificates for an examination, which has no network. */
@FunctionalInterface
public interface StatusSource {

  /** Nobody is asked. */
  StatusSource NONE = (questions, within) -> List.of();

  /**
   * Asks.
   *
   * @param within how long whoever waits can wait for all answers together
   * @return whole answers (RFC 6960 §4.2.1), DER, to those questions that may be asked and were answered
   */
  List<byte[]> answers(List<StatusQuestion> questions, Duration within);
}
