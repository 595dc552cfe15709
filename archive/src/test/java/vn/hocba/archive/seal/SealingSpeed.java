package vn.hocba.archive.seal;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogManager;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Says in one run how fast documents are rendered, signed and proven, each beside the raw cost of an RSA-2048 signature at the
 * same hour of the same machine, and beside its aim; not a test. docs/pipeline.md has the command.
 */
public final class SealingSpeed {

  private static final int TRANSCRIPTS_OF_A_SCHOOL = 2000;

  private SealingSpeed() {}

  /** @param arguments documents of the whole way, threads; by default 2000 on 2 */
  public static void main(String[] arguments) throws Exception {
    int documents = arguments.length > 0 ? Integer.parseInt(arguments[0]) : TRANSCRIPTS_OF_A_SCHOOL;
    int threads = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2;
    Map<String, Double> cost = steps(threads);
    double raw = cost.get("rawSignature");
    // The library tells every empty field that it meets.
    LogManager.getLogManager().getLogger("").setLevel(Level.OFF);
    double rate = PipelineBenchmark.rate(documents, threads);
    say("%n%-28s %10s %12s   %s", "", "ms", "x raw RSA", "aim");
    for (String step : new String[] {"rawSignature", "oneSignature", "stockSignature", "rendering", "wholeDocument"}) {
      say("%-28s %10.2f %12.1f   %s", step, cost.get(step), cost.get(step) / raw, step.equals("oneSignature") ? "<= 13.0 x" : "");
    }
    say("%-28s %10.1f a second %6s %s", "rendering, " + threads + " threads", threads * 1000 / cost.get("rendering"), "", ">= 80");
    say("%-28s %10.1f a second %6s %s", "whole way, " + threads + " threads", rate, "", ">= 25");
    say("%-28s %10.0f seconds  %6s %s", TRANSCRIPTS_OF_A_SCHOOL + " transcripts", TRANSCRIPTS_OF_A_SCHOOL / rate, "", "<= 120");
  }

  /** Milliseconds of each step, with so many threads at work. */
  private static Map<String, Double> steps(int threads) throws Exception {
    Collection<RunResult> results = new Runner(new OptionsBuilder().include(SealingBenchmark.class.getName()).threads(threads)
        .jvmArgsAppend("-Xmx512m").build()).run();
    Map<String, Double> cost = new HashMap<>();
    results.forEach(result -> cost.put(result.getPrimaryResult().getLabel(), result.getPrimaryResult().getScore()));
    return cost;
  }

  private static void say(String text, Object... arguments) {
    System.out.printf(Locale.ROOT, text + "%n", arguments);
  }
}
