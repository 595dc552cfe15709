package vn.hocba.archive.verify.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocba.archive.compare.Compared;
import vn.hocba.archive.compare.PageComparer;
import vn.hocba.archive.document.SampleTranscripts;
import vn.hocba.archive.document.TranscriptRenderer;
import vn.hocba.archive.seal.SealLevel;
import vn.hocba.archive.seal.SealingFixture;
import vn.hocba.archive.seal.SealingException;
import vn.hocba.archive.seal.TranscriptSealer;
import vn.hocba.archive.verify.ArchiveMatch;
import vn.hocba.archive.verify.Examination;
import vn.hocba.archive.verify.Examiner;
import vn.hocba.archive.verify.Readability;
import vn.hocba.archive.verify.Verdict;
import vn.hocba.archive.verify.VerdictRules;
import vn.hocba.archive.worker.Deadline;
import vn.hocba.archive.worker.TestWorkers;
import vn.hocba.archive.worker.WorkerPool;

/** The collection against what the portal asks: an examination in a process of the pool, and the rules for a verdict. */
class AttackCollectionTest {

  private static final int PROCESSES = 2;
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  /** What the portal gives a file, unless it is set otherwise. */
  private static final Duration DEADLINE = Duration.ofSeconds(15);
  /** Enough to see that a file which occupies its process is ended when its time is over. */
  private static final Duration SHORT = Duration.ofSeconds(8);
  /** A process that was killed is followed by one that must get warm before its own time begins. */
  private static final Duration WITH_START = DEADLINE.plusSeconds(60);

  @TempDir
  static Path directory;
  private static WorkerPool pool;
  private static WorkerPool many;
  private static Examiner examiner;
  private static Examiner hurried;
  private static Path genuine;
  private static byte[] sealed;
  private static byte[] rendered;
  private static SealingFixture school;
  private static SealingFixture strangers;

  @BeforeAll
  static void start() throws Exception {
    pool = TestWorkers.pool(directory, PROCESSES, PATIENCE);
    school = new SealingFixture(directory.resolve("centre"));
    strangers = new SealingFixture(directory.resolve("strangers"));
    rendered = new TranscriptRenderer().render(SampleTranscripts.of("0b1f5e0c-6d0e-4f0a-8a3e-5d1c2b3a4f5e", "Nguyễn Văn Ánh"));
    sealed = school.sealer.seal(rendered, school.signatories()).bytes();
    genuine = Files.write(directory.resolve("genuine.pdf"), sealed);
    Path anchors = Files.createDirectory(directory.resolve("anchors"));
    Files.write(anchors.resolve("root.cer"), school.root().getEncoded());
    examiner = new Examiner(pool, anchors, Deadline.ofWork(DEADLINE));
    many = TestWorkers.coldPool(directory, PROCESSES, PATIENCE);
    hurried = new Examiner(many, anchors, Deadline.ofWork(SHORT));
    unhurt(pool);
  }

  @AfterAll
  static void stop() throws IOException {
    pool.close();
    many.close();
    school.close();
    strangers.close();
  }

  @Test
  void everyAttackOnATranscriptIsAnAlteration() throws IOException {
    Map<String, byte[]> attacks = AttackCollection.attacks(rendered, sealed, school.signatories(), strangers.signatories().getFirst());
    assertTrue(attacks.size() > 60, attacks.keySet().toString());
    assertOnly(EnumSet.of(Verdict.ALTERED), attacks);
  }

  /** What readers that repair a file take for the newest page is covered by a time stamp that everybody trusts. */
  @Test
  void aTimeStampOverAChangeMakesNoAddedValidationDataOfIt() throws IOException {
    Map<String, byte[]> stamped = new TreeMap<>();
    List<String> refused = new ArrayList<>();
    try (TranscriptSealer stamp = new TranscriptSealer(school.services(school.centre.timeStamping()), Clock.systemUTC(), SealLevel.STAMPED)) {
      byte[] honest = stamp.seal(sealed).bytes();
      assertEquals(List.of(), examiner.examine(Files.write(directory.resolve("stamped.pdf"), honest)).findings());
      stamped.put("what nothing leads to", stamp.seal(SignatureForgeries.harmless(sealed)).bytes());
      for (Map.Entry<String, byte[]> file : SignatureForgeries.saved(sealed, "TRUONG").entrySet()) {
        try {
          stamped.put(file.getKey(), stamp.seal(file.getValue()).bytes());
        } catch (SealingException unreadable) {
          refused.add(file.getKey()); // by the library that signs
        }
      }
    }
    assertTrue(stamped.size() > refused.size(), refused.toString());
    assertOnly(EnumSet.of(Verdict.ALTERED), stamped);
  }

