package vn.hocba.archive.verifier;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocba.archive.bundle.BundleFixture;
import vn.hocba.archive.document.SampleTranscripts;
import vn.hocba.archive.document.TranscriptRenderer;
import vn.hocba.archive.seal.SealingFixture;
import vn.hocba.archive.verify.ArchiveMatch;
import vn.hocba.archive.verify.pdf.AttackCollection;

/** The whole collection as one folder, with the issue it is made of among it, against the command line. */
class AttackedVerifierTest {

  private static final String ID = "01234567-89ab-cdef-0123-456789abcdef";

  @Test
  void aFolderOfAttacksIsAnsweredToItsEndAndOnlyTheIssueIsGenuine(@TempDir Path directory) throws IOException {
    try (SealingFixture school = new SealingFixture(directory.resolve("centre"));
        SealingFixture strangers = new SealingFixture(directory.resolve("strangers"))) {
      byte[] rendered = new TranscriptRenderer().render(SampleTranscripts.of(ID, "Trần Thị Bé"));
      byte[] sealed = school.sealer.seal(rendered, school.signatories()).bytes();
      Path bundle = new BundleFixture(directory, school).issued(sealed, ArchiveMatch.CURRENT_FINAL, ID, null).make("bundle.zip");
      Map<String, byte[]> attacks = AttackCollection.attacks(rendered, sealed, school.signatories(), strangers.signatories().getFirst());
      Map<String, byte[]> others = new LinkedHashMap<>(AttackCollection.broken(sealed));
      Path files = Files.createDirectory(directory.resolve("files"));
      Path occupying = Files.createDirectory(directory.resolve("occupying"));
      AttackCollection.write(attacks, files);
      AttackCollection.write(others, files);
      AttackCollection.write(AttackCollection.malformed(), occupying);
      AttackCollection.write(Map.of("the-issue", sealed), files);
      Map<String, String> said = answers(bundle, files, 15, List.of());
      said.putAll(answers(bundle, occupying, 8, List.of("-Dvn.hocba.archive.worker.cold=true", "-XX:TieredStopAtLevel=1")));
      assertEquals(attacks.size() + others.size() + AttackCollection.malformed().size() + 1, said.size());
      assertEquals("GENUINE_CURRENT", said.remove("the-issue"));
      Map<String, String> wrong = new TreeMap<>(said);
      wrong.entrySet().removeIf(answer -> attacks.containsKey(answer.getKey()) ? answer.getValue().equals("ALTERED")
          : List.of("ALTERED", "NOT_OURS", "COULD_NOT_CHECK").contains(answer.getValue()));
      assertEquals(Map.of(), wrong);
    }
  }

  private static Map<String, String> answers(Path bundle, Path files, int seconds, List<String> options) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    assertEquals(VerifierCommand.NOT_GENUINE, new VerifierCommand(new PrintStream(out, true, StandardCharsets.UTF_8),
        List.of(path.split(File.pathSeparator)), options).run("--bundle", bundle.toString(), "--json", "--seconds", String.valueOf(seconds), files.toString()));
    Map<String, String> said = new TreeMap<>();
    for (String line : out.toString(StandardCharsets.UTF_8).lines().toList()) {
      JsonObject answer = JsonParser.parseString(line).getAsJsonObject();
      if (answer.has("file")) {
        said.put(Path.of(answer.get("file").getAsString()).getFileName().toString().replace(".pdf", ""), answer.get("verdict").getAsString());
      }
    }
    return said;
  }
}
