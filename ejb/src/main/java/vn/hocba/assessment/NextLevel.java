package vn.hocba.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a pupil would have needed for the next level: by the table, or, where that is the shorter way, with one subject
 * left over for the adjustment (TT 22/2021 Điều 9.3, TT 58/2011 Điều 13.6). Nothing is told that is not needed.
 */
public final class NextLevel {

  /** Whether results have the level aimed at, or a higher one. */
  public interface Aim {
    /** @param mean what the mean of all subjects is at least, or null for what it is */
    boolean reached(List<SubjectResult> subjects, BigDecimal mean);
  }

  /**
   * A way to the level.
   *
   * @param left subjects that alone keep the level down then
   */
  public record Way(List<String> left, List<Need> needs) {
    private BigDecimal step() {
      return needs.stream().map(Need::step).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Fewer things, and no more of them all together. */
    private boolean shorterThan(List<Need> plain) {
      return needs.size() < plain.size() && step().compareTo(new Way(List.of(), plain).step()) <= 0;
    }

    private String order() {
      return needs.stream().map(n -> n.told().toString()).sorted().toList() + " " + left;
    }
  }

  private final List<SubjectResult> now;
  private final Aim byTable;
  private final Aim adjusted;

  /**
   * @param byTable what the table alone says
   * @param adjusted what it says with the adjustment
   */
  public NextLevel(List<SubjectResult> now, Aim byTable, Aim adjusted) {
    this.now = now;
    this.byTable = byTable;
    this.adjusted = adjusted;
  }

  /**
   * @param table every condition of the level that is not met
   * @param leaving for each subject that may be left over, what its being the only one at fault would need
   * @param article of the adjustment
   * @param level the one aimed at
   */
  public List<Reason> told(List<Need> table, Stream<Way> leaving, String article, Object level) {
    List<Need> plain = fewest(table, byTable);
    boolean needed = plain.stream().noneMatch(n -> reached(without(plain, n), adjusted));
    Way way = shortest(leaving.flatMap(this::inOneStep).filter(w -> w.needs().size() <= table.size() + 1).toList())
        .filter(w -> !needed || w.needs().size() == 1 || w.shorterThan(plain)).orElse(null);
    List<Reason> told = new ArrayList<>();
    if (needed || way == null) {
      plain.forEach(n -> told.add(n.told()));
    }
    if (way != null) {
      if (!told.isEmpty()) {
        told.add(Reason.of(ReasonCode.NEXT_OTHERWISE, article));
      }
      told.addAll(adjusting(way, article, level));
    }
    return told;
  }

  /** Those with few needs first: where one of them leads there, longer ones are not tried. */
  private Optional<Way> shortest(List<Way> ways) {
    Map<Integer, List<Way>> bySize = ways.stream().collect(Collectors.groupingBy(w -> w.needs().size(), TreeMap::new,
        Collectors.toList()));
    for (List<Way> same : bySize.values()) {
      Optional<Way> best = same.stream().filter(w -> reached(w.needs(), adjusted))
          .map(w -> new Way(w.left(), fewest(w.needs(), adjusted))).filter(w -> !reached(w.needs(), byTable))
          .min(Comparator.comparing((Way w) -> w.needs().size()).thenComparing(Way::step).thenComparing(Way::order));
      if (best.isPresent()) {
        return best;
      }
    }
    return Optional.empty();
  }

  /** Whether at most so many but those left fall short of what every subject must reach; without telling which. */
  public static boolean few(List<SubjectResult> subjects, List<SubjectResult> left, BigDecimal every, int most) {
    int falling = 0;
    for (SubjectResult s : subjects) {
      if (s.fallsShort(every) && !left.contains(s) && ++falling > most) {
        return false;
      }
    }
    return true;
  }

  private static List<Need> without(List<Need> needs, Need left) {
    return needs.stream().filter(n -> n != left).toList();
  }

  /** The way as it is, and where one more must count, with that one being a subject that must be raised anyway. */
  private Stream<Way> inOneStep(Way way) {
    Need.Reach reach = way.needs().stream().filter(Need.Reach.class::isInstance).map(Need.Reach.class::cast)
        .filter(r -> reaching(r.threshold()) == r.howMany() - 1).findFirst().orElse(null);
    return reach == null ? Stream.of(way) : Stream.concat(Stream.of(way), way.needs().stream()
        .filter(n -> n instanceof Need.Raise r && !way.left().contains(r.subject().code())).map(n -> {
          List<Need> needs = new ArrayList<>(way.needs());
          needs.remove(reach);
          needs.set(needs.indexOf(n), ((Need.Raise) n).to(reach.threshold()));
          return new Way(way.left(), needs);
        }));
  }

  private int reaching(BigDecimal threshold) {
    int reaching = 0;
    for (SubjectResult s : now) {
      reaching += s.scored() && s.reaches(threshold) ? 1 : 0;
    }
    return reaching;
  }

  private static List<Reason> adjusting(Way way, String article, Object level) {
    Need only = way.needs().getFirst();
    if (way.needs().size() == 1 && only instanceof Need.Raise r) {
      return List.of(Reason.of(ReasonCode.NEXT_BY_ADJUSTMENT, article, r.subject().code(), r.subject().text(),
          r.threshold(), level));
    }
    if (way.needs().size() == 1 && only instanceof Need.Pass p && p.codes().size() == 1) {
      return List.of(Reason.of(ReasonCode.NEXT_BY_ADJUSTMENT, article, p.codes().getFirst(), "CD", "D", level));
    }
    List<Reason> told = new ArrayList<>();
    way.needs().forEach(n -> told.add(n.told()));
    told.add(Reason.of(ReasonCode.NEXT_ADJUSTED_THEN, article,
        Stream.concat(Stream.of(level), way.left().stream()).toArray()));
    return told;
  }

  /** Leaves out what the others bring about or the level does not ask; empty only if nothing is needed. */
  private List<Need> fewest(List<Need> needs, Aim aim) {
    List<Need> kept = new ArrayList<>(needs);
    for (Need need : needs.reversed()) {
      kept.remove(need);
      if (!reached(kept, aim)) {
        kept.add(need);
      }
    }
    return needs.stream().filter(kept::contains).toList();
  }

  private boolean reached(List<Need> needs, Aim aim) {
    if (needs.isEmpty()) {
      return false; // as they are, the results have not the level aimed at
    }
    SubjectResult[] then = now.toArray(SubjectResult[]::new);
    // Whoever counts among so many may be any: with the others in place first, no choice helps more than it must.
    BigDecimal mean = null;
    for (Need need : needs) {
      if (!(need instanceof Need.Reach)) {
        need.meet(then);
      }
      mean = need.mean() == null ? mean : need.mean();
    }
    for (Need need : needs) {
      if (need instanceof Need.Reach) {
        need.meet(then);
      }
    }
    return aim.reached(Arrays.asList(then), mean);
  }
}
