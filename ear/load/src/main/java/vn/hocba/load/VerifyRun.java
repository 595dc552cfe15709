package vn.hocba.load;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What verifying costs on the packaged server: the answer about bytes of an issue, pages of somebody who works beside twenty people
 * whose files are examined, and a medium in a run of checks, as the page sends it.
 */
public final class VerifyRun {

  private static final int AT_ONCE = 20;
  private static final int BETWEEN_PAGES = 50;
  private static final int ROUNDS = 200;
  private static final double AIM_IDENTICAL = 50;
  private static final double AIM_RATIO = 2;
  private static final double AIM_MEDIUM = 0.36;
  private static final List<String> PAGES = List.of("/oversight.xhtml", "/classes.xhtml", "/index.xhtml");

  private VerifyRun() {}

  /** Ends with 0 only when every aim was kept. */
  public static void main(String[] args) throws Exception {
    Path target = Path.of(System.getProperty("load.target"));
    int issues = Integer.getInteger("load.issues");
    Map<String, String> settings = Map.of("hocba.demo.transcripts", String.valueOf(issues), "hocba.demo.catalogue", "0", "hocba.seal.level", "ARCHIVED",
        "hocba.archive.books", "false", "hocba.verify.rate", "1000000", "hocba.check.rate", "1000000", "hocba.check.files", "20000");
    boolean held;
    try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().setPGStartupWait(Duration.ofSeconds(90)).setServerConfig("shared_buffers", "256MB").start();
        LoadedServer portal = new LoadedServer(Path.of(System.getProperty("load.server")),
            Files.createTempDirectory(Files.createDirectories(target), "server"), postgres.getPort(), settings, List.of());
        Portal people = new Portal(portal.address())) {
      portal.awaitReady();
      String clerk = Seed.clerk(postgres.getPostgresDatabase());
      awaitSealed(postgres, issues);
      List<byte[]> files = people.issues(clerk, issues);
      say("%d issues, the first of %d kB", files.size(), files.getFirst().length / 1024);
      people.signIn("hieutruong");
      warm(people, files, clerk);
      held = identical(people, files);
      held &= beside(people, files, clerk, Duration.ofSeconds(Integer.getInteger("load.seconds")));
      held &= medium(people, files, clerk, Integer.getInteger("load.files"));
    }
    System.exit(held ? 0 : 1);
  }

  private static void awaitSealed(EmbeddedPostgres postgres, int issues) throws Exception {
    long end = System.nanoTime() + Duration.ofMinutes(60).toNanos();
    long done = -1;
    while (done < issues) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException(done + " are sealed");
      }
      Thread.sleep(500);
      try (Connection c = postgres.getPostgresDatabase().getConnection()) {
        done = Seed.count(c, "select count(*) from seal_job where state = 'DONE'");
      }
    }
  }

  /** Processes and pages as on a server that runs for days. */
  private static void warm(Portal people, List<byte[]> files, String clerk) throws Exception {
    for (int i = 0; i < Integer.getInteger("load.warm"); i++) {
      people.verify(altered(files, i), i % 2 == 0 ? clerk : null);
      people.page(PAGES.get(i % PAGES.size()));
    }
  }

  /** What is in the file is told after it; the next one is sent when that is over. */
  private static boolean identical(Portal people, List<byte[]> files) throws Exception {
    double[] times = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      long begun = System.nanoTime();
      String told = people.verify(files.get(i % files.size()), null);
      times[i] = (System.nanoTime() - begun) / 1e6;
      if (!told.contains("GENUINE_CURRENT")) {
        throw new IllegalStateException(told);
      }
      people.awaitRest(told);
    }
    Arrays.sort(times);
    say("the same bytes as an issue, at the interface: %.1f ms, 95 %% within %.1f ms   <= %.0f", times[ROUNDS / 2], percentile(times), AIM_IDENTICAL);
    return times[ROUNDS / 2] <= AIM_IDENTICAL;
  }

  /** Half of the twenty are strangers, half signed in: so all processes are occupied. */
  private static boolean beside(Portal people, List<byte[]> files, String clerk, Duration part) throws Exception {
    double alone = percentile(pages(people, part));
    AtomicBoolean goOn = new AtomicBoolean(true);
    AtomicInteger examined = new AtomicInteger();
    AtomicInteger refused = new AtomicInteger();
    double[] beside;
    try (ExecutorService twenty = Executors.newFixedThreadPool(AT_ONCE)) {
      for (int person = 0; person < AT_ONCE; person++) {
        String token = person % 2 == 0 ? clerk : null;
        int first = person;
        twenty.submit(() -> {
          for (int i = first; goOn.get(); i += AT_ONCE) {
            (people.verify(altered(files, i), token).contains("ALTERED") ? examined : refused).incrementAndGet();
          }
          return null;
        });
      }
      Thread.sleep(2_000);
      beside = pages(people, part);
      goOn.set(false);
    }
    double with = percentile(beside);
    say("pages of somebody else: 95 %% within %.0f ms alone, %.0f ms beside %d at once (%d examined, %d told that all are busy): x %.2f   <= %.0f", alone,
        with, AT_ONCE, examined.get(), refused.get(), with / alone, AIM_RATIO);
    return with <= AIM_RATIO * alone;
  }

  private static double[] pages(Portal people, Duration part) throws Exception {
    long end = System.nanoTime() + part.toNanos();
    List<Double> times = new ArrayList<>();
    while (System.nanoTime() < end) {
      long begun = System.nanoTime();
      people.page(PAGES.get(times.size() % PAGES.size()));
      times.add((System.nanoTime() - begun) / 1e6);
      TimeUnit.MILLISECONDS.sleep(BETWEEN_PAGES);
    }
    return times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
  }

  /** Two at a time, as the page does. */
  private static boolean medium(Portal people, List<byte[]> files, String clerk, int number) throws Exception {
    String run = people.begin(clerk);
    AtomicInteger next = new AtomicInteger();
    AtomicInteger genuine = new AtomicInteger();
    long begun = System.nanoTime();
    List<CompletableFuture<Void>> senders = new ArrayList<>();
    try (ExecutorService two = Executors.newFixedThreadPool(2)) {
      for (int sender = 0; sender < 2; sender++) {
        senders.add(CompletableFuture.runAsync(() -> {
          for (int i = next.getAndIncrement(); i < number; i = next.getAndIncrement()) {
            String told = people.check(run, clerk, "file-" + i + ".pdf", files.get(i % files.size()));
            genuine.addAndGet(told.contains("\"GENUINE_CURRENT\"") ? 1 : 0);
          }
        }, two));
      }
      senders.forEach(CompletableFuture::join);
    }
    double took = (System.nanoTime() - begun) / 1e9;
    say("a medium of %d files in a run of checks: %.0f s, %.2f s a file, %d genuine   <= 360 s for 1,000 on two cores", number, took, took / number, genuine.get());
    return took / number <= AIM_MEDIUM && genuine.get() == number;
  }

  /** An issue with a byte behind it: nobody knows it by its bytes. */
  private static byte[] altered(List<byte[]> files, int i) {
    byte[] issue = files.get(i % files.size());
    byte[] altered = Arrays.copyOf(issue, issue.length + 1);
    altered[issue.length] = (byte) i;
    return altered;
  }

  private static double percentile(double[] sorted) {
    return sorted[sorted.length * 95 / 100];
  }

  private static void say(String text, Object... arguments) {
    System.out.printf(Locale.ROOT, text + "%n", arguments);
  }
}
