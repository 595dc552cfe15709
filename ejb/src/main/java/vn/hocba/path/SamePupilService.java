package vn.hocba.path;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hocba.access.Caller;
import vn.hocba.access.Callers;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.archive.catalogue.Likeness;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditEvent;
import vn.hocba.audit.AuditTrail;
import vn.hocba.audit.ReadTrail;
import vn.hocba.finding.FindingScope;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.School;
import vn.hocba.school.Schools;

/**
 * Suggests which records may be of one person, and keeps what the office decides: never by itself. Both records must be of
 * schools that the office sees.
 */
@Stateless
@PermitAll
@Needs(Right.IMPORT_CATALOGUE)
public class SamePupilService {

  private static final int SHOWN = 50;
  private static final int DECISIONS_SHOWN = 20;
  private static final int AT_ONCE = 500;
  /** Pairs compared for one page; where fewer are alike than fill it, the next page goes on from there. */
  private static final int MOST_COMPARED = 5_000;
  private static final int MOST_YEARS = 80;

  @Inject
  private Callers callers;
  @Inject
  private Schools schools;
  @Inject
  private FindingScope scope;
  @Inject
  private Records records;
  @Inject
  private SuggestedPairs pairs;
  @Inject
  private ReadTrail reads;
  @Inject
  private AuditTrail audit;
  @Inject
  private Clock clock;

  /** Two records that may be of one person, and why. */
  public record Suggestion(RecordOf one, RecordOf other, Set<Likeness> why) implements Serializable {}

  /** What was decided. */
  public record Decision(long id, RecordOf one, RecordOf other, boolean same, String byName, Instant at) implements Serializable {}

  /**
   * What is looked for.
   *
   * @param schoolId whose records; null for the caller's own
   * @param name beginnings of words of either's name, with marks or without; null for all
   * @param schoolYear as in {@code 2004-2005}, of either; null for every
   */
  public record Wanted(Long schoolId, String name, String schoolYear) {}

  /**
   * A page of suggestions.
   *
   * @param next where the next page begins; null when there is none
   * @param compared pairs that were compared for it, when it ended before it was full; else null
   */
  public record Suggestions(List<Suggestion> pairs, String next, Integer compared) implements Serializable {}

  /** A page of decisions. @param next number before which the next page begins; null when there is none */
  public record Decisions(List<Decision> made, Long next) implements Serializable {}

  /**
   * A page of suggestions, those with the most for them first and then in the order of names; what was decided is not among them.
   *
   * @param from what the page before says is next; the beginning for null or anything else
   * @throws Problem CATALOGUE_SCHOOL, NOT_FOUND
   */
  public Suggestions suggestions(Wanted wanted, String from) {
    Caller caller = callers.current();
    PairSearch search = search(caller, wanted);
    List<Suggestion> likely = new ArrayList<>();
    PairPlace at = PairPlace.read(from);
    int compared = 0;
    while (at != null && likely.size() <= SHOWN && compared < MOST_COMPARED) {
      List<PairPlace> part = pairs.after(search, at, AT_ONCE);
      compared += part.size();
      PairPlace last = compare(search, at, part, likely);
      at = likely.size() > SHOWN ? last : part.size() == AT_ONCE ? part.getLast() : at.nextKind();
    }
    told(caller, search);
    return new Suggestions(likely.stream().limit(SHOWN).toList(), at == null ? null : at.written(),
        at == null || likely.size() >= SHOWN ? null : Integer.valueOf(compared));
  }

  /** Adds those that are alike, until there is one too many. @return the place before that one, or the last of the part */
  private PairPlace compare(PairSearch search, PairPlace from, List<PairPlace> part, List<Suggestion> likely) {
    Map<String, List<RecordOf>> found = of(part.stream().map(PairPlace::pair));
    PairPlace last = from;
    for (PairPlace place : part) {
      int before = likely.size();
      likeliest(own(found.get(place.pair().one()), search.codes()), own(found.get(place.pair().other()), search.codes()), likely);
      if (likely.size() > before && !search.fits(likely.getLast().one(), likely.getLast().other())) {
        likely.removeLast();
      }
      if (likely.size() > SHOWN) {
        return last;
      }
      last = place;
    }
    return last;
  }

  private Map<String, List<RecordOf>> of(Stream<RecordPair> all) {
    return records.of(all.flatMap(p -> Stream.of(p.one(), p.other())).collect(Collectors.toCollection(LinkedHashSet::new)));
  }

  private void told(Caller caller, PairSearch search) {
    reads.opened(caller, AuditEvent.of(Action.FIND_TRANSCRIPTS, search.schoolId(), "PATH", search.code()));
  }

  private PairSearch search(Caller caller, Wanted wanted) {
    School school = school(caller, wanted.schoolId());
    String year = wanted.schoolYear() == null || wanted.schoolYear().isBlank() ? null : wanted.schoolYear().strip();
    return new PairSearch(school.id(), school.code(), scope.of(caller), PairSearch.words(wanted.name()), year);
  }

  /** School years of a school's paper records, the latest first. @throws Problem CATALOGUE_SCHOOL, NOT_FOUND */
  public List<String> schoolYears(Long schoolId) {
    return pairs.schoolYears(school(callers.current(), schoolId).code(), MOST_YEARS);
  }

  private static void likeliest(List<RecordOf> one, List<RecordOf> other, List<Suggestion> likely) {
    for (RecordOf a : one) {
      for (RecordOf b : other) {
        Set<Likeness> why = Likeness.of(a.person(), b.person());
        if (!why.isEmpty()) {
          boolean later = a.schoolYear() != null && b.schoolYear() != null && a.schoolYear().compareTo(b.schoolYear()) > 0;
          likely.add(later ? new Suggestion(b, a, why) : new Suggestion(a, b, why));
          return;
        }
      }
    }
  }

