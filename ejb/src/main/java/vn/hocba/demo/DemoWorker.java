package vn.hocba.demo;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import vn.hocba.classbook.ClassBook;
import vn.hocba.configuration.BackgroundTask;
import vn.hocba.configuration.BackgroundTasks;
import vn.hocba.configuration.Setting;
import vn.hocba.school.SchoolYear;

/** In demo mode, opens the demo's accounts at start and loads its records in the background. */
@Singleton
@Startup
@PermitAll
@DependsOn({"SealingWorker", "IndexWorker"})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DemoWorker {

  private static final System.Logger LOG = System.getLogger(DemoWorker.class.getName());
  private static final String FILE = "demo-accounts.json";
  private static final int PART = 500;
  /** The portal first: people can sign in before the demo's records come in. */
  private static final int LOAD_AFTER_SECONDS = 10;
  private static final int PUPILS = 40;
  private static final int FIRST_GRADE = 6;
  private static final int LAST_GRADE = 9;

  @Resource
  private ManagedScheduledExecutorService executor;
  @Inject
  private DemoSchool school;
  @Inject
  private DemoLoad load;
  @Inject
  private DemoLevels levels;
  @Inject
  private DemoHomeroom homeroom;
  @Inject
  private BackgroundTasks tasks;
  @Inject
  private Clock clock;
  private volatile boolean stopping;

  @PostConstruct
  void open() {
    if (!Setting.demo()) {
      return;
    }
    int port = Integer.getInteger("jboss.http.port", 8080) + Integer.getInteger("jboss.socket.binding.port-offset", 0);
    Path file = Setting.dataDirectory().resolve(FILE);
    try {
      DemoAccounts accounts = school.found("http://localhost:" + port + "/hocba", DemoAccounts.read(file));
      accounts.write(file);
      LOG.log(System.Logger.Level.INFO, "{0}", accounts.told(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    executor.schedule(this::loadAll, LOAD_AFTER_SECONDS, TimeUnit.SECONDS);
  }

  @PreDestroy
  void stop() {
    stopping = true;
  }

  private void loadAll() {
    loadClasses();
    loadCatalogue();
  }

  private void loadClasses() {
    int thisYear = SchoolYear.start(SchoolYear.of(LocalDate.now(clock)));
    int wanted = Setting.DEMO_TRANSCRIPTS.number(0, 100_000) / PUPILS;
    load.enter(DemoClassBooks.termOne("6A1", 6, thisYear), false);
    homeroom.prepare(thisYear + "-" + (thisYear + 1), "6A1");
    load.enter(DemoClassBooks.of("7A1", 7, thisYear, 1), false);
    load.enter(DemoClassBooks.of("8A1", 8, thisYear, 1), false);
    load.enter(DemoRetests.of("7A2", 7, thisYear - 1), false);
    DemoLevels.LEVELS.forEach(level -> levels.enter(level, thisYear));
    int done = 0;
    // The years since every grade is under TT 22/2021 (2024-2025), newest first; then further classes of them.
    for (char letter = '3'; letter <= '9' && done < wanted; letter++) {
      for (int year = thisYear - 1; year >= 2024 && done < wanted; year--) {
        for (int grade = FIRST_GRADE; grade <= LAST_GRADE && done < wanted && !stopping; grade++) {
          ClassBook book = DemoClassBooks.of(grade + "A" + letter, grade, year, 2);
          load.enter(book, true);
          report("demo-classes", ++done, wanted);
        }
      }
    }
  }

  private void loadCatalogue() {
    int wanted = Setting.DEMO_CATALOGUE.number(0, 10_000_000);
    for (int done = (int) load.papers(); done < wanted && !stopping; ) {
      int to = Math.min(wanted, done + PART);
      load.enterPapers(done, to);
      done = to;
      report("demo-catalogue", done, wanted);
    }
  }

  private void report(String task, int done, int total) {
    tasks.report(task, done, total, done < total ? BackgroundTask.State.RUNNING : BackgroundTask.State.DONE, null);
  }
}
