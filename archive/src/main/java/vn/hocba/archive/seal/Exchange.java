package vn.hocba.archive.seal;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import vn.hocba.archive.seal.SealingException.Part;

/** Talks to services outside over HTTP, within a time limit that holds to the last byte and a limit of size. Thread-safe. */
public final class Exchange implements AutoCloseable {

  /** Of an answer in bytes; revocation lists of large authorities take some megabytes. */
  private static final int LONGEST = 32 * 1024 * 1024;

  private final HttpClient client;
  private final Duration timeout;
  private final int longest;

  /** @param timeout for one exchange, from connecting to the last byte */
  public Exchange(Duration timeout) {
    this(timeout, LONGEST);
  }

  /** @param longest answer in bytes */
  public Exchange(Duration timeout, int longest) {
    this.timeout = timeout;
    this.longest = longest;
    this.client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
        .connectTimeout(timeout).followRedirects(HttpClient.Redirect.NEVER).build();
  }

  /**
   * Sends, whatever the answer's status is.
   *
   * @param part what is to blame when there is no answer
   * @throws SealingException with that part, if there is no whole answer in time
   */
  public HttpResponse<byte[]> send(Part part, HttpRequest request) {
    return send(part, request, timeout);
  }

  /** The same for somebody who may have less time. @throws SealingException with that part, if there is no whole answer in time */
  public HttpResponse<byte[]> send(Part part, HttpRequest request, Duration within) {
    long most = Math.min(timeout.toMillis(), within.toMillis());
    CompletableFuture<HttpResponse<byte[]>> running = client.sendAsync(request, limited());
    try {
      // HttpRequest.timeout would end with the headers.
      return running.get(most, TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw new SealingException(part, request.uri() + " cannot be reached", e.getCause());
    } catch (TimeoutException e) {
      throw new SealingException(part, request.uri() + " did not answer within " + most + " ms", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SealingException(part, request.uri() + " was given up", e);
    } finally {
      running.cancel(true);
    }
  }

  private BodyHandler<byte[]> limited() {
    return answer -> new Bounded(longest);
  }

  @Override
  public void close() {
    client.close();
  }

  /** Gathers an answer's body and gives up when it grows too long. */
  private static final class Bounded implements HttpResponse.BodySubscriber<byte[]> {

    private final HttpResponse.BodySubscriber<byte[]> whole = BodySubscribers.ofByteArray();
    private final int longest;
    private Subscription subscription;
    private long length;

    Bounded(int longest) {
      this.longest = longest;
    }

    @Override
    public void onSubscribe(Subscription subscription) {
      this.subscription = subscription;
      whole.onSubscribe(subscription);
    }

    @Override
    public void onNext(List<ByteBuffer> parts) {
      length += parts.stream().mapToInt(ByteBuffer::remaining).sum();
      if (length > longest) {
        subscription.cancel();
        whole.onError(new IllegalStateException("an answer of more than " + longest + " bytes"));
      } else {
        whole.onNext(parts);
      }
    }

    @Override
    public void onError(Throwable failure) {
      whole.onError(failure);
    }

    @Override
    public void onComplete() {
      whole.onComplete();
    }

    @Override
    public CompletionStage<byte[]> getBody() {
      return whole.getBody();
    }
  }
}
