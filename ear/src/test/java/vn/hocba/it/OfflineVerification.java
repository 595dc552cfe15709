package vn.hocba.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocba.it.DemoPortal.told;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The command-line verifier with the bundle that this portal hands out to anybody. */
@SuppressWarnings("unchecked")
final class OfflineVerification {

  private static final Path JAR = Path.of(System.getProperty("verifier.jar"));

  private OfflineVerification() {}

  /** Has the list made, fetches the bundle as a stranger and compares what the command line says of files with what the portal says. */
  static void saysWhatThePortalSays(DemoPortal maker, Map<String, byte[]> files) {
    try {
      Map<String, Object> made = made(maker);
      assertEquals("PUBLISHED_JUST_NOW", told(429, maker.post("/publications", "")).get("code"));
      HttpResponse<byte[]> bundle = DemoPortal.stranger().get("/verification-bundle");
      assertEquals(made.get("bundleSha256"), sha256(bundle.body()));
      assertEquals(made.get("indexSha256"), sha256(DemoPortal.stranger().get("/status-list").body()));
      assertEquals(sha256(Files.readAllBytes(JAR)), sha256(DemoPortal.stranger().get("/verifier").body()), "the program itself");
      Path directory = Files.createTempDirectory("offline");
      Path zip = Files.write(directory.resolve("bundle.zip"), bundle.body());
      Path folder = Files.createDirectory(directory.resolve("files"));
      Map<String, Object> expected = new TreeMap<>();
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Files.write(folder.resolve(file.getKey()), file.getValue());
        expected.put(file.getKey(), said(onThePageAndInARun(file.getKey(), file.getValue())));
      }
      Map<String, Object> found = new HashMap<>();
      for (String line : run(List.of("--bundle", zip.toString(), "--json", "--seconds", "180", folder.toString()), 1)) {
        Map<String, Object> answer = DemoPortal.json(line);
        if (answer.containsKey("file")) {
          found.put(Path.of((String) answer.get("file")).getFileName().toString(), said(answer));
        } else if (answer.containsKey("bundle")) {
          assertEquals(made.get("signerSha256"), ((Map<String, Object>) answer.get("bundle")).get("signerSha256"));
        }
      }
      assertEquals(expected, new TreeMap<>(found));
      namesNobody(bundle.body());
      Files.write(zip, inForceAgain(bundle.body()));
      assertFalse(run(List.of("--bundle", zip.toString(), folder.toString()), 65).stream().anyMatch(l -> l.contains("=>")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Has list and bundle made, which others may have done within the last minute. */
  static Map<String, Object> made(DemoPortal maker) {
    HttpResponse<byte[]> made = Deadline.await(Duration.ofMinutes(2), () -> maker.post("/publications", ""), a -> a.statusCode() != 429);
    return told(200, made);
  }

  /** The page's answer, which is the one of a run of checks as well. */
  static Map<String, Object> onThePageAndInARun(String name, byte[] file) {
    Map<String, Object> page = whole(told(200, DemoPortal.stranger().upload("/verifications", name, file)));
    DemoPortal clerk = DemoPortal.as("RECORDS_CLERK");
    Map<String, Object> run = told(200, clerk.upload("/file-checks/" + told(200, clerk.post("/file-checks", "")).get("id") + "/files",
        name, file));
    assertEquals(page.get("verdict"), run.get("verdict"), name);
    assertEquals(page.get("text"), run.get("text"), name);
    assertEquals(IssuedClass.list(page, "reasons").stream().map(r -> r.get("text")).toList(), run.get("reasons"), name);
    return page;
  }

  /** The answer with its examination, which the first one does not wait for when the file is ours. */
  private static Map<String, Object> whole(Map<String, Object> first) {
    return first.get("rest") == null ? first : Deadline.await(Duration.ofMinutes(2),
        () -> told(200, DemoPortal.stranger().get("/" + first.get("rest"))), answer -> answer.get("rest") == null);
  }

  /** Verdict, reasons, and who signed with which result. */
  private static List<Object> said(Map<String, Object> answer) {
    return List.of(answer.get("verdict"), answer.get("text"),
        IssuedClass.list(answer, "reasons").stream().map(r -> r.get("code") + " " + r.get("text")).sorted().toList(),
        IssuedClass.list(answer, "signers").stream().map(s -> s.get("field") + " " + s.get("indication") + " " + s.get("provenAt"))
            .toList());
  }

  /** The list of a file in the state that the portal says. */
  static String status(byte[] file) {
    String sha256 = sha256(file);
    HttpResponse<byte[]> part = DemoPortal.stranger().get("/status-list/files/" + sha256.substring(0, 2));
    assertEquals(200, part.statusCode());
    assertTrue(part.headers().firstValue("ETag").isPresent());
    return new String(part.body(), StandardCharsets.US_ASCII).lines().filter(l -> l.startsWith(sha256)).findFirst().orElse("");
  }

  private static void namesNobody(byte[] zip) throws IOException {
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (entry.getName().startsWith("status/")) {
          String text = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
          assertFalse(text.matches("(?s).*[0-9a-f]{8}-[0-9a-f]{4}-.*"), "a document's number in " + entry.getName());
        }
      }
    }
  }

  /** The bundle as somebody would like it whose transcript was replaced. */
  private static byte[] inForceAgain(byte[] zip) throws IOException {
    ByteArrayOutputStream changed = new ByteArrayOutputStream();
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip)); var out = new ZipOutputStream(changed)) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(entry.getName().startsWith("status/files/") ? new String(in.readAllBytes(), StandardCharsets.US_ASCII)
            .replace("SUPERSEDED_FINAL", "CURRENT_FINAL").getBytes(StandardCharsets.US_ASCII) : in.readAllBytes());
      }
    }
    return changed.toByteArray();
  }

  private static List<String> run(List<String> arguments, int code) throws IOException {
    List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR.toString()));
    command.addAll(arguments);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    List<String> lines;
    try (var out = process.inputReader(StandardCharsets.UTF_8)) {
      lines = out.lines().collect(Collectors.toList());
    }
    try {
      assertEquals(code, process.waitFor(), String.join("\n", lines));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
    return lines;
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
