package vn.hocba.archive.seal;

import eu.europa.esig.dss.spi.client.http.DataLoader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import vn.hocba.archive.seal.SealingException.Part;

/** Asks one kind of trust service over HTTP for DSS, within a time limit, and remembers the last failure. */
final class TrustServiceLoader implements DataLoader {

  private final transient HttpClient client;
  private final transient TrustServices services;
  private final Part part;
  private String contentType;
  private SealingException failure;

  TrustServiceLoader(HttpClient client, TrustServices services, Part part, String contentType) {
    this.client = client;
    this.services = services;
    this.part = part;
    this.contentType = contentType;
  }

  /** Why the last exchange failed, or null: DSS itself only says that something is missing. */
  SealingException failure() {
    return failure;
  }

  @Override
  public byte[] get(String url) {
    return exchange(url, HttpRequest.newBuilder(addressOf(url)).GET());
  }

  @Override
  public DataAndUrl get(List<String> urls) {
    SealingException last = new SealingException(part, "The certificate names no address");
    for (String url : urls) {
      try {
        return new DataAndUrl(url, get(url));
      } catch (SealingException e) {
        last = e;
      }
    }
    throw last;
  }

  @Override
  public byte[] post(String url, byte[] content) {
    return exchange(url, HttpRequest.newBuilder(addressOf(url))
        .header("Content-Type", contentType).POST(BodyPublishers.ofByteArray(content)));
  }

  @Override
  public void setContentType(String contentType) {
    this.contentType = contentType;
  }

  private URI addressOf(String url) {
    if (part == Part.TSA) {
      return URI.create(url); // configured, not read from a certificate
    }
    for (Map.Entry<String, String> move : services.moved().entrySet()) {
      if (url.startsWith(move.getKey() + '/')) {
        return URI.create(move.getValue() + url.substring(move.getKey().length()));
      }
    }
    return URI.create(url);
  }

  private byte[] exchange(String url, HttpRequest.Builder request) {
    try {
      failure = null;
      return send(url, request.build());
    } catch (SealingException e) {
      failure = e;
      throw e;
    }
  }

  private byte[] send(String url, HttpRequest request) {
    CompletableFuture<HttpResponse<byte[]>> running = client.sendAsync(request, BodyHandlers.ofByteArray());
    try {
      // HttpRequest.timeout would end with the headers; this limit holds to the last byte.
      HttpResponse<byte[]> response = running.get(services.timeout().toMillis(), TimeUnit.MILLISECONDS);
      if (response.statusCode() != 200) {
        throw new SealingException(part, url + " answered with status " + response.statusCode());
      }
      return response.body();
    } catch (ExecutionException e) {
      throw new SealingException(part, url + " cannot be reached", e.getCause());
    } catch (TimeoutException e) {
      throw new SealingException(part, url + " did not answer within " + services.timeout(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SealingException(part, url + " was given up", e);
    } finally {
      running.cancel(true);
    }
  }
}
