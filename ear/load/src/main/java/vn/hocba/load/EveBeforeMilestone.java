package vn.hocba.load;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.csv;
import static io.gatling.javaapi.core.CoreDsl.details;
import static io.gatling.javaapi.core.CoreDsl.during;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.feed;
import static io.gatling.javaapi.core.CoreDsl.global;
import static io.gatling.javaapi.core.CoreDsl.jsonPath;
import static io.gatling.javaapi.core.CoreDsl.rampUsers;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.core.CoreDsl.substring;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.FeederBuilder;
import io.gatling.javaapi.core.ScenarioBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import io.gatling.javaapi.http.HttpProtocolBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Every teacher saves one cell after the other, two seconds apart; every tenth has the same book open in a second
 * window that saves the same cells. Leaders open the school's progress, an officer the list of five hundred schools.
 */
public class EveBeforeMilestone extends Simulation {

  private static final Path SEED = Path.of(System.getProperty("load.seed"));
  private static final Path ACKNOWLEDGED = Path.of(System.getProperty("load.acknowledged"));
  private static final int LEADERS = Integer.getInteger("load.leaders");
  private static final int WARM_SECONDS = Integer.getInteger("load.warm");
  private static final Duration LONG = Duration.ofSeconds(WARM_SECONDS + Integer.getInteger("load.seconds"));
  private static final long BEGUN = System.nanoTime();
  private static final Duration BETWEEN = Duration.ofSeconds(2);
  private static final int P95 = 300;
  private static final List<String> COLUMNS = List.of("1:REGULAR:1", "1:REGULAR:2", "1:REGULAR:3", "1:REGULAR:4",
      "1:MIDTERM:1", "1:FINAL:1", "2:REGULAR:1", "2:REGULAR:2");
  private static final int TEN = 10;
  private static final int MARKS = 100;

  private static final AtomicInteger LEADER = new AtomicInteger();

  private final HttpProtocolBuilder portal = http.baseUrl(System.getProperty("load.address")).acceptHeader("*/*")
      .acceptLanguageHeader("vi").userAgentHeader("load");

  /** Each round is ended: a save whose answer nobody notes down would look like one that nobody was told of. */
  private static ScenarioBuilder teachers(String name, FeederBuilder<String> plan, int window) {
    return scenario(name).exec(feed(plan)).exec(s -> s.set("n", 0)).exec(during(LONG, false).on(
        exec(s -> cell(s, window)).exec(http(s -> named("save a mark")).post("/api/gradebooks/#{book}/marks")
            .header("Authorization", "Bearer #{token}").header("Content-Type", "application/json")
            .body(StringBody("{\"changes\":[{\"cell\":\"#{cell}\",\"value\":\"#{value}\",\"version\":0}]}"))
            .check(status().is(200), jsonPath("$.refused[*]").count().is(0),
                // Only empty cells are filled: what stands would ask for grounds, and be saved by nobody.
                jsonPath("$.corrections[*]").count().is(0),
                jsonPath("$.saved[0].version").optional().saveAs("version"),
                jsonPath("$.conflicts[*]").count().saveAs("conflicts")))
            .exec(EveBeforeMilestone::acknowledge).pause(BETWEEN)));
  }

  /** Fresh cells, pupil after pupil and then the next column; the second window's marks differ from the first's. */
  private static Session cell(Session s, int window) {
    int n = s.getInt("n");
    String[] pupils = s.getString("pupils").split(";");
    int mark = (n * 2 + window) % MARKS;
    return s.set("cell", pupils[n % pupils.length] + ":" + COLUMNS.get(n / pupils.length % COLUMNS.size()))
        .set("value", mark / TEN + "." + mark % TEN).set("n", n + 1).remove("version").set("conflicts", 0);
  }

  private static Session acknowledge(Session s) {
    if (s.contains("version") && s.getInt("conflicts") == 0) {
      try {
        Files.writeString(ACKNOWLEDGED, s.getString("book") + "," + s.getString("cell") + "," + s.getString("version")
            + "," + s.getString("value") + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return s;
  }

  private static ScenarioBuilder readers(String name, Supplier<String> person, String told, String page) {
    return scenario(name).exec(SignIn.as(person)).exec(during(LONG).on(
        exec(http(s -> named(told)).get(page).check(status().is(200), substring("hb-chart"))).pause(Duration.ofSeconds(5))));
  }

  /** Requests of the time in which the server warms up do the same work, and go by a name of their own. */
  private static String named(String request) {
    return System.nanoTime() - BEGUN < Duration.ofSeconds(WARM_SECONDS).toNanos() ? "warming up: " + request : request;
  }

  private static FeederBuilder<String> everyTenth() {
    try (Stream<String> lines = Files.lines(SEED)) {
      List<String> all = lines.toList();
      Path some = SEED.resolveSibling("seed-windows.csv");
      Files.write(some, IntStream.range(0, all.size()).filter(i -> i == 0 || i % TEN == 1)
          .mapToObj(all::get).toList());
      return csv(some.toString()).queue();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int teachers() {
    try (Stream<String> lines = Files.lines(SEED)) {
      return (int) lines.count() - 1;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  {
    int teachers = teachers();
    int windows = (teachers + TEN - 1) / TEN;
    setUp(teachers("teachers", csv(SEED.toString()).queue(), 0).injectOpen(rampUsers(teachers).during(BETWEEN.multipliedBy(5))),
        teachers("second windows", everyTenth(), 1).injectOpen(rampUsers(windows).during(BETWEEN.multipliedBy(5))),
        readers("leaders", () -> "tai.lanhdao." + LEADER.getAndIncrement(), "open the school's progress",
            "/oversight.xhtml").injectOpen(rampUsers(LEADERS).during(Duration.ofSeconds(20))),
        readers("officer", () -> "so.gddt", "open the list of schools", "/oversight.xhtml?page=5")
            .injectOpen(rampUsers(1).during(Duration.ofSeconds(1))))
        .protocols(portal).assertions(global().failedRequests().count().is(0L),
            details("save a mark").responseTime().percentile(95.0).lte(P95),
            details("open the list of schools").responseTime().percentile(95.0).lte(P95));
  }
}
