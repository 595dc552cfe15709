package vn.hocba.archive.preservation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.service.crl.OnlineCRLSource;
import eu.europa.esig.dss.service.ocsp.OnlineOCSPSource;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.client.http.NativeHTTPDataLoader;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.ers.ERSByteData;
import org.bouncycastle.tsp.ers.ERSEvidenceRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hocba.archive.attest.TimeStampClient;
import vn.hocba.archive.trustcentre.DemoTrustCentre;

/** Each record is put before two readers that are not ours: Bouncy Castle and DSS. */
class PreserverTest {

  @TempDir static Path directory;
  private static DemoTrustCentre centre;
  private static Preserver preserver;

  @BeforeAll
  static void open() throws IOException {
    centre = new DemoTrustCentre(directory, "thử".toCharArray(), 0, Clock.systemUTC());
    preserver = new Preserver(new TimeStampClient(centre.timeStamping(), Duration.ofSeconds(10), List.of(centre.root())));
  }

  @AfterAll
  static void close() throws IOException {
    centre.close();
  }

  private static byte[] file(int number) {
    return ("học bạ số " + number).getBytes(StandardCharsets.UTF_8);
  }

  private static EvidenceBatch batch(int from, int size) {
    return preserver.begin(DigestMethod.SHA256,
        IntStream.range(from, from + size).mapToObj(i -> DigestMethod.SHA256.of(file(i))).toList());
  }

  private static void assertProven(byte[] record, byte[] file, int number) throws Exception {
    ERSEvidenceRecord read = new ERSEvidenceRecord(record, new JcaDigestCalculatorProviderBuilder().build());
    read.validate(new JcaSimpleSignerInfoVerifierBuilder().build(read.getSigningCertificate()));
    read.validatePresent(new ERSByteData(file), new Date());
    assertEquals("PASSED []", asDss(record, file), "number " + number);
  }

  private static String asDss(byte[] record, byte[] file) {
    CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();
    trusted.addCertificate(new CertificateToken(centre.root()));
    CommonCertificateVerifier verifier = new CommonCertificateVerifier();
    verifier.setTrustedCertSources(trusted);
    verifier.setAIASource(null);
    verifier.setOcspSource(new OnlineOCSPSource(new NativeHTTPDataLoader()));
    verifier.setCrlSource(new OnlineCRLSource(new NativeHTTPDataLoader()));
    SignedDocumentValidator validator = SignedDocumentValidator.fromDocument(new InMemoryDocument(record));
    validator.setCertificateVerifier(verifier);
    validator.setDetachedContents(List.of(new InMemoryDocument(file, "file")));
    SimpleReport report = validator.validateDocument().getSimpleReport();
    String id = report.getEvidenceRecordIdList().getFirst();
    return report.getIndication(id) + " " + report.getAdESValidationErrors(id).stream().map(error -> error.getValue()).toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 8, 17})
  void everyFileOfABatchIsProvenToBothReaders(int size) throws Exception {
    EvidenceBatch batch = batch(0, size);
    List<byte[]> records = batch.records();
    for (int i = 0; i < size; i++) {
      assertProven(records.get(i), file(i), i);
    }
  }

  @Test
  void anAlteredFileIsProvenToNeither() throws Exception {
    byte[] record = batch(0, 5).record(3);
    ERSEvidenceRecord read = new ERSEvidenceRecord(record, new JcaDigestCalculatorProviderBuilder().build());
    assertThrows(Exception.class, () -> read.validatePresent(new ERSByteData(file(4_000)), new Date()));
    assertNotEquals("PASSED []", asDss(record, file(4_000)));
  }

  @Test
  void manyBatchesAreRenewedByOneTimeStamp() throws Exception {
    List<EvidenceBatch> renewed = preserver.renewTime(List.of(batch(0, 4), batch(10, 1), batch(20, 3)));
    renewed = preserver.renewTime(renewed);
    assertProven(renewed.get(0).record(2), file(2), 2);
    assertProven(renewed.get(1).record(0), file(10), 10);
    assertProven(renewed.get(2).record(1), file(21), 21);
  }

  @Test
  void aSingleBatchIsRenewed() throws Exception {
    EvidenceBatch renewed = preserver.renewTime(List.of(batch(0, 4))).getFirst();
    assertProven(renewed.record(3), file(3), 3);
  }

  @Test
  void goesOverToAStrongerAlgorithmAndOn() throws Exception {
    EvidenceBatch batch = preserver.renewTime(List.of(batch(0, 5))).getFirst();
    batch = preserver.renewHash(batch, DigestMethod.SHA512, (i, method) -> method.of(file(i)));
    assertEquals(DigestMethod.SHA512, batch.method());
    for (int i = 0; i < 5; i++) {
      assertProven(batch.record(i), file(i), i);
    }
    batch = preserver.renewTime(List.of(batch)).getFirst();
    assertProven(batch.record(4), file(4), 4);
  }

  @Test
  void aWeakerAlgorithmIsRefused() {
    EvidenceBatch strong = preserver.begin(DigestMethod.SHA512, List.of(DigestMethod.SHA512.of(file(0))));
    assertThrows(IllegalArgumentException.class,
        () -> preserver.renewHash(strong, DigestMethod.SHA256, (i, method) -> method.of(file(i))));
  }

  @Test
  void survivesBeingWrittenAndRead() throws Exception {
    EvidenceBatch batch = preserver.renewTime(List.of(batch(0, 6), batch(6, 2))).getFirst();
    batch = preserver.renewHash(batch, DigestMethod.SHA384, (i, method) -> method.of(file(i)));
    EvidenceBatch read = BatchFile.read(BatchFile.write(batch));
    assertArrayEquals(batch.record(5), read.record(5));
    assertThrows(IOException.class, () -> BatchFile.read("{}".getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void tellsSinceWhenAndUntilWhenItProves() {
    EvidenceBatch batch = batch(0, 2);
    Instant now = Instant.now();
    assertTrue(Duration.between(batch.since(), now).abs().compareTo(Duration.ofMinutes(2)) < 0, batch.since()::toString);
    assertTrue(batch.provenUntil().isAfter(now));
  }

  /** A tree whose work grew faster than its leaves would not end here: the well-known generator is cubic. */
  @Test
  void aWholeProvincesDayFitsIntoOneBatch() throws Exception {
    EvidenceBatch batch = batch(0, 20_000);
    assertProven(batch.record(19_999), file(19_999), 19_999);
    assertEquals(20_000, batch.records().size());
  }
}
