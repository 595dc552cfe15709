package vn.hocba.it;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** As much of S3 as a vault asks of it, in memory, for a server in another process; signatures are not looked at. */
final class MemoryStore implements AutoCloseable {

  private final Map<String, byte[]> kept = new ConcurrentHashMap<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;

  MemoryStore() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  /** Address of a place in it, as the settings want it. */
  String place() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/kho/ban-sao";
  }

  /** What it was given, by name in the bucket. */
  Map<String, byte[]> kept() {
    return kept;
  }

  private void answer(HttpExchange exchange) throws IOException {
    String name = exchange.getRequestURI().getPath();
    String method = exchange.getRequestMethod();
    byte[] body = kept.get(name);
    if (method.equals("PUT")) {
      kept.put(name, exchange.getRequestBody().readAllBytes());
      exchange.sendResponseHeaders(200, -1);
    } else if (method.equals("HEAD")) {
      if (body != null) {
        exchange.getResponseHeaders().add("Content-Length", String.valueOf(body.length));
      }
      exchange.sendResponseHeaders(body == null ? 404 : 200, -1);
    } else {
      byte[] told = body == null ? "<Error><Code>NoSuchKey</Code></Error>".getBytes(StandardCharsets.US_ASCII) : body;
      exchange.sendResponseHeaders(body == null ? 404 : 200, told.length == 0 ? -1 : told.length);
      exchange.getResponseBody().write(told);
    }
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }
}
