package vn.hocba.archive.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocba.archive.Sha256;

/** An object store that is down, hangs, trickles, forgets or gives other bytes than it was given. */
class S3TroubleTest {

  private static final byte[] BYTES = "một học bạ".getBytes(StandardCharsets.UTF_8);
  private static final Duration DEADLINE = Duration.ofSeconds(1);
  /** Generous, for a busy machine; without a deadline the calls below would never end. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir
  Path directory;
  private final Map<String, byte[]> kept = new ConcurrentHashMap<>();
  private volatile CountDownLatch over;

  @Test
  void aStoreThatIsDownGivesNoVerdict() throws IOException {
    int closed;
    try (ServerSocket port = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      closed = port.getLocalPort();
    }
    try (Vault vault = vault(closed)) {
      givesNoVerdict(vault);
    }
  }

  @Test
  void aStoreThatTakesTheConnectionAndSaysNothingGivesNoVerdict() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Vault vault = vault(silent.getLocalPort())) {
      givesNoVerdict(vault);
    }
  }

  @Test
  void aStoreThatTricklesGivesNoVerdict() throws Exception {
    whole();
    with(exchange -> {
      if (exchange.getRequestMethod().equals("HEAD")) {
        answer(exchange, UnaryOperator.identity());
        return;
      }
      exchange.sendResponseHeaders(200, 1_000_000);
      try (OutputStream out = exchange.getResponseBody()) {
        while (!over.await(100, TimeUnit.MILLISECONDS)) {
          out.write(1);
          out.flush();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }, S3TroubleTest::givesNoVerdictOfWhatItHolds);
  }

  @Test
  void aStoreThatGivesOtherBytesIsFoundOutAndTheyAreNotHandedOut() throws Exception {
    String sha256 = whole();
    with(exchange -> answer(exchange, bytes -> {
      byte[] other = bytes.clone();
      other[0] ^= 1;
      return other;
    }), vault -> {
      assertEquals(Fixity.BAD, vault.check(sha256));
      assertThrows(DamagedException.class, () -> vault.read(sha256));
    });
  }

  @Test
  void aStoreThatDoesNotKeepWhatItIsGivenIsFoundOutBeforeAnythingIsCalledStored() throws Exception {
    with(exchange -> answer(exchange, bytes -> bytes.length > 1000 ? bytes : new byte[bytes.length]), vault -> {
      assertThrows(IOException.class, () -> vault.store(BYTES, "x"));
      assertTrue(kept.keySet().stream().noneMatch(name -> name.contains("0=ocfl_object")), kept.keySet().toString());
    });
  }

  /** As S3 and its likes say it (507 Insufficient Storage), in the middle of an object. */
  @Test
  void aStoreThatIsFullHoldsNothingHalfAndTakesItOnceThereIsRoom() throws Exception {
    with(exchange -> {
      if (exchange.getRequestMethod().equals("PUT") && exchange.getRequestURI().getPath().contains("/content/")) {
        exchange.getRequestBody().readAllBytes();
        exchange.sendResponseHeaders(507, -1);
        exchange.close();
      } else {
        answer(exchange, UnaryOperator.identity());
      }
    }, vault -> {
      assertThrows(IOException.class, () -> vault.store(BYTES, "x"));
      assertFalse(vault.holds(Sha256.hex(BYTES)));
    });
    whole();
  }

  private static void givesNoVerdict(Vault vault) {
    givesNoVerdictOfWhatItHolds(vault);
    assertTimeoutPreemptively(PATIENCE, () -> {
      assertThrows(IOException.class, () -> vault.holds("a".repeat(64)));
      assertThrows(IOException.class, () -> vault.store(BYTES, "x"));
      assertFalse(vault.usable());
    });
  }

  private static void givesNoVerdictOfWhatItHolds(Vault vault) {
    assertTimeoutPreemptively(PATIENCE, () -> {
      String sha256 = Sha256.hex(BYTES);
      assertEquals(Fixity.COULD_NOT_CHECK, vault.check(sha256));
      IOException told = assertThrows(IOException.class, () -> vault.read(sha256));
      assertFalse(told instanceof NoSuchFileException || told instanceof DamagedException, told.toString());
    });
  }

  /** Stores the bytes at a store that behaves. */
  private String whole() throws Exception {
    with(exchange -> answer(exchange, UnaryOperator.identity()), vault -> {
      vault.store(BYTES, "x");
      assertEquals(Fixity.GOOD, vault.check(Sha256.hex(BYTES)));
    });
    return Sha256.hex(BYTES);
  }

  private interface Use {
    void of(Vault vault) throws IOException;
  }

  private void with(HttpHandler behaviour, Use use) throws Exception {
    over = new CountDownLatch(1);
    HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      server.setExecutor(threads);
      server.createContext("/", behaviour);
      server.start();
      try (Vault vault = vault(server.getAddress().getPort())) {
        use.of(vault);
      } finally {
        over.countDown();
        server.stop(0);
      }
    }
  }

  /** As S3 does, but for what comes back changed. */
  private void answer(HttpExchange exchange, UnaryOperator<byte[]> change) throws IOException {
    String name = exchange.getRequestURI().getPath();
    if (exchange.getRequestMethod().equals("PUT")) {
      kept.put(name, exchange.getRequestBody().readAllBytes());
      exchange.sendResponseHeaders(200, -1);
    } else if (!kept.containsKey(name)) {
      byte[] none = "<Error><Code>NoSuchKey</Code></Error>".getBytes(StandardCharsets.US_ASCII);
      exchange.sendResponseHeaders(404, exchange.getRequestMethod().equals("HEAD") ? -1 : none.length);
      if (!exchange.getRequestMethod().equals("HEAD")) {
        exchange.getResponseBody().write(none);
      }
    } else if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.getResponseHeaders().add("Content-Length", String.valueOf(kept.get(name).length));
      exchange.sendResponseHeaders(200, -1);
    } else {
      byte[] bytes = change.apply(kept.get(name));
      exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }

  private Vault vault(int port) throws IOException {
    return OcflVault.at(S3Server.place(URI.create("http://127.0.0.1:" + port), "b", "s", DEADLINE),
        directory.resolve("workshop"), Clock.systemUTC(), false);
  }
}
