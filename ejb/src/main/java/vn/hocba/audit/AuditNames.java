package vn.hocba.audit;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gives rows the names of what they are about, with one question a kind for the whole part. */
@Stateless
@PermitAll
public class AuditNames {

  private static final Pattern MARK = Pattern.compile("(\\d{1,18})/\\d{1,18}:(.*)", Pattern.DOTALL);
  private static final Pattern ENTRY = Pattern.compile("\\d{1,18}:(.*)", Pattern.DOTALL);

  @PersistenceContext(unitName = "hocba")
  private EntityManager em;

  /** In the same order. */
  public List<AuditRow> name(List<AuditEntry> entries) {
    List<AuditLine> lines = entries.stream().map(AuditEntry::line).toList();
    Map<Object, Object[]> schools = ask("select s.id, s.name from School s where s.id in :ids",
        keys(lines, AuditLine::chain));
    Map<Object, Object[]> classes = ask("select c.id, c.name from SchoolClass c where c.id in :ids",
        keys(lines, AuditLine::classId));
    Map<Object, Object[]> pupils = ask("select n.id, p.fullName, c.name from Enrolment n, Pupil p, SchoolClass c"
        + " where n.pupilId = p.id and n.classId = c.id and n.id in :ids", keys(lines, AuditLine::enrolmentId));
    Map<Object, Object[]> subjects = ask("select s.id, s.subject, c.name from ClassSubject s, SchoolClass c"
        + " where s.classId = c.id and s.id in :ids", keys(lines, AuditNames::book));
    Map<Object, Object[]> transcripts = ask("select t.id, p.fullName, c.name from TranscriptRecord t, Pupil p,"
        + " SchoolClass c where t.pupilId = p.id and t.classId = c.id and t.id in :ids",
        keys(lines, l -> l.subjectKind().equals("TRANSCRIPT") ? l.subjectId() : null));
    return entries.stream().map(e -> {
      AuditLine l = e.line();
      Object[] pupil = Stream.of(pupils.get(l.enrolmentId()), transcripts.get(l.subjectId())).filter(Objects::nonNull)
          .findFirst().orElse(null);
      Object[] book = subjects.get(book(l));
      String className = Stream.of(text(classes.get(l.classId()), 1), text(pupil, 2), text(book, 2))
          .filter(Objects::nonNull).findFirst().orElse(null);
      return new AuditRow(e.sequence(), at(l.at()), l.actor(), l.actorName(), l.action(), l.refused(), l.subjectKind(),
          l.subjectId(), text(schools.get(l.chain()), 1), className, text(pupil, 1), text(book, 1), part(l),
          l.oldValue(), l.newValue(), l.reason(), l.detail(), l.address(), l.device(), l.agent());
    }).toList();
  }

  private Map<Object, Object[]> ask(String query, Collection<Object> ids) {
    Map<Object, Object[]> found = new HashMap<>();
    if (!ids.isEmpty()) {
      em.createQuery(query, Object[].class).setParameter("ids", ids).getResultList().forEach(r -> found.put(r[0], r));
    }
    return found;
  }

  private static Collection<Object> keys(List<AuditLine> lines, Function<AuditLine, Object> key) {
    return lines.stream().map(key).filter(Objects::nonNull).collect(Collectors.toSet());
  }

  private static Long book(AuditLine l) {
    Matcher mark = MARK.matcher(l.subjectId());
    if (l.subjectKind().equals("MARK") && mark.matches()) {
      return Long.valueOf(mark.group(1));
    }
    return l.subjectKind().equals("GRADEBOOK") && l.subjectId().matches("\\d{1,18}") ? Long.valueOf(l.subjectId())
        : null;
  }

  private static String part(AuditLine l) {
    Matcher part = (l.subjectKind().equals("MARK") ? MARK : ENTRY).matcher(l.subjectId());
    boolean hasPart = l.subjectKind().equals("MARK") || l.subjectKind().equals("ENROLMENT");
    return hasPart && part.matches() ? part.group(part.groupCount()) : null;
  }

  private static String text(Object[] row, int column) {
    return row == null ? null : (String) row[column];
  }

  /** Null for a row in which somebody wrote something else. */
  private static Instant at(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException edited) {
      return null;
    }
  }
}
