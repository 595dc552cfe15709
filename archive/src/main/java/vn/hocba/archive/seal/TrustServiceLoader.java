package vn.hocba.archive.seal;

import eu.europa.esig.dss.spi.client.http.DataLoader;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.hocba.archive.seal.SealingException.Part;

/** Asks one kind of trust service over HTTP for DSS, within a time limit, and remembers the last failure. */
final class TrustServiceLoader implements DataLoader {

  private final transient Exchange exchange;
  private final transient TrustServices services;
  private final Part part;
  private String contentType;
  private SealingException failure;
  /** Servers that did not answer, where those are not to be waited for twice; else null. */
  private transient Set<String> silent;

  TrustServiceLoader(Exchange exchange, TrustServices services, Part part, String contentType) {
    this.exchange = exchange;
    this.services = services;
    this.part = part;
    this.contentType = contentType;
  }

  /** A server that gave no answer is not asked again by this loader: each time would last as long as the first. */
  TrustServiceLoader leavingSilentOnes() {
    silent = new HashSet<>();
    return this;
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

  private HttpResponse<byte[]> answer(HttpRequest request) {
    String server = request.uri().getRawAuthority();
    if (silent != null && silent.contains(server)) {
      throw new SealingException(part, server + " gave no answer a moment ago");
    }
    try {
      return exchange.send(part, request);
    } catch (SealingException e) {
      if (silent != null) {
        silent.add(server);
      }
      throw e;
    }
  }

  private byte[] send(String url, HttpRequest request) {
    HttpResponse<byte[]> response = answer(request);
    if (response.statusCode() != 200) {
      throw new SealingException(part, url + " answered with status " + response.statusCode());
    }
    return response.body();
  }
}
