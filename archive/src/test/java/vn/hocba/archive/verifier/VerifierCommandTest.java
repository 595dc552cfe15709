package vn.hocba.archive.verifier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocba.archive.Sha256;
import vn.hocba.archive.bundle.BundleFixture;
import vn.hocba.archive.document.SampleTranscripts;
import vn.hocba.archive.document.TranscriptRenderer;
import vn.hocba.archive.seal.SealedTranscript;
import vn.hocba.archive.seal.SealingFixture;
import vn.hocba.archive.verify.ArchiveMatch;
import vn.hocba.archive.verify.Verdict;
import vn.hocba.archive.verify.pdf.Forgeries;

/** The command line on real sealed transcripts and on what people make of them, through real child processes. */
class VerifierCommandTest {

  private static final String ID = "01234567-89ab-cdef-0123-456789abcdef";

  @TempDir
  static Path directory;
  private static SealingFixture school;
  private static Path bundle;
  private static Path files;
  private static byte[] current;
  private static byte[] former;
  private static String signer;

  @BeforeAll
  static void seal() throws Exception {
    school = new SealingFixture(directory.resolve("centre"));
    byte[] rendered = new TranscriptRenderer().render(SampleTranscripts.of(ID, "Trần Thị Bé"));
    SealedTranscript sealed = school.sealer.seal(rendered, school.signatories());
    current = sealed.bytes();
    former = school.sealer.seal(rendered, school.signatories()).bytes();
    byte[] withdrawn = school.sealer.seal(rendered, school.signatories()).bytes();
    byte[] step = Arrays.copyOf(current, (int) sealed.revisions().get(1).length());
    bundle = new BundleFixture(directory, school).listed(Instant.now().plus(1, ChronoUnit.DAYS)).issued(current, ArchiveMatch.CURRENT_FINAL, ID, null)
        .issued(step, ArchiveMatch.INTERMEDIATE_REVISION, ID, null)
        .issued(former, ArchiveMatch.SUPERSEDED_FINAL, ID, Sha256.hex(current))
        .issued(withdrawn, ArchiveMatch.REVOKED_FINAL, ID, null).make("bundle.zip");
    signer = Sha256.hex(school.keys.find("seal").orElseThrow().chain().getFirst().getEncoded());
    files = Files.createDirectories(directory.resolve("files/deep/er")).getParent().getParent();
    write("deep/er/current.pdf", current);
    write("deep/former.pdf", former);
    write("deep/withdrawn.pdf", withdrawn);
    write("step.pdf", step);
    write("box.pdf", Forgeries.whiteBox(current));
    write("stamp.pdf", Forgeries.stamp(current, 0));
    write("page.pdf", Forgeries.extraPage(current));
    write("payload.pdf", Forgeries.payload(current, "{}".getBytes(StandardCharsets.UTF_8)));
    write("font.pdf", Forgeries.fontProgram(current));
    write("moved.pdf", Forgeries.movedSignature(current, "HT"));
    write("action.pdf", Forgeries.openAction(current));
    write("range.pdf", Forgeries.replaced(current, "/ByteRange", "/ByteRangX"));
    write("tail.pdf", Forgeries.appended(current, "\n"));
    write("byte.pdf", Forgeries.flipped(current, current.length / 2));
    write("half.pdf", Arrays.copyOf(current, current.length - 20_000));
    write("unsigned.pdf", Forgeries.unsigned(current));
    write("rendered.pdf", rendered);
    write("locked.pdf", Forgeries.encrypted(current));
    write("text.txt", "không phải PDF".getBytes(StandardCharsets.UTF_8));
    write("empty.pdf", new byte[0]);
    write("unknown.pdf", school.sealer.seal(rendered, school.signatories()).bytes());
    try (SealingFixture strangers = new SealingFixture(directory.resolve("strangers"))) {
      write("strangers.pdf", strangers.sealer.seal(rendered, strangers.signatories()).bytes());
    }
  }

  @AfterAll
  static void stop() throws IOException {
    school.close();
  }