  /** Of the school's catalogue only what the caller sees. */
  private static List<RecordOf> own(List<RecordOf> found, Set<String> codes) {
    return found == null ? List.of() : found.stream().filter(r -> codes == null || codes.contains(r.schoolCode())).toList();
  }

  /**
   * A page of what was decided about a school's records, the newest first.
   *
   * @param before what the page before says is next; null for the newest
   * @throws Problem CATALOGUE_SCHOOL, NOT_FOUND
   */
  public Decisions decided(Wanted wanted, Long before) {
    Caller caller = callers.current();
    PairSearch search = search(caller, wanted);
    List<Decision> shown = new ArrayList<>();
    long at = before == null ? Long.MAX_VALUE : before;
    boolean more = true;
    for (int looked = 0; more && shown.size() < DECISIONS_SHOWN && looked < MOST_COMPARED; looked += AT_ONCE) {
      List<SamePupil> part = pairs.decided(search, at, AT_ONCE);
      Map<String, List<RecordOf>> found = of(part.stream().map(SamePupil::pair));
      more = part.size() == AT_ONCE;
      for (SamePupil made : part) {
        if (shown.size() == DECISIONS_SHOWN) {
          more = true;
          break;
        }
        decision(search, made, found).ifPresent(shown::add);
        at = made.id();
      }
    }
    told(caller, search);
    return new Decisions(shown, more ? Long.valueOf(at) : null);
  }

  private static Optional<Decision> decision(PairSearch search, SamePupil made, Map<String, List<RecordOf>> found) {
    List<RecordOf> one = own(found.get(made.pair().one()), search.codes());
    List<RecordOf> other = own(found.get(made.pair().other()), search.codes());
    boolean wanted = !one.isEmpty() && !other.isEmpty() && search.fits(one.getFirst(), other.getFirst()) && (search.schoolYear() == null
        || Stream.concat(one.stream(), other.stream()).anyMatch(r -> search.schoolYear().equals(r.schoolYear())));
    return wanted ? Optional.of(new Decision(made.id(), one.getFirst(), other.getFirst(), made.same(), made.decidedByName(), made.decidedAt()))
        : Optional.empty();
  }

  /** Decides about two records. @throws Problem NOT_FOUND unless the caller sees both, SAME_PUPIL_DECIDED */
  public void decide(String key, String otherKey, boolean same) {
    Caller caller = callers.current();
    RecordPair pair = RecordPair.of(Objects.requireNonNullElse(key, ""), Objects.requireNonNullElse(otherKey, ""));
    Map<String, List<RecordOf>> both = seen(caller, pair);
    both.values().stream().flatMap(List::stream).map(RecordOf::schoolCode).distinct().sorted()
        .flatMap(code -> schools.schoolByCode(code).stream()).forEach(s -> schools.hold(s.id()));
    records.decided(List.of(pair.one())).stream().filter(s -> s.pair().equals(pair)).findFirst().ifPresent(before -> {
      throw new Problem(ProblemCode.SAME_PUPIL_DECIDED, before.decidedByName(), before.decidedAt());
    });
    records.add(new SamePupil(pair, same, caller.fullName(), clock.instant()));
    told(same ? Action.LINK_RECORDS : Action.PART_RECORDS, pair, both);
  }

  /** Takes a decision back, so that it is asked again. @throws Problem NOT_FOUND */
  public void withdraw(long id, String key) {
    Caller caller = callers.current();
    SamePupil decision = records.decided(List.of(Objects.requireNonNullElse(key, ""))).stream().filter(s -> s.id() == id).findFirst()
        .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    Map<String, List<RecordOf>> both = seen(caller, decision.pair());
    records.remove(decision);
    told(Action.WITHDRAW_LINK, decision.pair(), both);
  }

  /** Both records, as far as the caller sees them. */
  private Map<String, List<RecordOf>> seen(Caller caller, RecordPair pair) {
    Set<String> codes = scope.of(caller);
    Map<String, List<RecordOf>> found = records.of(Stream.of(pair.one(), pair.other()).distinct().toList());
    found.replaceAll((k, list) -> own(list, codes));
    if (pair.one().equals(pair.other()) || found.size() < 2 || found.values().stream().anyMatch(List::isEmpty)) {
      throw new Problem(ProblemCode.NOT_FOUND);
    }
    return found;
  }

  private void told(Action action, RecordPair pair, Map<String, List<RecordOf>> both) {
    RecordOf one = both.get(pair.one()).getFirst();
    RecordOf other = both.get(pair.other()).getFirst();
    Set<String> codes = new HashSet<>();
    both.values().forEach(list -> list.forEach(r -> codes.add(r.schoolCode())));
    codes.stream().sorted().flatMap(code -> schools.schoolByCode(code).stream()).forEach(s -> audit.record(
        AuditEvent.of(action, s.id(), "PATH", one.key()).saying(one.fullName() + " " + one.code() + " – " + other.fullName() + " " + other.code())));
  }

  private School school(Caller caller, Long schoolId) {
    if (caller.schoolId() == null && schoolId == null) {
      throw new Problem(ProblemCode.CATALOGUE_SCHOOL);
    }
    long id = caller.schoolId() != null ? caller.schoolId() : schoolId;
    return schools.school(id).filter(s -> caller.sees(s.id())).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
  }
}
