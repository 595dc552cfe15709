package vn.hocba.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigInteger;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import vn.hocba.archiving.SigningOffice;

/** Asks for a time stamp (RFC 3161) now and then, and remembers the answer for a few seconds. */
@ApplicationScoped
public class TimeStampProbe {

  private static final Duration REMEMBERED = Duration.ofSeconds(15);
  private static final Duration TIMEOUT = Duration.ofSeconds(5);
  private static final int SHA256_BYTES = 32;

  @Inject
  private SigningOffice signing;
  @Inject
  private Clock clock;
  private Instant askedAt = Instant.EPOCH;
  private boolean usable;

  public synchronized boolean usable() {
    if (clock.instant().isAfter(askedAt.plus(REMEMBERED))) {
      usable = ask();
      askedAt = clock.instant();
    }
    return usable;
  }

  private boolean ask() {
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(TIMEOUT).build()) {
      TimeStampRequest request = new TimeStampRequestGenerator().generate(TSPAlgorithms.SHA256,
          new byte[SHA256_BYTES], BigInteger.valueOf(clock.millis()));
      HttpResponse<byte[]> answer = client.send(HttpRequest.newBuilder(signing.timeStamping()).timeout(TIMEOUT)
          .header("Content-Type", "application/timestamp-query")
          .POST(HttpRequest.BodyPublishers.ofByteArray(request.getEncoded())).build(),
          HttpResponse.BodyHandlers.ofByteArray());
      return answer.statusCode() == 200 && new TimeStampResponse(answer.body()).getStatus() == PKIStatus.GRANTED;
    } catch (IOException | TSPException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
