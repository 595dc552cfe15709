package vn.hocba.archive.trust.ocsp;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import vn.hocba.archive.seal.Exchange;
import vn.hocba.archive.seal.SealingException;
import vn.hocba.archive.verify.StatusQuestion;
import vn.hocba.archive.verify.StatusSource;
import vn.hocba.archive.worker.Countdown;

/**
 * Asks OCSP services what examinations lack: only services that are set, only about certificates that lead to an anchor, and hands
 * out only answers that hold. A good answer is kept until its authority has a newer one. Thread-safe; keep one.
 */
public final class OcspClient implements StatusSource, AutoCloseable {

  private static final System.Logger LOG = System.getLogger(OcspClient.class.getName());
  /** Of one file: signers, their authorities, time stamps and those of them. */
  static final int MOST_QUESTIONS = 32;
  /** Of an answer in bytes: with its certificates it has some thousand. */
  static final int LONGEST = 65_536;
  private static final int NONCE = 16;

  private final OcspPlaces places;
  private final Supplier<List<X509Certificate>> anchors;
  private final OcspLimits limits;
  private final Clock clock;
  private final Exchange exchange;
  private final SecureRandom random = new SecureRandom();
  private final Map<URI, Instant> silentUntil = new HashMap<>();
  private final Map<String, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);

  private record Kept(byte[] answer, Instant until) {}

  /** @param anchors those in use, asked for each time */
  public OcspClient(OcspPlaces places, Supplier<List<X509Certificate>> anchors, OcspLimits limits, Clock clock) {
    this.places = places;
    this.anchors = anchors;
    this.limits = limits;
    this.clock = clock;
    this.exchange = new Exchange(limits.timeout(), LONGEST);
  }

  @Override
  public List<byte[]> answers(List<StatusQuestion> questions, Duration within) {
    List<byte[]> answers = new ArrayList<>();
    if (places.isEmpty()) {
      return answers;
    }
    List<X509Certificate> trusted = anchors.get();
    Countdown left = Countdown.of(within);
    for (StatusQuestion question : questions.stream().limit(MOST_QUESTIONS).toList()) {
      Optional<URI> place = places.of(question.address());
      if (place.isPresent()) {
        try {
          OcspQuestion read = OcspQuestion.read(question.certificates(), trusted);
          kept(read).or(() -> left.left().isZero() ? Optional.empty() : asked(place.get(), read, left.left())).ifPresent(answers::add);
        } catch (IOException | IllegalArgumentException e) {
          LOG.log(System.Logger.Level.WARNING, "Not asked of " + place.get(), e);
        }
      }
    }
    return answers;
  }

  private Optional<byte[]> kept(OcspQuestion question) {
    synchronized (kept) {
      Instant now = clock.instant();
      kept.values().removeIf(one -> !one.until().isAfter(now));
      return Optional.ofNullable(kept.get(question.key())).map(Kept::answer);
    }
  }

  private Optional<byte[]> asked(URI place, OcspQuestion question, Duration within) {
    synchronized (silentUntil) {
      if (silentUntil.getOrDefault(server(place), Instant.MIN).isAfter(clock.instant())) {
        return Optional.empty();
      }
    }
    try {
      byte[] nonce = new byte[NONCE];
      random.nextBytes(nonce);
      HttpResponse<byte[]> answer = exchange.send(SealingException.Part.OCSP, HttpRequest.newBuilder(place)
          .header("Content-Type", "application/ocsp-request").POST(BodyPublishers.ofByteArray(question.request(nonce))).build(), within);
      if (answer.statusCode() != 200) {
        throw new IOException("status " + answer.statusCode());
      }
      OcspAnswer read = OcspAnswer.read(answer.body(), question, nonce, clock.instant());
      keep(question, read);
      return Optional.of(read.encoded());
    } catch (SealingException silent) {
      if (within.compareTo(limits.timeout()) >= 0) { // else it was not given its time
        synchronized (silentUntil) { // as many as there are servers among the places
          silentUntil.put(server(place), clock.instant().plus(limits.silence()));
        }
      }
      LOG.log(System.Logger.Level.WARNING, "No answer of " + place, silent);
    } catch (IOException | IllegalArgumentException e) {
      LOG.log(System.Logger.Level.WARNING, "No usable answer of " + place, e);
    }
    return Optional.empty();
  }

  private void keep(OcspQuestion question, OcspAnswer answer) {
    Instant longest = clock.instant().plus(limits.keptFor());
    synchronized (kept) {
      kept.put(question.key(), new Kept(answer.encoded(), answer.until().isBefore(longest) ? answer.until() : longest));
      while (kept.size() > limits.answers()) {
        kept.remove(kept.keySet().iterator().next()); // the one that nobody asked for longest
      }
    }
  }

  private static URI server(URI place) {
    return place.resolve("/");
  }

  @Override
  public void close() {
    exchange.close();
  }
}