  @Test
  void aBrokenOrWrappedTranscriptIsNeitherGenuineNorUnchanged() throws IOException {
    assertOnly(EnumSet.of(Verdict.ALTERED, Verdict.NOT_OURS, Verdict.COULD_NOT_CHECK), AttackCollection.broken(sealed));
  }

  @Test
  void aFileThatIsToBreakItsReaderGetsAnAnswerInTimeAndHurtsNobody() throws IOException {
    assertOnly(EnumSet.of(Verdict.NOT_OURS, Verdict.COULD_NOT_CHECK), AttackCollection.malformed(), hurried, PROCESSES);
  }

  /** Showing a file beside the archived one draws it, which the examination does not. */
  @Test
  void aFileThatIsToBreakItsReaderIsDrawnOrRefusedInTime() throws IOException {
    PageComparer comparer = new PageComparer(many, Deadline.ofWork(SHORT));
    Map<String, String> late = new ConcurrentSkipListMap<>();
    each(AttackCollection.malformed(), PROCESSES, (name, path) -> {
      long begun = System.nanoTime();
      Compared found = comparer.compare(path, genuine, 1, 50, path.resolveSibling(path.getFileName() + ".theirs.png"),
          path.resolveSibling(path.getFileName() + ".ours.png"));
      Duration took = Duration.ofNanos(System.nanoTime() - begun);
      if (took.compareTo(WITH_START) > 0) {
        late.put(name, took + " " + found);
      }
    });
    assertEquals(Map.of(), late);
    unhurt(many);
  }

  private static void assertOnly(Set<Verdict> verdicts, Map<String, byte[]> files) throws IOException {
    assertOnly(verdicts, files, examiner, 1);
  }

  private static void assertOnly(Set<Verdict> verdicts, Map<String, byte[]> files, Examiner asked, int atOnce) throws IOException {
    Map<String, String> wrong = new ConcurrentSkipListMap<>();
    each(files, atOnce, (name, path) -> {
      long begun = System.nanoTime();
      Examination found = asked.examine(path);
      Duration took = Duration.ofNanos(System.nanoTime() - begun);
      for (boolean known : List.of(true, false)) {
        Verdict verdict = VerdictRules.decide(ArchiveMatch.NONE, known, found).verdict();
        // Without a number of ours a file that cannot be read may be anybody's, who signs under the same root.
        boolean nobodys = !known && found.readability() == Readability.DAMAGED && verdict == Verdict.COULD_NOT_CHECK;
        if (!verdicts.contains(verdict) && !nobodys || took.compareTo(WITH_START) > 0) {
          wrong.put(name + (known ? " known" : ""), verdict + " after " + took + " " + found.readability() + " " + found.findings());
        }
      }
    });
    assertEquals(Map.of(), wrong);
    unhurt(asked == hurried ? many : pool);
  }

  /** @param atOnce with more than one a file that occupies its process to the end of its time does not keep all others waiting */
  private static void each(Map<String, byte[]> files, int atOnce, BiConsumer<String, Path> look) throws IOException {
    Path here = Files.createTempDirectory(directory, "files");
    List<Future<?>> looks = new ArrayList<>();
    try (ExecutorService people = Executors.newFixedThreadPool(atOnce)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Path path = Files.write(here.resolve(looks.size() + ".pdf"), file.getValue());
        looks.add(people.submit(() -> look.accept(file.getKey(), path)));
      }
    }
    for (Future<?> one : looks) {
      try {
        one.get();
      } catch (InterruptedException | ExecutionException failed) {
        throw new AssertionError(failed);
      }
    }
  }

  /** Whoever comes next finds the pool as it was: all processes, and a genuine file without fault. */
  private static void unhurt(WorkerPool asked) {
    for (int i = 0; i < PROCESSES; i++) {
      assertEquals(List.of(), new Examiner(asked, directory.resolve("anchors"), Deadline.within(PATIENCE)).examine(genuine).findings());
    }
    assertEquals(PROCESSES, asked.alive());
  }
}
