package vn.hocba.archive.verifier;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.logging.LogManager;
import vn.hocba.archive.Sha256;
import vn.hocba.archive.bundle.Bundle;
import vn.hocba.archive.bundle.BundleSigners;
import vn.hocba.archive.bundle.BundleFixture;
import vn.hocba.archive.document.FormDetails;
import vn.hocba.archive.document.SampleForms;
import vn.hocba.archive.document.SampleTranscripts;
import vn.hocba.archive.document.SignatureField;
import vn.hocba.archive.document.TranscriptDocument;
import vn.hocba.archive.document.TranscriptRenderer;
import vn.hocba.archive.seal.DocumentSigner;
import vn.hocba.archive.seal.SealingFixture;
import vn.hocba.archive.seal.SignatureRequest;
import vn.hocba.archive.seal.SigningKey;
import vn.hocba.archive.verify.ArchiveMatch;
import vn.hocba.archive.verify.Examiner;
import vn.hocba.archive.verify.pdf.ExaminationSpeed;
import vn.hocba.archive.worker.Deadline;
import vn.hocba.archive.worker.WorkerLaunch;
import vn.hocba.archive.worker.WorkerPool;

/**
 * Says in one run how fast files are verified, each figure beside the raw cost of an RSA-2048 signature at the same hour of the
 * same machine, and beside its aim; not a test. docs/verifying-speed.md has the command.
 */
public final class VerifyingSpeed {

  private static final int DIFFERENT = 60;
  private static final int ROUNDS = 60;
  private static final int AT_ONCE = 20;
  private static final Duration LONG = Duration.ofMinutes(10);

  private VerifyingSpeed() {}

  /** @param arguments files of the medium, processes; by default 1000 on 2 */
  public static void main(String[] arguments) throws Exception {
    int number = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1000;
    int processes = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2;
    LogManager.getLogManager().getLogger("").setLevel(Level.OFF); // the library tells every empty field that it meets
    Path directory = Files.createTempDirectory("verifying-speed");
    try (SealingFixture school = new SealingFixture(directory.resolve("centre"))) {
      Path anchors = Files.createDirectory(directory.resolve("anchors"));
      Files.write(anchors.resolve("root.cer"), school.root().getEncoded());
      BundleFixture fixture = new BundleFixture(directory, school);
      List<Path> files = issues(school, fixture, Math.min(DIFFERENT, number), Files.createDirectory(directory.resolve("medium")));
      Path bundle = fixture.make("bundle.zip");
      double raw = rawSignature();
      say("%-44s %9s %9s %9s   %s", "", "median", "95 %", "x raw RSA", "aim");
      say("%-44s %6.2f ms", "raw RSA-2048 signature", raw);
      row("the same bytes as an issue", identical(bundle, files, directory), raw, "<= 50 ms");
      var cost = ExaminationSpeed.measure(files, anchors, ROUNDS, directory);
      cost.forEach((what, times) -> row(what, times, raw, what.equals("examined") ? "<= 300 ms of processor time" : "<= 1,200 ms"));
      atOnce(files, anchors, processes, directory);
      medium(bundle, Sha256.hex(school.keys.find("seal").orElseThrow().chain().getFirst().getEncoded()), files, number, processes);
    }
  }

