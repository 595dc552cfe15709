package vn.hocba.archive.search;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import vn.hocba.archive.search.BenchmarkEngine.Found;
import vn.hocba.archive.search.BenchmarkQuestion.Kind;

/**
 * Asks all engines the same questions, one kind after the other, one question at a time, each engine in turn; those of the first second
 * and a half warm it up. An engine that is slow is asked fewer of them.
 */
final class BenchmarkRound {
  private static final long WARM = 1_500_000_000L;
  private static final long MEASURED = 6_000_000_000L;
  private static final int MOST = 5_000;
  private static final int LEAST = 12;
  private static final int COMPARED = 200;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final List<BenchmarkEngine> engines;
  private final BenchmarkRegister register;
  private final int count;
  private final long seed;
  private final PrintStream out;

  BenchmarkRound(List<BenchmarkEngine> engines, BenchmarkRegister register, int count, long seed, PrintStream out) {
    this.engines = engines;
    this.register = register;
    this.count = count;
    this.seed = seed;
    this.out = out;
  }

  void run() throws Exception {
    out.printf(Locale.ROOT, "%n%-20s %-12s %10s %10s %10s %10s %7s  %s%n", "", "", "median ms", "p99 ms", "p99 cpu ms", "bound ms", "ratio",
        "asked; same answer as the first");
    for (Kind kind : wanted()) {
      double first = 0;
      for (BenchmarkEngine engine : engines) {
        double[] times = times(engine, kind, false);
        double median = at(times, 0.5);
        first = first == 0 ? median : first;
        out.printf(Locale.ROOT, "%-20s %-12s %10.3f %10.3f %10s %10s %7s  %d%s%n", kind, engine.name(), median, at(times, 0.99),
            engine.inThisProcess() ? String.format(Locale.ROOT, "%.3f", at(times(engine, kind, true), 0.99)) : "", engine == engines.getFirst() ? kind.bound() : "", engine == engines.getFirst() ? "" : String.format(Locale.ROOT, "%.1f", median / first),
            times.length, engine == engines.getFirst() ? "" : "; " + same(engine, kind));
      }
    }
    System.gc();
    Runtime now = Runtime.getRuntime();
    out.printf(Locale.ROOT, "%d MB of heap in use at the end%n", now.totalMemory() - now.freeMemory() >> 20);
  }

  private static List<Kind> wanted() {
    String wanted = System.getProperty("speed.kinds", "");
    return Arrays.stream(wanted.isEmpty() ? Kind.values() : Arrays.stream(wanted.split(",")).map(Kind::valueOf).toArray(Kind[]::new)).toList();
  }

  /** @param cpu true for the time the asking thread was computing, which other work on the machine changes less */
  private double[] times(BenchmarkEngine engine, Kind kind, boolean cpu) throws Exception {
    Random random = new Random(seed);
    double[] times = new double[MOST];
    int n = 0;
    long begun = System.nanoTime();
    long now = begun;
    for (int asked = 0; n < MOST && (now - begun < WARM + MEASURED || n < LEAST); asked++) {
      BenchmarkQuestion question = question(kind, random);
      long computed = THREADS.getCurrentThreadCpuTime();
      long started = System.nanoTime();
      engine.ask(question);
      now = System.nanoTime();
      computed = THREADS.getCurrentThreadCpuTime() - computed;
      if (started - begun > WARM || asked > 1 && now - started > WARM / 2) {
        times[n++] = (cpu ? computed : now - started) / 1e6;
      }
    }
    double[] sorted = Arrays.copyOf(times, n);
    Arrays.sort(sorted);
    return sorted;
  }

  private BenchmarkQuestion question(Kind kind, Random random) {
    return kind.of(register.transcript(random.nextInt(count)), random);
  }

  private static double at(double[] sorted, double share) {
    return sorted[Math.min(sorted.length - 1, (int) (sorted.length * share))];
  }

  /** How often two engines found the same number, and the same transcripts where a page holds all of them. */
  private String same(BenchmarkEngine engine, Kind kind) throws Exception {
    Random random = new Random(seed + 1);
    int same = 0;
    int compared = 0;
    String other = "";
    long begun = System.nanoTime();
    for (; compared < COMPARED && (System.nanoTime() - begun < MEASURED || compared < LEAST); compared++) {
      BenchmarkQuestion question = question(kind, random);
      Found expected = engines.getFirst().ask(question);
      Found found = engine.ask(question);
      if (found.equals(expected)) {
        same++;
      } else if (other.isEmpty()) {
        other = ", not \"" + question.text() + "\": " + expected.total() + " and " + found.total();
      }
    }
    return same + " of " + compared + other;
  }
}
