package vn.hocba.archive.trustcentre;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Serves the centre over HTTP on the loopback, with few threads, a short queue and small requests. */
final class TrustCentreServer implements AutoCloseable {

  private static final int MAX_REQUEST = 32 * 1024;
  private static final int THREADS = 4;
  private static final int QUEUE = 64;

  /** What answers one path: never null; fails with {@link IOException} on a request it cannot read. */
  @FunctionalInterface
  interface Answer {
    byte[] to(byte[] request) throws IOException;
  }

  private final HttpServer server;
  private final ThreadPoolExecutor threads = new ThreadPoolExecutor(THREADS, THREADS, 1, TimeUnit.MINUTES,
      new ArrayBlockingQueue<>(QUEUE), Thread.ofPlatform().daemon().name("demo-trust-centre-", 0).factory());

  TrustCentreServer(int port) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), QUEUE);
    server.setExecutor(threads);
  }

  int port() {
    return server.getAddress().getPort();
  }

  /** Bytes anybody may fetch. */
  void file(String path, String type, Answer content) {
    server.createContext(path, exchange -> serve(exchange, type, () -> isFor(exchange, path, "GET")
        ? content.to(new byte[0]) : null));
  }

  /** A protocol whose request is the body of a POST. */
  void protocol(String path, String type, Answer answer) {
    server.createContext(path, exchange -> serve(exchange, type, () -> isFor(exchange, path, "POST")
        ? answer.to(body(exchange)) : null));
  }

  /** OCSP: a POST, or a GET with the request in Base64 as last part of the path (RFC 6960 A.1). */
  void ocsp(String path, Answer answer) {
    server.createContext(path, exchange -> serve(exchange, "application/ocsp-response", () -> {
      String rest = exchange.getRequestURI().getRawPath().substring(path.length());
      if (exchange.getRequestMethod().equals("GET") && rest.length() > 1 && rest.startsWith("/")) {
        return answer.to(decoded(rest.substring(1)));
      }
      return isFor(exchange, path, "POST") ? answer.to(body(exchange)) : null;
    }));
  }

  void start() {
    server.start();
  }

  private interface Reply {
    byte[] bytes() throws IOException;
  }

  private static void serve(HttpExchange exchange, String type, Reply reply) throws IOException {
    try (exchange) {
      byte[] bytes;
      try {
        bytes = reply.bytes();
      } catch (IOException e) {
        exchange.sendResponseHeaders(400, -1);
        return;
      }
      if (bytes == null) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      exchange.getResponseHeaders().set("Content-Type", type);
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private static boolean isFor(HttpExchange exchange, String path, String method) {
    return exchange.getRequestMethod().equals(method) && exchange.getRequestURI().getPath().equals(path);
  }

  private static byte[] body(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readNBytes(MAX_REQUEST + 1);
    if (body.length > MAX_REQUEST) {
      throw new IOException("Request larger than " + MAX_REQUEST + " bytes");
    }
    return body;
  }

  private static byte[] decoded(String path) throws IOException {
    try {
      // A plus sign belongs to Base64 here; URLDecoder would make it a blank.
      String text = URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.US_ASCII);
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw new IOException("Not Base64", e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
