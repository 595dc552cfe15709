package vn.hocba.archive.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether child processes that run now are shut in as they were meant to be, by what the system says of them and not by how they
 * were to be started.
 *
 * @param processes how many ready ones were looked at
 * @param network whether they are where no network is
 * @param memory whether their largest heap and all their memory are what they are to have at most
 */
public record Confinement(int processes, State network, State memory) {

  private static final Path PROCESSES = Path.of("/proc");
  private static final String HEAP = "-Xmx";
  private static final Pattern ADDRESSES = Pattern.compile("^Max address space\\s+(\\d{1,19})\\s");

  /** The worst comes last. */
  public enum State {
    GOOD, COULD_NOT_CHECK, BAD
  }

  /** Of no process: nothing is known. */
  public static final Confinement NONE = new Confinement(0, State.COULD_NOT_CHECK, State.COULD_NOT_CHECK);

  /** What holds of both. */
  public Confinement and(Confinement other) {
    return processes == 0 ? other : other.processes == 0 ? this
        : new Confinement(processes + other.processes, worst(network, other.network), worst(memory, other.memory));
  }

  /** @param largest all the memory it may have, in bytes */
  static Confinement of(long pid, int heapMegabytes, long largest) {
    Path process = PROCESSES.resolve(String.valueOf(pid));
    return new Confinement(1, network(process.resolve("ns/net"), PROCESSES.resolve("self/ns/net")),
        worst(memory(process.resolve("cmdline"), heapMegabytes), limit(process.resolve("limits"), largest)));
  }

  /** The heap's bound binds nothing that is taken past it. */
  static State limit(Path limits, long largest) {
    try (Stream<String> lines = Files.lines(limits)) {
      return lines.map(ADDRESSES::matcher).filter(Matcher::find).findFirst().map(found -> Long.parseLong(found.group(1)) <= largest)
          .orElse(false) ? State.GOOD : State.BAD;
    } catch (NumberFormatException noNumber) {
      return State.BAD;
    } catch (IOException | UncheckedIOException notTold) {
      return State.COULD_NOT_CHECK;
    }
  }

  /** Whoever shares the server's network reaches what it reaches. */
  static State network(Path theirs, Path ours) {
    try {
      return Files.readSymbolicLink(theirs).equals(Files.readSymbolicLink(ours)) ? State.BAD : State.GOOD;
    } catch (IOException | UnsupportedOperationException | SecurityException notTold) {
      return State.COULD_NOT_CHECK;
    }
  }

  /** The last of several such options counts. */
  static State memory(Path commandLine, int heapMegabytes) {
    try {
      List<String> heaps = Stream.of(Files.readString(commandLine, StandardCharsets.ISO_8859_1).split("\0")).filter(o -> o.startsWith(HEAP)).toList();
      return !heaps.isEmpty() && !heaps.getLast().equals(HEAP) && bytes(heaps.getLast().substring(HEAP.length())) <= heapMegabytes * (1L << 20) ? State.GOOD : State.BAD;
    } catch (ArithmeticException | NumberFormatException noNumber) {
      return State.BAD;
    } catch (IOException notTold) {
      return State.COULD_NOT_CHECK;
    }
  }

  private static long bytes(String size) {
    int unit = "kmgt".indexOf(size.toLowerCase(Locale.ROOT).charAt(size.length() - 1));
    return unit < 0 ? Long.parseLong(size) : Math.multiplyExact(Long.parseLong(size.substring(0, size.length() - 1)), 1L << 10 * (unit + 1));
  }

  private static State worst(State one, State other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