  @Test
  void aFolderIsAnsweredAsThePortalAnswersItsFiles() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertEquals(VerifierCommand.NOT_GENUINE, run(out, "--json", files.toString()));
    List<JsonObject> lines = out.toString(StandardCharsets.UTF_8).lines().map(JsonParser::parseString)
        .map(JsonElement::getAsJsonObject).toList();
    assertEquals(Sha256.hex(encoded()), lines.getFirst().getAsJsonObject("bundle").getAsJsonArray("anchors").get(0)
        .getAsJsonObject().get("sha256").getAsString());
    Map<String, String> found = new TreeMap<>();
    lines.stream().filter(l -> l.has("file")).forEach(l ->
        found.put(Path.of(l.get("file").getAsString()).getFileName().toString(), l.get("verdict").getAsString()));
    Map<String, String> expected = new TreeMap<>(Map.of("current.pdf", "GENUINE_CURRENT", "former.pdf", "GENUINE_NOT_CURRENT",
        "withdrawn.pdf", "GENUINE_NOT_CURRENT", "step.pdf", "GENUINE_NOT_CURRENT", "unsigned.pdf", "NOT_OURS",
        "rendered.pdf", "NOT_OURS", "locked.pdf", "COULD_NOT_CHECK", "text.txt", "NOT_OURS", "strangers.pdf", "NOT_OURS",
        "empty.pdf", "NOT_OURS"));
    for (String forged : List.of("box", "stamp", "page", "payload", "font", "moved", "action", "range", "tail", "byte", "half")) {
      expected.put(forged + ".pdf", "ALTERED");
    }
    expected.put("unknown.pdf", "SIGNED_NOT_IN_ARCHIVE");
    assertEquals(expected, found);
    JsonObject count = lines.getLast().getAsJsonObject("count");
    assertEquals(11, count.get("ALTERED").getAsInt());
    JsonObject replaced = lines.stream().filter(l -> l.has("file") && l.get("file").getAsString().endsWith("former.pdf"))
        .findFirst().orElseThrow();
    assertEquals(Sha256.hex(current), replaced.getAsJsonObject("status").get("successor").getAsString());
    assertEquals(3, replaced.getAsJsonArray("signers").size());
  }

  @Test
  void withoutANamedSignerEveryAnswerSaysOnWhomItRestsAndNoneEndsAsGenuine() throws IOException {
    String file = files.resolve("deep/er/current.pdf").toString();
    for (String[] form : new String[][] {{"--lang", "en"}, {"--json"}}) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      String[] all = Stream.concat(Stream.of("--bundle", bundle.toString(), "--seconds", "180", file), Stream.of(form)).toArray(String[]::new);
      assertEquals(VerifierCommand.COULD_NOT_CHECK, command(out).run(all));
      String answer = out.toString(StandardCharsets.UTF_8);
      assertTrue(answer.contains("GENUINE_CURRENT") || answer.contains("=> Genuine"), answer);
      assertTrue(answer.contains("(SHA-256 " + signer + ")") || answer.contains("\"restsOnSigner\":\"" + signer + "\""), answer);
    }
  }

  @Test
  void peopleAreToldInTheirLanguage() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertEquals(VerifierCommand.GENUINE, run(out, files.resolve("deep/er/current.pdf").toString()));
    String said = out.toString(StandardCharsets.UTF_8);
    for (String words : List.of("=> Đúng bản gốc, trùng khớp với bản đã cấp.", "Có: bản đang có hiệu lực.", "Hiệu trưởng: ",
        "✓ Hợp lệ", "Đã kiểm tra 1 tệp:", "31/05/2026", "Sổ ghi của kho lưu trữ: dòng 2")) {
      assertTrue(said.contains(words), words + " in " + said);
    }
    out.reset();
    assertEquals(VerifierCommand.NOT_IN_FORCE, run(out, "--lang", "en", files.resolve("deep/former.pdf").toString()));
    assertTrue(out.toString(StandardCharsets.UTF_8).contains("=> Genuine, but replaced on 30/06/2026."), out.toString(StandardCharsets.UTF_8));
    assertTrue(out.toString(StandardCharsets.UTF_8).contains("The file in force has SHA-256 " + Sha256.hex(current)));
  }

  @Test
  void whoAsksForDetailsIsToldEveryCheck() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertEquals(VerifierCommand.GENUINE, run(out, "--details", files.resolve("deep/er/current.pdf").toString()));
    String said = out.toString(StandardCharsets.UTF_8);
    for (String words : List.of("Báo cáo kỹ thuật (giờ UTC):", "Chữ ký: Hiệu trưởng", "[đạt] Chữ ký có nguyên vẹn không?",
        "Kiểm tra mật mã => hợp lệ")) {
      assertTrue(said.contains(words), words + " in " + said);
    }
    out.reset();
    run(out, "--details", "--json", "--lang", "en", files.resolve("box.pdf").toString());
    assertTrue(out.toString(StandardCharsets.UTF_8).contains("\"status\":\"NOT_OK\",\"text\":\"Does the document contain none of the undefined"),
        out.toString(StandardCharsets.UTF_8));
  }

  /** A newer transcript of the school's is no forgery because the list is older. */
  @Test
  void aListSaysNothingOfWhatWasSignedAfterItWasMade() throws IOException {
    Path old = new BundleFixture(directory, school).listed(Instant.now().minus(1, ChronoUnit.DAYS))
        .issued(former, ArchiveMatch.CURRENT_FINAL, ID, null).make("old.zip");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String[] command = {"--bundle", old.toString(), "--seconds", "180", "--signer", signer, "--lang", "en", files.resolve("unknown.pdf").toString()};
    assertEquals(VerifierCommand.COULD_NOT_CHECK, command(out).run(command), out.toString(StandardCharsets.UTF_8));
    String said = out.toString(StandardCharsets.UTF_8);
    assertTrue(said.contains("=> Could not be checked: it was signed at ") && said.contains("Get a newer verification bundle"), said);
    command[command.length - 1] = files.resolve("box.pdf").toString();
    assertEquals(VerifierCommand.NOT_GENUINE, command(out).run(command), "what was altered is altered, whenever it was signed");
  }

  /** As on a system that was set up without a language: names that it cannot write are still opened, by their bytes. */
  @Test
  void namesThatTheLanguageSettingCannotWriteAreChecked() throws Exception {
    Path folder = Files.createDirectories(directory.resolve("names/Học bạ"));
    Path file = Files.write(folder.resolve("Trần Thị Bé.pdf"), current);
    String said = inC(VerifierCommand.GENUINE, folder.getParent().toString());
    assertTrue(said.contains("=> Genuine"), said);
    String named = inC(VerifierCommand.COULD_NOT_CHECK, file.toString());
    assertTrue(named.contains("LC_ALL=C.UTF-8") && named.contains("It was not looked for in the status list."), named);
  }

  private static String inC(int code, String path) throws Exception {
    String own = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    ProcessBuilder command = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", own,
        VerifierCommand.class.getName(), "--bundle", bundle.toString(), "--signer", signer, "--lang", "en", "--seconds", "180", path);
    command.environment().put("LC_ALL", "C");
    Process process = command.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(code, process.waitFor(), said);
    return said;
  }

  /** A list beside anchors of one's own names the signer as the command would. */
  @Test
  void whoMaySignTheBundleIsReadBesideTheAnchors() throws Exception {
    Path own = Files.createDirectory(directory.resolve("own"));
    Files.write(own.resolve("root.cer"), encoded());
    String file = files.resolve("deep/er/current.pdf").toString();
    String[] command = {"--bundle", bundle.toString(), "--anchors", own.toString(), "--seconds", "180", file};
    assertEquals(VerifierCommand.COULD_NOT_CHECK, command(new ByteArrayOutputStream()).run(command));
    Files.writeString(own.resolve("bundle-signers.txt"), signer + " cổng\n");
    assertEquals(VerifierCommand.GENUINE, command(new ByteArrayOutputStream()).run(command));
    for (String wrong : List.of("00".repeat(32), "?")) {
      Files.writeString(own.resolve("bundle-signers.txt"), wrong);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      assertEquals(VerifierCommand.REFUSED, command(out).run(command), out.toString(StandardCharsets.UTF_8));
    }
  }

  @Test
  void aBundleThatWasChangedAnswersNothing() throws IOException {
    Path changed = BundleFixture.changed(bundle, "heads/2026-05-31-001.json", "{}".getBytes(StandardCharsets.UTF_8));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertEquals(VerifierCommand.REFUSED, command(out).run("--bundle", changed.toString(), files.toString()));
    String said = out.toString(StandardCharsets.UTF_8);
    assertTrue(said.contains("đã bị thay đổi sau khi ký: tệp heads/2026-05-31-001.json"), said);
    assertTrue(!said.contains("=>"), said);
  }

  @Test
  void whatCannotBeReadIsTold() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertEquals(VerifierCommand.COULD_NOT_CHECK, run(out, directory.resolve("none.pdf").toString()));
    assertTrue(out.toString(StandardCharsets.UTF_8).contains("không đọc được"), out.toString(StandardCharsets.UTF_8));
    for (String[] wrong : new String[][] {{}, {"--bundle", "x"}, {"x"}, {"--bundel", "x", "y"}, {"--bundle"},
        {"--bundle", "x", "--seconds", "0", "y"}, {"--bundle", "x", "--lang", "fr", "y"}}) {
      assertEquals(VerifierCommand.USAGE, command(out).run(wrong), List.of(wrong).toString());
    }
  }

  /** Gone between the reading of its folder and its own. */
  @Test
  void aFileThatCannotBeReadIsNotJudged() {
    FileAnswer answer = new FileJudge(null, null).judge(directory.resolve("gone.pdf"));
    assertEquals(Verdict.COULD_NOT_CHECK, answer.judgement().verdict());
    assertNull(answer.sha256());
  }

  /** Java ends with 1 when it fails, which would say that a file was altered. */
  @Test
  void aVerifierThatFailsSaysNothingOfAnyFile() throws Exception {
    String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Djava.io.tmpdir=" + directory.resolve("none"), "-cp", path, VerifierCommand.class.getName(), "--bundle", bundle.toString(),
        files.toString()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(VerifierCommand.FAILED, process.waitFor(), said);
    assertTrue(!said.contains("=>"), said);
  }

  @Test
  void theWorstAnswerEndsTheCommand() {
    assertEquals(VerifierCommand.GENUINE, code(Verdict.GENUINE_CURRENT));
    assertEquals(VerifierCommand.NOT_IN_FORCE, code(Verdict.GENUINE_CURRENT, Verdict.GENUINE_NOT_CURRENT));
    assertEquals(VerifierCommand.COULD_NOT_CHECK, code(Verdict.GENUINE_NOT_CURRENT, Verdict.COULD_NOT_CHECK));
    for (Verdict bad : List.of(Verdict.ALTERED, Verdict.NOT_OURS, Verdict.SIGNED_NOT_IN_ARCHIVE)) {
      assertEquals(VerifierCommand.NOT_GENUINE, code(Verdict.GENUINE_CURRENT, Verdict.COULD_NOT_CHECK, bad));
    }
    for (Verdict genuine : List.of(Verdict.GENUINE_CURRENT, Verdict.GENUINE_NOT_CURRENT)) {
      assertEquals(VerifierCommand.COULD_NOT_CHECK, VerifierCommand.code(Map.of(genuine, 1), false), "anybody may have signed the bundle");
    }
    assertEquals(VerifierCommand.COULD_NOT_CHECK, code(), "an empty folder proves nothing");
  }

  private static int code(Verdict... all) {
    Map<Verdict, Integer> count = new EnumMap<>(Verdict.class);
    List.of(all).forEach(v -> count.merge(v, 1, Integer::sum));
    return VerifierCommand.code(count, true);
  }

  private static int run(ByteArrayOutputStream out, String... more) throws IOException {
    String[] all = new String[more.length + 6];
    System.arraycopy(new String[] {"--bundle", bundle.toString(), "--seconds", "180", "--signer", signer}, 0, all, 0, 6);
    System.arraycopy(more, 0, all, 6, more.length);
    return command(out).run(all);
  }

  private static VerifierCommand command(ByteArrayOutputStream out) {
    String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return new VerifierCommand(new PrintStream(out, true, StandardCharsets.UTF_8), List.of(path.split(File.pathSeparator)),
        List.of("-Dvn.hocba.archive.worker.cold=true"));
  }

  private static byte[] encoded() {
    try {
      return school.root().getEncoded();
    } catch (java.security.cert.CertificateEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void write(String name, byte[] bytes) throws IOException {
    Files.write(files.resolve(name), bytes);
  }
}
