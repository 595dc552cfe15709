package vn.hocba.verifying;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocba.access.Caller;
import vn.hocba.access.Callers;
import vn.hocba.archive.Sha256;
import vn.hocba.archive.verify.ArchiveMatch;
import vn.hocba.archive.verify.DocumentKind;
import vn.hocba.archive.verify.Examination;
import vn.hocba.archive.verify.Examiner;
import vn.hocba.archive.verify.Known;
import vn.hocba.archive.verify.Proof;
import vn.hocba.archive.verify.ReasonCode;
import vn.hocba.archive.verify.Verdict;
import vn.hocba.archive.worker.Countdown;
import vn.hocba.archive.worker.Deadline;
import vn.hocba.archive.worker.WorkerLaunch;
import vn.hocba.archive.worker.WorkerPool;
import vn.hocba.archiving.WorkerProcesses;
import vn.hocba.configuration.Setting;
import vn.hocba.preserving.Proofs;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;

/** What is told of a file before any process has it, and when none can have it. */
class VerificationServiceTest {

  private static final byte[] OURS = "%PDF of ours".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] FOREIGN = "%PDF of others".getBytes(StandardCharsets.US_ASCII);
  private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T03:00:00Z"), ZoneOffset.UTC);

  @TempDir
  Path data;
  private final List<String> counted = new ArrayList<>();
  private final Deque<Runnable> behind = new ArrayDeque<>();
  private WorkerPool broken;
  private Duration patience = Duration.ofMinutes(1);
  private int asked;
  private Optional<Caller> staff = Optional.empty();
  private final IssuedFiles issued = new IssuedFiles() {
    @Override
    public Optional<Known<Verification.Document>> bySha256(String sha256) {
      return sha256.equals(Sha256.hex(OURS)) ? Optional.of(new Known<>(DocumentKind.TRANSCRIPT, ArchiveMatch.CURRENT_FINAL, null)) : Optional.empty();
    }
  };
  private final WorkerProcesses workers = new WorkerProcesses() {
    @Override
    public Countdown countdown() {
      return Countdown.of(patience);
    }

    @Override
    public Examiner examiner(Countdown waiting) {
      return of(waiting);
    }

    @Override
    public Examiner strangersExaminer(Countdown waiting) {
      return of(waiting);
    }

    private Examiner of(Countdown waiting) {
      asked++;
      return new Examiner(broken, data, Deadline.within(waiting));
    }
  };
  private final FileVerdicts verdicts = new FileVerdicts(issued, new Proofs() {
    @Override
    public Optional<Proof> of(String sha256, byte[] file) {
      return Optional.empty();
    }
  }, workers, CLOCK);
  private final StrangersTurns turns = new StrangersTurns(1);
  private final VerificationService service = new VerificationService(issued, new Examinations(CLOCK) {
    @Override
    public Begun begin(String sha256, String fileName, Callable<Examination> examination) {
      return begin(sha256, fileName, examination, behind::add);
    }
  }, verdicts, new VerificationRate() {
    @Override
    public void ask(String source) {
      counted.add(source);
    }

    @Override
    public void askRest(String source) {
      counted.add("rest " + source);
    }

    @Override
    public void askOf(long accountId) {
      counted.add("account " + accountId);
    }
  }, turns, workers, new Callers() {
    @Override
    public Optional<Caller> signedIn() {
      return staff;
    }
  });

  /** A pool whose programs end at once: no examination ever comes back. */
  @BeforeEach
  void nothingWorks() throws IOException {
    System.setProperty(Setting.DATA_DIR.key(), data.toString());
    broken = new WorkerPool(new WorkerLaunch(Path.of("/bin/false"), List.of(), 64, data, data.resolve("log"), List.of(), Duration.ofMinutes(1),
        Duration.ZERO, 0), 1, Duration.ofMinutes(1));
  }

  @AfterEach
  void giveBack() {
    broken.close();
    System.clearProperty(Setting.DATA_DIR.key());
  }

  @Test
  void aFileOfOursIsKnownBeforeAnyProcessIsAskedAboutIt() {
    Verification told = service.verify(OURS, "hoc-ba.pdf", "192.0.2.1");
    assertEquals(Verdict.GENUINE_CURRENT, told.verdict());
    assertEquals(0, asked, "a process was asked first");
    assertNotNull(told.ticket(), "what is in it is told when it is examined");
    assertEquals(1, behind.size());
  }

  @Test
  void aFileOfOursIsKnownThoughNoProcessCanBeHad() {
    Verification first = service.verify(OURS, "hoc-ba.pdf", "192.0.2.1");
    behind.remove().run();
    Verification rest = service.rest(first.ticket(), "192.0.2.1");
    assertEquals(Verdict.GENUINE_CURRENT, rest.verdict());
    assertTrue(rest.reasons().stream().anyMatch(r -> r.code() == ReasonCode.NOT_CHECKED_IN_FULL));
    // As in a run over a medium, which waits for what is in the file.
    assertEquals(Verdict.GENUINE_CURRENT, verdicts.judge(OURS, "hoc-ba.pdf").verification().verdict());
  }

  @Test
  void whoseTimeIsOverBeforeThereIsAProcessIsToldThatAllAreBusy() {
    patience = Duration.ZERO;
    assertBusy(service.verify(FOREIGN, "hop-dong.pdf", "192.0.2.1"));
    assertBusy(verdicts.judge(FOREIGN, "hop-dong.pdf").verification());
  }

  @Test
  void staffAreNeverCountedByTheirAddressNorWaitForItsTurn() {
    System.setProperty(Setting.VERIFY_ADDRESS_FILES.key(), "1");
    try {
      turns.inTurn("192.0.2.1", 10, Countdown.of(Duration.ofMinutes(1)), () -> {
        assertEquals(ProblemCode.TOO_MANY_REQUESTS, assertThrows(Problem.class, () -> service.verify(FOREIGN, "a.pdf", "192.0.2.1")).code());
        staff = Optional.of(new Caller(7, "hieutruong", "Lê Thị Hoa", Set.of(), 1L, Set.of(1L), List.of()));
        assertEquals(ReasonCode.WORKER_FAILED, service.verify(FOREIGN, "a.pdf", "192.0.2.1").reasons().getFirst().code());
        assertNull(service.verify(FOREIGN, "a.pdf", "192.0.2.1").ticket());
        return "";
      });
    } finally {
      System.clearProperty(Setting.VERIFY_ADDRESS_FILES.key());
    }
    assertEquals(List.of("192.0.2.1", "account 7", "account 7"), counted);
    counted.clear();
    service.rest(service.verify(OURS, "hoc-ba.pdf", "192.0.2.1").ticket(), "192.0.2.1");
    assertEquals(List.of("account 7", "rest account 7"), counted);
  }

  private static void assertBusy(Verification told) {
    assertEquals(Verdict.COULD_NOT_CHECK, told.verdict());
    assertEquals(ReasonCode.BUSY, told.reasons().getFirst().code());
  }
}
