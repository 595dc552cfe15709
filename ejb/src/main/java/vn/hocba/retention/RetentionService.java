package vn.hocba.retention;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.hocba.access.Caller;
import vn.hocba.access.Callers;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.archiving.LedgerEntry.Kind;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditEvent;
import vn.hocba.audit.AuditTrail;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.SchoolYear;
import vn.hocba.setup.Typed;

/** Shows how long archived records are kept, and lets the province set it for the kinds that are not kept for ever (ARC-06). */
@Stateless
@PermitAll
public class RetentionService {

  private static final int LONGEST_SOURCE = 300;
  private static final int LONGEST_YEARS = 200;
  private static final List<Kind> TOLD = List.of(Kind.TRANSCRIPT, Kind.PAPER, Kind.CORRECTIONS, Kind.SHEET, Kind.BOOK,
      Kind.COPY, Kind.RECEIVED, Kind.MINUTES, Kind.CHECK_REPORT, Kind.EVIDENCE, Kind.VALIDATION);

  @Inject
  private Retentions retentions;
  @Inject
  private Callers callers;
  @Inject
  private AuditTrail audit;
  @Inject
  private Clock clock;

  /**
   * A row of the table.
   *
   * @param years null for ever
   * @param fixed whether the kind is kept for ever whatever the table says
   * @param holds whether it is the one in force today
   */
  public record Row(Kind kind, LocalDate firstDay, Integer years, String source, boolean confirmed, boolean fixed,
      boolean holds, String byName, Instant at) {}

  /** What the caller's school has in the archive of one kind and year, and how long it is kept; null for ever. */
  public record Holding(Kind kind, String schoolYear, long files, LocalDate until, boolean over) {}

  /** Kind by kind, the newest row first. */
  @Needs(Right.READ_ARCHIVE_STATE)
  public List<Row> table() {
    List<RetentionRule> all = retentions.all();
    List<RetentionTerm> terms = all.stream().map(RetentionRule::term).toList();
    LocalDate today = LocalDate.now(clock);
    List<Row> rows = new ArrayList<>();
    for (int i = all.size() - 1; i >= 0; i--) {
      RetentionRule rule = all.get(i);
      RetentionTerm t = terms.get(i);
      boolean holds = RetentionRules.inForce(terms, t.kind(), today).filter(now -> now == t).isPresent();
      rows.add(new Row(t.kind(), t.firstDay(), t.years(), t.source(), t.confirmed(), RetentionRules.forEver(t.kind()),
          holds, rule.recordedByName(), rule.recordedAt()));
    }
    rows.sort(Comparator.comparing((Row r) -> TOLD.indexOf(r.kind())).thenComparing(Row::firstDay, Comparator.reverseOrder()));
    return rows;
  }

  /** What of the caller's school lies in the archive; empty for who belongs to none. */
  @Needs(Right.READ_ARCHIVE_STATE)
  public List<Holding> holdings() {
    Caller caller = callers.current();
    if (caller.schoolId() == null) {
      return List.of();
    }
    List<Retentions.Count> counts = new ArrayList<>(retentions.transcripts(caller.schoolId()));
    Map<String, Long> others = retentions.ofSchool(caller.schoolId()).stream()
        .collect(Collectors.groupingBy(h -> h.schoolYear() + " " + h.kind(), TreeMap::new, Collectors.counting()));
    others.forEach((key, files) -> counts.add(new Retentions.Count(Kind.valueOf(key.split(" ")[1]), key.split(" ")[0], files)));
    List<RetentionTerm> terms = retentions.terms();
    LocalDate today = LocalDate.now(clock);
    return counts.stream().sorted(Comparator.comparing(Retentions.Count::schoolYear).reversed()
        .thenComparing(Retentions.Count::kind)).map(c -> {
          Keeping keeping = RetentionRules.of(terms, c.kind(), SchoolYear.start(c.schoolYear()) + 1, today);
          return new Holding(c.kind(), c.schoolYear(), c.files(), keeping.until(), keeping.over(today));
        }).toList();
  }

  /** How long a record of that kind and school year is kept by the row in force today. */
  @Needs(Right.READ_ARCHIVE_STATE)
  public Keeping keeping(Kind kind, String schoolYear) {
    return RetentionRules.of(retentions.terms(), kind, SchoolYear.start(schoolYear) + 1, LocalDate.now(clock));
  }

  /** The kinds a row can be recorded for. */
  @Needs(Right.READ_ARCHIVE_STATE)
  public List<Kind> kinds() {
    return TOLD.stream().filter(kind -> !RetentionRules.forEver(kind)).toList();
  }

  /**
   * Records from when a kind is kept how long; what was recorded before stays to be read.
   *
   * @param years null for ever
   * @param source the document that says so; required
   * @throws Problem RETENTION_FOR_EVER, RETENTION_YEARS, RETENTION_PASSED, SETUP_FIELD
   */
  @Needs(Right.KEEP_RETENTION)
  public void set(Kind kind, Integer years, LocalDate firstDay, String source, boolean confirmed) {
    Typed.given(kind, "kind");
    if (RetentionRules.forEver(kind)) {
      throw new Problem(ProblemCode.RETENTION_FOR_EVER, kind.name());
    }
    if (years != null && (years < 1 || years > LONGEST_YEARS)) {
      throw new Problem(ProblemCode.RETENTION_YEARS, LONGEST_YEARS);
    }
    LocalDate today = LocalDate.now(clock);
    if (Typed.given(firstDay, "from").isBefore(today)) {
      throw new Problem(ProblemCode.RETENTION_PASSED, firstDay);
    }
    RetentionTerm before = RetentionRules.inForce(retentions.terms(), kind, today).orElse(null);
    RetentionTerm term = new RetentionTerm(kind, firstDay, years, Typed.required(source, LONGEST_SOURCE, "source"), confirmed);
    retentions.add(new RetentionRule(term, callers.current().fullName(), clock.instant()));
    audit.record(AuditEvent.of(Action.SET_RETENTION, null, "RETENTION", kind.name())
        .changed(before == null ? null : told(before.years()), told(years)).because(term.source()).saying("RECORDS_" + kind + ", " + firstDay));
  }

  private static String told(Integer years) {
    return years == null ? "FOR_EVER" : String.valueOf(years);
  }
}
