package vn.hocba.archive.verify.pdf;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.europa.esig.dss.enumerations.CertificationPermission;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hocba.archive.document.SampleTranscripts;
import vn.hocba.archive.document.TranscriptRenderer;
import vn.hocba.archive.seal.SealingFixture;
import vn.hocba.archive.seal.Signatory;
import vn.hocba.archive.verify.pdf.SignatureCheck.Seal;

/** What each rule of the policy is good for: a file that this rule alone finds broken, and none of the others. */
class StrictPolicyTest {

  @TempDir
  static Path directory;
  private static SealingFixture school;
  private static byte[] rendered;
  private static TrustAnchors anchors;

  @BeforeAll
  static void open() throws Exception {
    school = new SealingFixture(directory.resolve("centre"));
    rendered = new TranscriptRenderer().render(SampleTranscripts.of("x", "Trần Thị Bé"));
    Files.write(Files.createDirectory(directory.resolve("anchors")).resolve("root.cer"), school.root().getEncoded());
    anchors = new TrustAnchors(directory.resolve("anchors"));
  }

  @AfterAll
  static void close() throws IOException {
    school.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"SignatureIntact", "PdfSignatureDictionary", "PdfPageDifference", "PdfAnnotationOverlap", "DocMDP",
      "UndefinedChanges"})
  void itsRuleAloneFindsAFileBroken(String rule) throws Exception {
    byte[] forged = forgery(rule);
    assertFalse(broken(forged, List.of()), "without any rule");
    assertTrue(broken(forged, List.of(rule)), "with this one");
    assertTrue(broken(forged, StrictPolicy.MUST_FAIL), "with all");
  }

  /** Also of those for which no file of ours was found that they alone break. */
  @Test
  void everythingThatSpeaksOfAChangedFileFails() throws IOException {
    String policy;
    try (InputStream in = new StrictPolicy().open()) {
      policy = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    List<String> speaking = List.of("SignatureIntact", "SignatureDuplicated", "SignerInformationStore", "ByteRange", "ByteRangeCollision",
        "PdfSignatureDictionary", "PdfPageDifference", "PdfAnnotationOverlap", "PdfVisualDifference", "DocMDP", "FieldMDP", "SigFieldLock",
        "UndefinedChanges");
    for (String rule : speaking) {
      List<String> levels = Pattern.compile("<" + rule + " Level=\"(\\w+)\"").matcher(policy).results().map(m -> m.group(1)).toList();
      assertFalse(levels.isEmpty(), rule);
      assertTrue(levels.stream().allMatch("FAIL"::equals), rule + " " + levels);
    }
  }

  private static boolean broken(byte[] pdf, Collection<String> rules) throws IOException {
    return new SignatureCheck(new StrictPolicy(rules), Clock.systemUTC()).check(pdf, ExpectedFields.USUAL, anchors, Support.NONE).seals().stream()
        .map(Seal::signer).anyMatch(signer -> signer != null && signer.failed());
  }

  private static byte[] forgery(String rule) throws Exception {
    Signatory homeroom = school.signatories().get(0);
    byte[] first = LooseSigning.sign(rendered, homeroom);
    return switch (rule) {
      case "SignatureIntact" -> value(first);
      case "PdfSignatureDictionary" -> dictionary(first);
      case "PdfPageDifference" -> Forgeries.extraPage(first);
      case "PdfAnnotationOverlap" -> Forgeries.movedSignature(LooseSigning.sign(first, school.signatories().get(1)), "HT");
      case "DocMDP" -> Forgeries.whiteBox(LooseSigning.sign(rendered, homeroom, "GVCN", CertificationPermission.NO_CHANGE_PERMITTED));
      case "UndefinedChanges" -> Forgeries.payload(first, "{}".getBytes(StandardCharsets.UTF_8));
      default -> throw new IllegalArgumentException(rule);
    };
  }

  private static Matcher contents(byte[] pdf) {
    Matcher contents = Pattern.compile("/Contents <([0-9A-Fa-f]{5000,})>").matcher(new String(pdf, StandardCharsets.ISO_8859_1));
    assertTrue(contents.find());
    return contents;
  }

  /** The signature's value, the last bytes of the CMS structure, is another. */
  private static byte[] value(byte[] pdf) throws CMSException {
    Matcher contents = contents(pdf);
    byte[] cms = HexFormat.of().parseHex(contents.group(1));
    byte[] value = new CMSSignedData(cms).getSignerInfos().iterator().next().getSignature();
    String hex = HexFormat.of().formatHex(value);
    int at = contents.start(1) + contents.group(1).toLowerCase(java.util.Locale.ROOT).indexOf(hex) + hex.length() - 1;
    byte[] other = pdf.clone();
    other[at] = (byte) (other[at] == '0' ? '1' : '0');
    return other;
  }

  private static byte[] dictionary(byte[] pdf) throws IOException {
    Increment increment = new Increment(pdf);
    int signature = Increment.Numbers.of(pdf, "GVCN").signature();
    return increment.put(signature, increment.body(signature).replace("/Type /Sig", "/Reason (x) /Type /Sig")).write();
  }
}
