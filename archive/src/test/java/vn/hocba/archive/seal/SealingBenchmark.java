package vn.hocba.archive.seal;

import eu.europa.esig.dss.enumerations.MimeTypeEnum;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import vn.hocba.archive.document.SampleTranscripts;
import vn.hocba.archive.document.SignatureField;
import vn.hocba.archive.document.TranscriptDocument;
import vn.hocba.archive.document.TranscriptRenderer;

/**
 * Measures rendering and each step of sealing beside the raw cost of one RSA-2048 signature, in one run; not a test. {@link
 * SealingSpeed} runs it and tells the ratios.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 3, time = 5)
public class SealingBenchmark {

  private static final TranscriptDocument TRANSCRIPT =
      SampleTranscripts.of("6f8f3f3e-0a52-4f0e-9a55-0d2a5c1b7e11", "H'Linh Niê");
  private static final byte[] DATA = new byte[250];

  private Path directory;
  private SealingFixture school;
  private TranscriptRenderer renderer;
  private DocumentSigner signer;
  private SigningKey key;
  private byte[] rendered;
  private SignatureRequest request;

  @Setup
  public void open() throws IOException {
    directory = Files.createTempDirectory("sealing");
    school = new SealingFixture(directory);
    renderer = new TranscriptRenderer();
    signer = new DocumentSigner();
    key = school.keys.find("homeroom").orElseThrow();
    rendered = renderer.render(TRANSCRIPT);
    request = new SignatureRequest(SignatureField.GVCN, key.chain(), "Nguyễn Thị Minh Khai", Instant.now());
  }

  @TearDown
  public void close() throws IOException {
    school.close();
    try (var files = Files.walk(directory)) {
      files.sorted(Comparator.reverseOrder()).forEach(SealingBenchmark::delete);
    }
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The limit: nothing that signs can be faster. */
  @Benchmark
  public byte[] rawSignature() {
    return key.sign("SHA-256", DATA);
  }

  @Benchmark
  public byte[] rendering() {
    return renderer.render(TRANSCRIPT);
  }

  @Benchmark
  public byte[] oneSignature() {
    return signer.sign(rendered, request, key);
  }

  /** The library's own way with the same parameters, to see whether the short cut is still worth its lines. */
  @Benchmark
  public DSSDocument stockSignature() {
    PAdESService stock = new PAdESService(new CommonCertificateVerifier());
    PAdESSignatureParameters parameters = signer.parameters(request);
    InMemoryDocument document = new InMemoryDocument(rendered, "transcript.pdf", MimeTypeEnum.PDF);
    byte[] data = stock.getDataToSign(document, parameters).getBytes();
    return stock.signDocument(document, parameters,
        new SignatureValue(parameters.getSignatureAlgorithm(), key.sign("SHA-256", data)));
  }

  /** Rendering, three signatures, certificate status and two time stamps (B-LTA) from services on this machine. */
  @Benchmark
  public SealedTranscript wholeDocument() {
    return school.sealer.seal(renderer.render(TRANSCRIPT), school.signatories());
  }
}
