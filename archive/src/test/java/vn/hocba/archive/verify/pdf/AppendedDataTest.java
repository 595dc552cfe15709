package vn.hocba.archive.verify.pdf;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.service.crl.OnlineCRLSource;
import eu.europa.esig.dss.service.ocsp.OnlineOCSPSource;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import vn.hocba.archive.Sha256;
import vn.hocba.archive.document.SampleTranscripts;
import vn.hocba.archive.document.TranscriptRenderer;
import vn.hocba.archive.seal.SealLevel;
import vn.hocba.archive.seal.SealingFixture;
import vn.hocba.archive.seal.TranscriptSealer;
import vn.hocba.archive.verify.ArchiveMatch;
import vn.hocba.archive.verify.DocumentJudge;
import vn.hocba.archive.verify.DocumentKind;
import vn.hocba.archive.verify.Examination;
import vn.hocba.archive.verify.FindingCode;
import vn.hocba.archive.verify.Known;
import vn.hocba.archive.verify.ReasonCode;
import vn.hocba.archive.verify.Verdict;

/** A file of ours to which another program added what confirms its signatures is ours; with anything else behind it, it is altered. */
class AppendedDataTest {

  private static final String ID = "01234567-89ab-cdef-0123-456789abcdef";

  @TempDir
  static Path directory;
  private static SealingFixture school;
  private static byte[] issued;
  private static TrustAnchors anchors;
  private static String root;
  /** A certificate in which a reader that looks for objects finds one. */
  private static String hidden;