  /** Transcripts with four signatures (a subject teacher, homeroom teacher, head, seal) of level B-LTA. */
  private static List<Path> issues(SealingFixture school, BundleFixture fixture, int number, Path directory) throws IOException {
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      String id = "01234567-89ab-cdef-0123-%012d".formatted(i);
      TranscriptDocument whole = SampleForms.secondary(id);
      TranscriptDocument document = whole.with(new FormDetails(whole.form().corrections(), whole.form().past(),
          whole.form().signing().stream().limit(1).toList()));
      byte[] pdf = new TranscriptRenderer().render(document);
      for (String field : document.signatureFields()) {
        boolean teacher = field.startsWith("GVBM_");
        SigningKey key = school.keys.find(field.equals("HT") ? "principal" : field.equals("TRUONG") ? "seal" : "homeroom").orElseThrow();
        pdf = new DocumentSigner().sign(pdf, new SignatureRequest(teacher ? SignatureField.GVBM : SignatureField.valueOf(field),
            teacher ? field.substring(5) : null, key.chain(), teacher ? whole.form().signing().getFirst().teacher() : whole.principal(),
            Instant.now(), null), key);
      }
      byte[] sealed = school.sealer.seal(pdf).bytes();
      fixture.issued(sealed, ArchiveMatch.CURRENT_FINAL, id, null);
      files.add(Files.write(directory.resolve("issue-" + i + ".pdf"), sealed));
    }
    say("%d issues with %d signatures each, %d kB", number, 4, Files.size(files.getFirst()) / 1024);
    return files;
  }

  private static double rawSignature() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initSign(generator.generateKeyPair().getPrivate());
    double[] times = new double[1000];
    for (int i = 0; i < times.length; i++) {
      long before = System.nanoTime();
      signature.update((byte) i);
      signature.sign();
      times[i] = (System.nanoTime() - before) / 1e6;
    }
    Arrays.sort(times);
    return times[times.length / 2];
  }

  /** From the file on disk to the state in the status list. */
  private static double[] identical(Path bundle, List<Path> files, Path directory) throws Exception {
    double[] times = new double[2000];
    try (Bundle opened = Bundle.open(bundle, null, new BundleSigners(java.util.Set.of()), Files.createTempDirectory(directory, "bundle"))) {
      for (int i = 0; i < times.length; i++) {
        long before = System.nanoTime();
        if (opened.file(Sha256.hex(Files.readAllBytes(files.get(i % files.size())))).isEmpty()) {
          throw new IllegalStateException();
        }
        times[i] = (System.nanoTime() - before) / 1e6;
      }
    }
    Arrays.sort(times);
    return new double[] {times[times.length / 2], times[times.length * 95 / 100]};
  }

  /**
   * Twenty people at once, and beside them somebody who does what a page costs: a fixed piece of work of some milliseconds in this
   * process, twenty times a second, as the server's threads run beside its workers.
   */
  private static void atOnce(List<Path> files, Path anchors, int processes, Path directory) throws Exception {
    WorkerLaunch launch = WorkerLaunch.usual(classPath(), Files.createDirectory(directory.resolve("workers")), List.of());
    try (WorkerPool pool = new WorkerPool(launch, processes, LONG); ExecutorService people = Executors.newFixedThreadPool(AT_ONCE)) {
      Examiner examiner = new Examiner(pool, anchors, Deadline.ofWork(LONG));
      for (int i = 0; i < 20 * processes; i++) {
        examiner.examine(files.get(i % files.size()));
      }
      TranscriptRenderer renderer = new TranscriptRenderer();
      pages(renderer, 100);
      double[] alone = pages(renderer, 200);
      long begun = System.nanoTime();
      List<Future<Double>> all = new ArrayList<>();
      for (int i = 0; i < AT_ONCE * 6; i++) {
        Path file = files.get(i % files.size());
        all.add(people.submit(() -> {
          long before = System.nanoTime();
          examiner.examine(file);
          return (System.nanoTime() - before) / 1e6;
        }));
      }
      double[] beside = pages(renderer, 200);
      double[] waited = new double[all.size()];
      for (int i = 0; i < waited.length; i++) {
        waited[i] = all.get(i).get();
      }
      double took = (System.nanoTime() - begun) / 1e9;
      Arrays.sort(waited);
      say("%d at once, %d processes: %.1f files a second, an answer after %.0f ms (95 %%: %.0f ms)", AT_ONCE, processes, waited.length / took,
          waited[waited.length / 2], waited[waited.length * 95 / 100]);
      say("other work beside them: 95 %% within %.1f ms, alone %.1f ms: x %.2f   <= 2", beside[1], alone[1], beside[1] / alone[1]);
    }
  }

  /** So many, one every fiftieth of a second; median and 95th percentile. */
  private static double[] pages(TranscriptRenderer renderer, int number) throws InterruptedException {
    double[] times = new double[number];
    for (int i = 0; i < number; i++) {
      long before = System.nanoTime();
      renderer.render(SampleTranscripts.of("x", "Trần Thị Bé"));
      times[i] = (System.nanoTime() - before) / 1e6;
      Thread.sleep(50);
    }
    Arrays.sort(times);
    return new double[] {times[number / 2], times[number * 95 / 100]};
  }

  private static void medium(Path bundle, String signer, List<Path> files, int number, int processes) throws IOException {
    for (int i = files.size(); i < number; i++) {
      Files.copy(files.get(i % files.size()), files.getFirst().resolveSibling("copy-" + i + ".pdf"));
    }
    long begun = System.nanoTime();
    int code = new VerifierCommand(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8), classPath(), List.of())
        .run("--bundle", bundle.toString(), "--signer", signer, "--json", "--processes", String.valueOf(processes), files.getFirst().getParent().toString());
    double took = (System.nanoTime() - begun) / 1e9;
    say("%d files of a medium on %d processes: %.0f seconds, %.1f a second, all genuine: %s   <= 360 seconds for 1,000 on 2", number, processes,
        took, number / took, code == VerifierCommand.GENUINE);
  }

  private static List<String> classPath() {
    return List.of(System.getProperty("java.class.path").split(File.pathSeparator));
  }

  private static void row(String what, double[] times, double raw, String aim) {
    say("%-44s %6.1f ms %6.1f ms %9.1f   %s", what, times[0], times[1], times[0] / raw, aim);
  }

  private static void say(String text, Object... arguments) {
    System.out.printf(Locale.ROOT, text + "%n", arguments);
  }
}
