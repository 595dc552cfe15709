package vn.hocba.archive.seal;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ExchangeTest {

  @Test
  void anAnswerWithoutEndIsCutOff() throws IOException {
    var endless = HttpServer.create(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    endless.createContext("/", exchange -> {
      exchange.sendResponseHeaders(200, 0);
      byte[] block = new byte[1 << 20];
      for (int i = 0; i < 200; i++) {
        exchange.getResponseBody().write(block);
      }
    });
    endless.start();
    try (Exchange exchange = new Exchange(Duration.ofSeconds(30))) {
      var request = HttpRequest.newBuilder(
          URI.create("http://127.0.0.1:" + endless.getAddress().getPort() + "/")).build();
      SealingException refused = assertThrows(SealingException.class,
          () -> exchange.send(SealingException.Part.CRL, request));
      assertTrue(refused.getCause().getMessage().contains("more than"), refused.getCause().toString());
    } finally {
      endless.stop(0);
    }
  }
}
