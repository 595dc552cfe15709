package vn.hocba.archive.preservation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A binary Merkle tree over the hashes of a batch (RFC 4998 §4.2): two neighbours are put in binary order, joined and
 * hashed; one without a neighbour goes up as it is. Building takes n hashes, a path log2 n.
 */
final class HashTree {

  private final DigestMethod method;
  /** Leaves first, the root alone last. */
  private final List<List<byte[]>> levels = new ArrayList<>();

  /** @param leaves not empty */
  HashTree(DigestMethod method, List<byte[]> leaves) {
    if (leaves.isEmpty()) {
      throw new IllegalArgumentException("A tree has leaves");
    }
    this.method = method;
    List<byte[]> level = List.copyOf(leaves);
    levels.add(level);
    while (level.size() > 1) {
      level = above(level);
      levels.add(level);
    }
  }

  private List<byte[]> above(List<byte[]> level) {
    List<byte[]> above = new ArrayList<>((level.size() + 1) / 2);
    for (int i = 0; i + 1 < level.size(); i += 2) {
      above.add(joined(method, List.of(level.get(i), level.get(i + 1))));
    }
    if (level.size() % 2 == 1) {
      above.add(level.getLast());
    }
    return above;
  }

  byte[] root() {
    return levels.getLast().getFirst();
  }

  /**
   * What leads from a leaf to the root: the first group holds the leaf and its neighbour, each further group one hash that
   * the result so far is joined with. Empty for the only leaf.
   */
  List<List<byte[]>> path(int leaf) {
    List<List<byte[]>> path = new ArrayList<>();
    int place = leaf;
    for (List<byte[]> level : levels.subList(0, levels.size() - 1)) {
      int neighbour = place ^ 1;
      if (neighbour < level.size()) {
        path.add(path.isEmpty() ? List.of(level.get(place), level.get(neighbour)) : List.of(level.get(neighbour)));
      }
      place /= 2;
    }
    return path;
  }

  /** The hash of a group: its members in binary order, one after the other. */
  static byte[] joined(DigestMethod method, List<byte[]> group) {
    return method.of(group.stream().sorted(Arrays::compareUnsigned).toArray(byte[][]::new));
  }
}
