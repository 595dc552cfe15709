package vn.hocba.archive.seal;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands before a trust service and lies: asks it something else, changes what it answers, or answers too late. */
final class Liar implements AutoCloseable {

  /** What it does to what passes through it. */
  interface Change {
    byte[] of(byte[] bytes) throws Exception;
  }

  private final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpClient client = HttpClient.newHttpClient();
  private final CountDownLatch over = new CountDownLatch(1);
  private final boolean late;

  /** @param late whether it answers only when the test is over */
  Liar(URI service, String type, boolean late, Change question, Change answer) throws IOException {
    this.late = late;
    server.setExecutor(threads);
    server.createContext("/", exchange -> {
      try (exchange) {
        byte[] asked = question.of(exchange.getRequestBody().readAllBytes());
        if (this.late) {
          over.await();
        }
        byte[] told = exchange.getRequestMethod().equals("GET") ? new byte[0] : answer.of(client.send(HttpRequest.newBuilder(service)
            .header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofByteArray(asked)).build(),
            HttpResponse.BodyHandlers.ofByteArray()).body());
        exchange.sendResponseHeaders(told.length == 0 ? 404 : 200, told.length == 0 ? -1 : told.length);
        exchange.getResponseBody().write(told);
      } catch (Exception e) {
        throw new IOException(e);
      }
    });
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @Override
  public void close() {
    over.countDown();
    server.stop(0);
    threads.close();
    client.close();
  }
}
