package vn.hocba.audit;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.hocba.access.Caller;
import vn.hocba.access.Callers;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.Schools;

/** Lets those who oversee a school read what was done; a school's people read their own school's rows only. */
@Stateless
@PermitAll
@Needs(Right.READ_AUDIT)
public class AuditReadingService {

  /** Rows on one page. */
  public static final int PAGE_SIZE = 50;
  /** Who wants to read further back narrows the question. */
  public static final int LAST_PAGE = 200;
  /** What stands for several chains at once. */
  static final String ALL = "ALL";

  @Inject
  private Callers callers;
  @Inject
  private AuditSearch search;
  @Inject
  private AuditNames names;
  @Inject
  private AuditChains chains;
  @Inject
  private AuditTrail audit;
  @Inject
  private ReadTrail reads;
  @Inject
  private AuditAlarms alarms;
  @Inject
  private Schools schools;

  /** @param more whether older rows follow */
  public record Page(List<AuditRow> rows, boolean more) {}

  /** A part of an export. @param lastChain where the next part begins, with lastSequence */
  public record Part(List<AuditRow> rows, long lastChain, long lastSequence) {}

  /** A school to choose. */
  public record Choice(long id, String name) {}

  /**
   * How a chain stands.
   *
   * @param schoolId {@link AuditLine#NO_SCHOOL} for what concerns none
   * @param lastVerdict the newest verification that was written down, or null
   * @param signedAt when heads were last signed; null for never
   */
  public record Chain(long schoolId, long rows, AuditRow lastVerdict, Instant signedAt) {}

  /** @param page from 0 */
  public Page read(AuditFilter filter, int page) {
    Caller caller = callers.current();
    AuditFilter own = scope(caller, filter);
    reads.opened(caller, AuditEvent.of(Action.READ_AUDIT, writable(own), "CHAIN", chain(own)));
    if (own.schoolId() != null) {
      alarms.looked(own.schoolId());
    }
    List<AuditEntry> found = search.newest(own, Math.clamp(page, 0, LAST_PAGE - 1) * PAGE_SIZE, PAGE_SIZE + 1);
    List<AuditEntry> shown = found.subList(0, Math.min(PAGE_SIZE, found.size()));
    if (own.schoolId() == null) {
      schoolsOf(shown.stream().map(e -> e.line().chain()).distinct().toList()).forEach(s -> reads.opened(caller,
          AuditEvent.of(Action.READ_AUDIT, s, "CHAIN", ALL)));
    }
    return new Page(names.name(shown), found.size() > PAGE_SIZE);
  }

  /** Writes down that these rows leave the system. @param told the filter as the address carries it */
  public void beginExport(AuditFilter filter, String told) {
    AuditFilter own = scope(callers.current(), filter);
    audit.record(AuditEvent.of(Action.EXPORT_AUDIT, writable(own), "CHAIN", chain(own)).saying(told));
    if (own.schoolId() == null) {
      schoolsOf(search.chains(own)).forEach(s -> audit.record(AuditEvent.of(Action.EXPORT_AUDIT, s, "CHAIN", ALL)
          .saying(told)));
    }
  }

  /** Each school sees in its own chain who read its rows among those of all; a chain that takes none keeps nobody out. */
  private List<Long> schoolsOf(List<Long> found) {
    return found.stream().filter(c -> schools.school(c).isPresent() && chains.takesRows(c)).toList();
  }

  /** The next rows of an export, in the order of the chains; empty at the end. */
  public Part export(AuditFilter filter, long afterChain, long afterSequence, int most) {
    List<AuditEntry> found = search.after(scope(callers.current(), filter), afterChain, afterSequence, most);
    return found.isEmpty() ? new Part(List.of(), afterChain, afterSequence)
        : new Part(names.name(found), found.getLast().line().chain(), found.getLast().sequence());
  }

  /** How the chain stands that the filter is about; empty when it is about several. */
  public Optional<Chain> chain(Long schoolId) {
    AuditFilter own = scope(callers.current(), new AuditFilter(schoolId, null, null, null, null, null, false));
    if (own.schoolId() == null) {
      return Optional.empty();
    }
    List<AuditEntry> last = chains.lastVerdict(own.schoolId()).stream().toList();
    List<AuditEntry> signed = chains.latest(AuditLine.NO_SCHOOL, Action.SIGN_AUDIT_HEADS, 1);
    return Optional.of(new Chain(own.schoolId(), chains.head(own.schoolId()).map(AuditHead::sequence).orElse(0L),
        last.isEmpty() ? null : names.name(last).getFirst(),
        signed.isEmpty() ? null : names.name(signed).getFirst().at()));
  }

  /** The schools the caller may choose from; none for a school's own people. */
  public List<Choice> schools() {
    Caller caller = callers.current();
    return caller.schoolId() != null ? List.of()
        : schools.schools().stream().filter(s -> caller.sees(s.id())).map(s -> new Choice(s.id(), s.name())).toList();
  }

  /** Whether the caller reads rows that concern no school. */
  public boolean readsBeyondSchools() {
    return callers.current().schools() == null;
  }

  /** @throws Problem NOT_FOUND for a school that does not exist for an inspector */
  private static AuditFilter scope(Caller caller, AuditFilter filter) {
    AuditFilter own = filter.within(caller.schools());
    if (caller.schools() == null) {
      return own;
    }
    // A school's people are not asked which: they have one.
    Long school = caller.schoolId() != null ? caller.schoolId()
        : filter.schoolId() == null && caller.schools().size() == 1 ? caller.schools().iterator().next()
        : filter.schoolId();
    if (school != null && !caller.sees(school)) {
      throw new Problem(ProblemCode.NOT_FOUND);
    }
    return own.atSchool(school);
  }

  /** Where the reading is written down: a broken chain that takes no rows keeps nobody from looking at it. */
  private Long writable(AuditFilter own) {
    return own.schoolId() == null || own.schoolId() == AuditLine.NO_SCHOOL || !chains.takesRows(own.schoolId()) ? null
        : own.schoolId();
  }

  private static String chain(AuditFilter own) {
    return own.schoolId() == null ? ALL : own.schoolId().toString();
  }
}