  @BeforeAll
  static void seal() throws Exception {
    school = new SealingFixture(directory.resolve("centre"));
    try (TranscriptSealer sealer = new TranscriptSealer(school.services(school.centre.timeStamping()), Clock.systemUTC(), SealLevel.STAMPED)) {
      issued = sealer.seal(new TranscriptRenderer().render(SampleTranscripts.of(ID, "Trần Thị Bé")), school.signatories()).bytes();
    }
    Path trust = Files.createDirectory(directory.resolve("anchors"));
    Files.write(trust.resolve("root.cer"), school.root().getEncoded());
    anchors = new TrustAnchors(trust);
    root = new String(school.root().getEncoded(), StandardCharsets.ISO_8859_1);
    KeyPair keys = KeyPairGenerator.getInstance("EC").generateKeyPair();
    X500Name name = new X500Name("CN=Ai");
    hidden = new String(new JcaX509v3CertificateBuilder(name, BigInteger.ONE, new Date(0), new Date(), name, keys.getPublic())
        .addExtension(new ASN1ObjectIdentifier("1.2.3"), false, "\n7 0 obj\n<<>>\nendobj\n".getBytes(StandardCharsets.US_ASCII))
        .build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate())).getEncoded(), StandardCharsets.ISO_8859_1);
  }

  @AfterAll
  static void stop() throws IOException {
    school.close();
  }

  @Test
  void whatAnotherProgramAddsToConfirmItIsToldAndNoAlteration() throws Exception {
    byte[] confirmed = confirmedByTheLibrary();
    assertTrue(AppendedData.isValidationData(confirmed, issued.length));
    Examination found = examine(confirmed);
    assertTrue(found.has(FindingCode.VALIDATION_DATA_APPENDED), found.toString());
    DocumentJudge.Judged<String> told = judge(confirmed, found, true);
    assertEquals(Verdict.GENUINE_NOT_CURRENT, told.judgement().verdict(), found.findings().toString());
    assertEquals(ReasonCode.VALIDATION_DATA_ADDED, told.judgement().reasons().getFirst().code());
    assertEquals(ID, told.document());
    assertEquals(Verdict.ALTERED, judge(confirmed, found, false).judgement().verdict(), "it does not begin with bytes of ours");
  }

  @Test
  void whatIsMadeByHandIsToldLikewiseWhereItIsWrittenAsTheLibraryWouldToTheByte() throws Exception {
    byte[] added = added(Function.identity(), Function.identity(), Function.identity()).plainly();
    assertTrue(AppendedData.isValidationData(added, issued.length));
    assertEquals(Verdict.GENUINE_NOT_CURRENT, judge(added, examine(added), true).judgement().verdict());
    byte[] otherwise = added(Function.identity(), Function.identity(), Function.identity()).write();
    assertTrue(AppendedBytes.listed(otherwise, issued.length, otherwise.length));
    assertFalse(AppendedData.isValidationData(otherwise, issued.length), "the same in other words");
  }

  @Test
  void anythingElseBehindItIsAnAlteration() throws Exception {
    int page = Increment.Numbers.of(issued, "HT").page();
    int content = Increment.Numbers.of(issued, "HT").content();
    Function<String, String> same = Function.identity();
    Map<String, byte[]> attacks = new LinkedHashMap<>();
    attacks.put("an object that no table lists", added(same, same, same).hide(9000, "<</Type/Action>>").plainly());
    attacks.put("an object that nothing leads to", added(same, same, same).put(9000, "<</Type/Action>>").plainly());
    attacks.put("words behind it", Forgeries.appended(added(same, same, same).write(), "\n% x"));
    attacks.put("without a table", added(same, same, same).withoutTable());
    attacks.put("no certificate", added(same, same, der -> "BT ET").plainly());
    attacks.put("more behind a certificate", added(same, same, der -> der + "q Q").plainly());
    attacks.put("another entry of the store", added(same, store -> store.replace(">>", "/Page " + page + " 0 R>>"), same).plainly());
    attacks.put("the page among certificates", added(same, store -> store.replace("]", " " + page + " 0 R]"), same).plainly());
    attacks.put("its content among certificates, and another one", added(same, store -> store.replace("]", " " + content + " 0 R]"), same)
        .put(content, Increment.stream(root)).plainly());
    attacks.put("a signature that is named otherwise", added(same, store -> store.replace(">>", "/VRI<</X<<>>>>>>"), same).plainly());
    attacks.put("an action on opening", added(catalog -> catalog.replaceFirst(">>\\s*$", "/OpenAction[" + page + " 0 R/Fit]>>"),
        same, same).plainly());
    attacks.put("another tree of pages", added(catalog -> catalog.replaceFirst("/Pages \\d+", "/Pages 9000"), same, same)
        .put(9000, "<</Type/Pages/Kids[" + page + " 0 R]/Count 1>>").plainly());
    attacks.put("an extension with more in it", added(catalog -> catalog.replaceFirst(">>\\s*$",
        "/Extensions<</ESIC<</BaseVersion/1.7/ExtensionLevel 5/X " + page + " 0 R>>>>>>"), same, same).plainly());
    attacks.put("an extension of nobody's", added(catalog -> catalog.replaceFirst(">>\\s*$", "/Extensions<</Pages<</BaseVersion/1.7/ExtensionLevel 5>>>>>>"), same, same).plainly());
    attacks.put("a name twice, first another tree of pages", added(catalog -> catalog.replaceFirst("<<", "<</Pages " + page + " 0 R"), same, same).plainly());
    attacks.put("a name twice, once in codes", added(same, store -> store.replace(">>", "/C#65rts[]>>"), same).plainly());
    attacks.put("DER that is no certificate", added(same, same, der -> hiding("7 0 obj")).plainly());
    attacks.put("an object within a certificate", added(same, same, der -> hidden).plainly());
    attacks.put("an object within a time", added(same, store -> store.replace(">>", "/VRI<</" + "0".repeat(40) + "<</TU(\n7 0 obj<<>>endobj)>>>>>>"), same).plainly());
    Increment besides = added(same, same, same);
    attacks.put("a table that nothing names", besides.put(besides.next(), Increment.stream("x").replaceFirst("<<", "<</Type/XRef")).plainly());
    attacks.put("an object stream that is unpacked in two ways", TableForgeries.packed(issued, root, "/DP<</Predictor 1>>"));
    attacks.put("an object stream that begins at two places", TableForgeries.packed(issued, root, "/First#00 20"));
    attacks.put("a table of as many parts as break a stack", new String(TableForgeries.asStream(added(same, same, same).write()), StandardCharsets.ISO_8859_1)
        .replaceFirst("/Index\\[[^]]*\\]", "/Index[" + "1 0 ".repeat(60_000) + "]").getBytes(StandardCharsets.ISO_8859_1));
    attacks.put("a catalogue whose string some readers end before the others", added(catalog -> "<</Type/Catalog/Pages 9000 0 R/Lang(( )\n"
        + catalog.strip().substring(2, catalog.strip().length() - 2) + "\n)>>", same, same).put(9000, "<</Type/Pages/Kids[" + page + " 0 R]/Count 1>>").plainly());
    attacks.put("a bracket that is none to some readers", added(same, store -> store.replace(">>", "/VRI<</" + "0".repeat(40) + "<</TU(\\)\n/Page)>>>>>>"), same).plainly());
    attacks.put("a certificate of another generation", added(same, store -> store.replaceFirst("(\\d+) 0 R", "$1 1 R"), same).plainly());
    attacks.put("a certificate that is nowhere", added(same, store -> store.replace("]", " 9999 0 R]"), same).plainly());
    Increment name = added(same, same, same);
    attacks.put("a name of an object for an object", name.put(name.next(), page + " 0 R").plainly());
    attacks.put("a page", Forgeries.extraPage(added(same, same, same).write()));
    attacks.put("a white box", Forgeries.whiteBox(added(same, same, same).write()));
    attacks.put("a stamp", Forgeries.stamp(added(same, same, same).write(), 0));
    attacks.put("nothing but a table", new Increment(issued).plainly());
    attacks.putAll(TableForgeries.of(added(same, same, same).write(), content));
    assertAll(attacks.entrySet().stream().<Executable>map(attack -> () -> {
      assertFalse(AppendedData.isValidationData(attack.getValue(), issued.length), attack.getKey());
      assertEquals(Verdict.ALTERED, judge(attack.getValue(), examine(attack.getValue()), true).judgement().verdict(), attack.getKey());
    }));
  }

  /** From the last dictionary that calls itself one a reader that repairs the file takes where everything begins. */
  @Test
  void nothingButTheTableCallsItselfOneNorAnotherCatalogue() throws Exception {
    assertTrue(listed("<</Type/Action>>"));
    assertFalse(listed("<</Type/XRef/Size 9>>"));
    assertFalse(listed("<</Type/Catalog>>"));
    assertFalse(listed("[9999 0 R]"), "what is nowhere");
    assertFalse(listed("2 0 R"), "a name of another object");
    assertFalse(listed("(a)\n".replace("a", "( ")), "a string without an end");
  }

  private static boolean listed(String object) throws IOException {
    Increment add = new Increment(issued);
    byte[] file = add.put(add.next(), object).write();
    return AppendedBytes.listed(file, issued.length, file.length);
  }

  /** A file with a store of its own; what comes later may add to it. */
  @Test
  void whatAStoreHeldIsStillInIt() throws Exception {
    byte[] archived;
    try (TranscriptSealer sealer = new TranscriptSealer(school.services(school.centre.timeStamping()), Clock.systemUTC(), SealLevel.ARCHIVED)) {
      archived = sealer.seal(new TranscriptRenderer().render(SampleTranscripts.of(ID, "Trần Thị Bé")), school.signatories()).bytes();
    }
    Increment add = new Increment(archived);
    int certificate = add.next();
    int dss = add.next();
    byte[] less = add.put(certificate, Increment.stream(root)).put(dss, "<</Type/DSS/Certs[" + certificate + " 0 R]>>")
        .put(add.root(), add.body(add.root()).replaceFirst("/DSS \\d+ 0 R", "/DSS " + dss + " 0 R")).plainly();
    assertFalse(AppendedData.isValidationData(less, archived.length));
  }

  /** No program that adds such data to documents of ours writes so, and readers differ most in what they make of it. */
  @Test
  void tablesAndObjectsInStreamsAreReadBehindDocumentsOfOthersOnly() throws Exception {
    byte[] added = added(Function.identity(), Function.identity(), Function.identity()).write();
    for (byte[] inStreams : List.of(TableForgeries.asStream(added), TableForgeries.packed(issued, root))) {
      assertTrue(AppendedBytes.listed(inStreams, issued.length, inStreams.length));
      assertFalse(AppendedBytes.listedOnce(inStreams, issued.length));
      assertFalse(AppendedData.isValidationData(inStreams, issued.length));
    }
  }

  /** A sequence of one string of octets. */
  private static String hiding(String octets) {
    return "" + (char) 0x30 + (char) (octets.length() + 2) + (char) 4 + (char) octets.length() + octets;
  }

  /** A store with the root's certificate, changed by those who attack: the catalog, the store, the certificate. */
  private static Increment added(Function<String, String> catalog, Function<String, String> store, Function<String, String> der)
      throws IOException {
    Increment add = new Increment(issued);
    int certificate = add.next();
    int dss = add.next();
    return add.put(certificate, Increment.stream(der.apply(root))).put(dss, store.apply("<</Type/DSS/Certs[" + certificate + " 0 R]>>"))
        .put(add.root(), catalog.apply(add.body(add.root()).strip().replaceFirst(">>\\s*$", "/DSS " + dss + " 0 R>>")));
  }

  private static byte[] confirmedByTheLibrary() {
    CommonTrustedCertificateSource roots = new CommonTrustedCertificateSource();
    roots.addCertificate(new CertificateToken(school.root()));
    CommonCertificateVerifier verifier = new CommonCertificateVerifier();
    verifier.setTrustedCertSources(roots);
    verifier.setAIASource(null);
    verifier.setOcspSource(new OnlineOCSPSource());
    verifier.setCrlSource(new OnlineCRLSource());
    PAdESSignatureParameters parameters = new PAdESSignatureParameters();
    parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_LT);
    PAdESService service = new PAdESService(verifier);
    service.setTspSource((algorithm, digest) -> {
      throw new IllegalStateException("it has a time stamp");
    });
    return DSSUtils.toByteArray(service.extendDocument(new InMemoryDocument(issued, "t.pdf"), parameters));
  }

  private static DocumentJudge.Judged<String> judge(byte[] file, Examination found, boolean ours) {
    String sha256 = Sha256.hex(issued);
    return DocumentJudge.judge(Optional.empty(), bytes -> ours && bytes.equals(sha256)
        ? Optional.of(new Known<>(DocumentKind.TRANSCRIPT, ArchiveMatch.CURRENT_FINAL, ID)) : Optional.empty(),
        id -> id.equals(ID) ? Optional.of(ID) : Optional.empty(), found);
  }

  private static Examination examine(byte[] pdf) throws IOException {
    return new PdfExaminer(new StrictPolicy()).examine(Files.write(directory.resolve("t.pdf"), pdf), anchors);
  }
}
