package vn.hocba.archive.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import vn.hocba.archive.Sha256;
import vn.hocba.archive.attest.TimeStampClient;
import vn.hocba.archive.document.SampleTranscripts;
import vn.hocba.archive.document.TranscriptRenderer;
import vn.hocba.archive.preservation.BatchFile;
import vn.hocba.archive.preservation.DigestMethod;
import vn.hocba.archive.preservation.EvidenceBatch;
import vn.hocba.archive.preservation.Preserver;

/**
 * Measures the whole way of many documents, rendering, three signatures and one batch of evidence, beside the raw cost of its
 * three RSA-2048 signatures in the same run, and the memory in use after every part; not a test. docs/pipeline.md has the
 * command.
 */
public final class PipelineBenchmark {

  private static final int WARM = 200;
  private static final int PARTS = 10;
  private static final int SIGNATURES = 3;
  private static final byte[] DATA = new byte[250];

  private final SealingFixture school;
  private final TranscriptRenderer renderer = new TranscriptRenderer();
  private final DocumentSigner signer = new DocumentSigner();
  private final List<Signatory> signatories;

  private PipelineBenchmark(SealingFixture school) {
    this.school = school;
    this.signatories = school.signatories();
  }

  /** @param arguments number of documents, number of threads */
  public static void main(String[] arguments) throws Exception {
    rate(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]));
  }

  /** Documents a second. */
  static double rate(int documents, int threads) throws Exception {
    Path directory = Files.createTempDirectory("pipeline");
    try (SealingFixture school = new SealingFixture(directory);
        ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      return new PipelineBenchmark(school).run(documents, threads, pool);
    } finally {
      try (var files = Files.walk(directory)) {
        files.sorted(Comparator.reverseOrder()).forEach(PipelineBenchmark::delete);
      }
    }
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private double run(int documents, int threads, ExecutorService pool) throws Exception {
    all(pool, WARM, this::document);
    double raw = seconds(() -> all(pool, WARM * PARTS, i -> raw())) / (WARM * PARTS);
    say("one raw RSA-2048 signature on %d threads: %.2f ms", threads, raw * 1000);
    List<byte[]> hashes = new ArrayList<>(documents);
    double whole = 0;
    for (int part = 0; part < PARTS; part++) {
      whole += seconds(() -> hashes.addAll(all(pool, documents / PARTS, this::document)));
      System.gc();
      Runtime runtime = Runtime.getRuntime();
      say("after %d documents: %.1f a second, %d MB in use", hashes.size(), hashes.size() / whole,
          (runtime.totalMemory() - runtime.freeMemory()) >> 20);
    }
    Preserver preserver = new Preserver(new TimeStampClient(school.centre.timeStamping(), Duration.ofSeconds(10), List.of(school.root())));
    double evidence = seconds(() -> {
      EvidenceBatch batch = preserver.begin(DigestMethod.SHA256, hashes);
      return BatchFile.write(batch).length + batch.records().size();
    });
    double each = (whole + evidence) / hashes.size();
    say("batch of evidence with every record: %.2f s", evidence);
    say("whole way: %.1f documents a second, %.1f times their three raw signatures", 1 / each, each / raw / SIGNATURES);
    return 1 / each;
  }

  private interface Work {
    byte[] on(int number);
  }

  private static List<byte[]> all(ExecutorService pool, int count, Work work) throws Exception {
    List<Callable<byte[]>> calls = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      int number = i;
      calls.add(() -> work.on(number));
    }
    List<byte[]> results = new ArrayList<>(count);
    for (Future<byte[]> done : pool.invokeAll(calls)) {
      results.add(done.get());
    }
    return results;
  }

  private byte[] raw() {
    return signatories.getFirst().key().sign("SHA-256", DATA);
  }

  private byte[] document(int number) {
    byte[] pdf = renderer.render(SampleTranscripts.of("6f8f3f3e-0a52-4f0e-9a55-0d2a5c1b7e11", "Học sinh số " + number));
    Instant at = Instant.now();
    for (Signatory signatory : signatories) {
      pdf = signer.sign(pdf, signatory.request(at), signatory.key());
    }
    return HexFormat.of().parseHex(Sha256.hex(pdf));
  }

  private static double seconds(Callable<?> work) throws Exception {
    long begun = System.nanoTime();
    work.call();
    return (System.nanoTime() - begun) / 1e9;
  }

  private static void say(String text, Object... arguments) {
    System.out.printf(java.util.Locale.ROOT, text + "%n", arguments);
  }
}
