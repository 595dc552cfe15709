package vn.hocba.path;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

  private static final int MOST_SHOWN = 100;
  /** Decisions gone through for those about one school. */
  private static final int LATEST = 2_000;

  @Inject
  private Callers callers;
  @Inject
  private Schools schools;
  @Inject
  private FindingScope scope;
  @Inject
  private Records records;
  @Inject
  private AuditTrail audit;
  @Inject
  private Clock clock;

  /** Two records that may be of one person, and why. */
  public record Suggestion(RecordOf one, RecordOf other, Set<Likeness> why) {}

  /** What was decided. */
  public record Decision(long id, RecordOf one, RecordOf other, boolean same, String byName, Instant at) {}

  /** Suggestions, those with the most for them first. @param schoolId whose records; null for the caller's own @throws Problem CATALOGUE_SCHOOL, NOT_FOUND */
  public List<Suggestion> suggestions(Long schoolId) {
    Caller caller = callers.current();
    School school = school(caller, schoolId);
    Set<RecordPair> pairs = new LinkedHashSet<>(records.papers(school.code()));
    pairs.addAll(records.pupils(school.id(), school.code()));
    Set<String> keys = pairs.stream().flatMap(p -> Stream.of(p.one(), p.other())).collect(Collectors.toCollection(LinkedHashSet::new));
    Map<String, List<RecordOf>> found = records.of(keys);
    Set<String> codes = scope.of(caller);
    List<Suggestion> likely = new ArrayList<>();
    for (RecordPair pair : pairs) {
      likeliest(own(found.get(pair.one()), codes), own(found.get(pair.other()), codes), likely);
    }
    Set<RecordPair> decided = records.decided(likely.stream().flatMap(s -> Stream.of(s.one().key(), s.other().key())).distinct().toList())
        .stream().map(SamePupil::pair).collect(Collectors.toSet());
    return likely.stream().filter(s -> !decided.contains(RecordPair.of(s.one().key(), s.other().key())))
        .sorted(Comparator.comparingInt(SamePupilService::weight)).limit(MOST_SHOWN).toList();
  }

  private static void likeliest(List<RecordOf> one, List<RecordOf> other, List<Suggestion> likely) {
    for (RecordOf a : one) {
      for (RecordOf b : other) {
        Set<Likeness> why = Likeness.of(a.person(), b.person());
        if (!why.isEmpty()) {
          likely.add(new Suggestion(a, b, why));
          return;
        }
      }
    }
  }

  /** Of the school's catalogue only what the caller sees. */
  private static List<RecordOf> own(List<RecordOf> found, Set<String> codes) {
    return found == null ? List.of() : found.stream().filter(r -> codes == null || codes.contains(r.schoolCode())).toList();
  }

  private static int weight(Suggestion s) {
    return (s.why().contains(Likeness.SAME_NAME) ? 0 : s.why().contains(Likeness.MARKS_DIFFER) ? 1 : 2)
        + (s.why().contains(Likeness.SAME_BIRTH_DATE) ? 0 : 3);
  }

  /** What was decided about a school's records, the newest first. */
  public List<Decision> decided(Long schoolId) {
    Caller caller = callers.current();
    School school = school(caller, schoolId);
    List<SamePupil> made = records.latest(LATEST);
    Map<String, List<RecordOf>> found = records.of(made.stream().flatMap(s -> Stream.of(s.pair().one(), s.pair().other())).distinct().toList());
    Set<String> codes = scope.of(caller);
    return made.stream().map(s -> {
      List<RecordOf> one = own(found.get(s.pair().one()), codes);
      List<RecordOf> other = own(found.get(s.pair().other()), codes);
      boolean here = Stream.concat(one.stream(), other.stream()).anyMatch(r -> r.schoolCode().equals(school.code()));
      return !here || one.isEmpty() || other.isEmpty() ? null
          : new Decision(s.id(), one.getFirst(), other.getFirst(), s.same(), s.decidedByName(), s.decidedAt());
    }).filter(Objects::nonNull).limit(MOST_SHOWN).toList();
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
    Map<String, List<RecordOf>> found = records.of(Set.of(pair.one(), pair.other()).stream().toList());
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
