package vn.hocba.load;

import static io.gatling.javaapi.core.CoreDsl.csv;
import static io.gatling.javaapi.core.CoreDsl.details;
import static io.gatling.javaapi.core.CoreDsl.during;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.feed;
import static io.gatling.javaapi.core.CoreDsl.nothingFor;
import static io.gatling.javaapi.core.CoreDsl.rampUsers;
import static io.gatling.javaapi.core.CoreDsl.responseTimeInMillis;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.core.CoreDsl.substring;
import static io.gatling.javaapi.http.HttpDsl.header;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.FeederBuilder;
import io.gatling.javaapi.core.ScenarioBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import io.gatling.javaapi.http.HttpProtocolBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ordinary people look for a name every five seconds: while the server warms up, then alone, then beside as many who ask, without a
 * pause, what costs most: every hit counted, begun letters, misspelt words, beginnings of numbers, deep pages, very long lines.
 */
public class SearchersBesideHostile extends Simulation {

  private static final int PEOPLE = Integer.getInteger("load.people");
  private static final Duration WARM = Duration.ofSeconds(Integer.getInteger("load.warm"));
  private static final Duration PART = Duration.ofSeconds(Integer.getInteger("load.seconds"));
  private static final Duration START = Duration.ofSeconds(10);
  private static final int P95 = 300;
  /** People who use the page itself, beside those who ask as its programs do. */
  static final int BROWSERS = 10;
  /** The accounts behind those that have tokens. */
  private static final AtomicInteger BROWSER = new AtomicInteger(2 * PEOPLE);
  private static final long BEGUN = System.nanoTime();
  private static final List<String> HOSTILE = List.of("a", "n h", "nguyen", "nguyen thi van anh hoang minh duc tran le pham vu do",
      "\"hoc luc kha hanh kiem tot\" nguyen", "nguyenq vanq anhq", "ngyen thj vam", "00000", "HB-19", "HB-2 HB-1 HB-3 HB-4",
      "1/1 2/2 3/3 1990 1991 1992", "'".repeat(150), "x".repeat(5_000), "a ".repeat(3_000), "* ? ~ ( [ \\", "hlinh nie eban y");

  private final HttpProtocolBuilder portal = http.baseUrl(System.getProperty("load.address")).acceptHeader("application/json")
      .acceptLanguageHeader("vi").userAgentHeader("load");
  private final FeederBuilder<String> tokens = csv(System.getProperty("load.seed")).queue();

  private ScenarioBuilder ordinary() {
    return scenario("ordinary").exec(feed(tokens)).exec(during(WARM.plus(PART).plus(PART), false).on(
        exec(feed(csv(System.getProperty("load.names")).circular()))
            .exec(http(s -> named()).get("/api/transcripts").queryParam("q", "#{name} #{year}").queryParam("size", "20")
                .header("Authorization", "Bearer #{token}").check(status().is(200)))
            .pause(Duration.ofSeconds(3), Duration.ofSeconds(7))));
  }

  /** People with the page open, who sign in; what their pages take beyond the engine is written down. */
  private static ScenarioBuilder browsers() {
    return scenario("browsers").exec(SignIn.as(() -> "tai.timkiem." + BROWSER.getAndIncrement())).exec(during(WARM.plus(PART).plus(PART), false).on(
        exec(feed(csv(System.getProperty("load.names")).circular())).exec(s -> s.set("part", named().replace("search", "pages")))
            .exec(http("#{part}").get("/search.xhtml").queryParam("q", "#{name} #{year}").header("Accept", "text/html")
                .check(status().is(200), substring("hb-user"), responseTimeInMillis().saveAs("millis"), header("Server-Timing").saveAs("engine")))
            .doIf(s -> s.contains("engine")).then(exec(s -> {
              PageTimes.note(Path.of(System.getProperty("load.pages")), s.getString("part"), s.getInt("millis"), s.getString("engine"));
              return s.remove("engine");
            }))
            .pause(Duration.ofSeconds(3), Duration.ofSeconds(7))));
  }

  private ScenarioBuilder hostile() {
    return scenario("hostile").exec(feed(tokens)).exec(during(PART.minus(START), false).on(
        exec(SearchersBesideHostile::aim).exec(http("hostile").get("/api/transcripts").queryParam("q", "#{aim}").queryParam("size", "200")
            .queryParam("page", "#{page}").header("Authorization", "Bearer #{token}").check(status().in(200, 413, 414, 422, 429)))));
  }

  private static Session aim(Session s) {
    Random random = new Random();
    return s.set("aim", HOSTILE.get(random.nextInt(HOSTILE.size()))).set("page", 1 + random.nextInt(80));
  }

  private static String named() {
    long since = System.nanoTime() - BEGUN;
    return since < WARM.toNanos() ? "warming up" : since < WARM.plus(PART).toNanos() ? "search alone" : "search beside hostile ones";
  }

  {
    setUp(ordinary().injectOpen(rampUsers(PEOPLE).during(START)),
        browsers().injectOpen(rampUsers(BROWSERS).during(START)),
        hostile().injectOpen(nothingFor(WARM.plus(PART)), rampUsers(PEOPLE).during(START)))
        .protocols(portal).assertions(details("search alone").failedRequests().count().is(0L),
            details("search beside hostile ones").failedRequests().count().is(0L), details("hostile").failedRequests().count().is(0L),
            details("pages alone").failedRequests().count().is(0L), details("pages beside hostile ones").failedRequests().count().is(0L),
            details("search beside hostile ones").responseTime().percentile(95.0).lte(P95));
  }
}
