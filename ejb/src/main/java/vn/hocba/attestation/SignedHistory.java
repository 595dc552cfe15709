package vn.hocba.attestation;

import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.hocba.audit.ChainFault;

/**
 * What the signed statements off the database say, as far as they can be relied on.
 *
 * @param statements the good ones, oldest first
 * @param fault why there may be more that cannot be relied on; null when all are there and good
 * @param name the statement with the fault, or null
 */
public record SignedHistory(List<Signed> statements, ChainFault fault, String name) {

  /**
   * A good statement.
   *
   * @param sha256 of its bytes
   * @param at when it was signed, by its time stamp
   */
  public record Signed(String name, String sha256, Instant at, HeadStatement statement) {}

  /** What was signed of a chain: hash by number of the row. */
  NavigableMap<Long, String> of(long chain) {
    NavigableMap<Long, String> signed = new TreeMap<>();
    statements.forEach(s -> s.statement().of(chain).ifPresent(h -> signed.putIfAbsent(h.last(), h.hash())));
    return signed;
  }

  /** Every chain of which a head was signed. */
  Set<Long> chains() {
    return statements.stream().flatMap(s -> s.statement().heads().stream()).map(h -> Long.parseLong(h.chain()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** When the newest statement was signed; null for none. */
  Instant last() {
    return statements.isEmpty() ? null : statements.getLast().at();
  }
}
