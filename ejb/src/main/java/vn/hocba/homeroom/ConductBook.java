package vn.hocba.homeroom;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.hocba.assessment.Regulation;
import vn.hocba.assessment.ResultLevel;
import vn.hocba.assessment.secondary.SecondaryAssessment;
import vn.hocba.curriculum.AppliedRegulation;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.Enrolment;
import vn.hocba.school.SchoolClass;
import vn.hocba.school.Schools;
import vn.hocba.transcript.YearResults;

/** Reads and corrects single entries of conduct and comments for requests; asks no permission, so only services use it. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class ConductBook {

  @Inject
  private Schools schools;
  @Inject
  private HomeroomEntries entries;
  @Inject
  private YearResults results;

  /** An entry that can be corrected. @param term null for the comment on the year; @param level what stands there, or null */
  public record Entry(long enrolmentId, String place, Integer term, String level) {}

  /** @param cell {@code <enrolment>:CONDUCT_1|CONDUCT_2|COMMENT}; empty for anything else, and for a pupil who is not there */
  public Optional<Entry> entry(SchoolClass c, String cell) {
    String[] key = cell == null ? new String[0] : cell.split(":", 2);
    return key.length < 2 || !key[0].matches("\\d{1,18}") ? Optional.empty()
        : EntryField.of(key[1]).flatMap(f -> find(c, Long.parseLong(key[0]), f));
  }

  /** The entry a request names; empty once the pupil is no longer in the class. */
  public Optional<Entry> at(SchoolClass c, long enrolmentId, String place) {
    return ConductPlace.field(place).flatMap(f -> find(c, enrolmentId, f));
  }

  private Optional<Entry> find(SchoolClass c, long enrolmentId, EntryField field) {
    return enrolment(c, enrolmentId).map(e -> new Entry(e.id(), ConductPlace.of(field), field.term(),
        field.in(e.homeroom())));
  }

  private Optional<Enrolment> enrolment(SchoolClass c, long id) {
    return schools.enrolments(c.id()).stream().filter(e -> e.id() == id).findFirst();
  }

  /** @throws Problem CONDUCT_INVALID for no level of the class's regulation, REGULATION_OF_PRIMARY */
  public void checkLevel(SchoolClass c, String level) {
    if (levels(c).stream().noneMatch(l -> l.code().equals(level))) {
      throw new Problem(ProblemCode.CONDUCT_INVALID, level == null ? "" : level);
    }
  }

  /** The comment as it is kept. @throws Problem COMMENT_TOO_LONG, CORRECTION_SAME for none */
  public String comment(String typed) {
    String text = EntryField.COMMENT.clean(typed);
    if (text == null) {
      throw new Problem(ProblemCode.CORRECTION_SAME);
    }
    if (text.length() > EntryField.COMMENT_LIMIT) {
      throw new Problem(ProblemCode.COMMENT_TOO_LONG, text.length(), EntryField.COMMENT_LIMIT);
    }
    return text;
  }

  /** By which the class is assessed. */
  public Regulation regulation(SchoolClass c) {
    return results.regulation(c).regulation();
  }

  /** @throws Problem REGULATION_OF_PRIMARY, whose classes keep qualities and competences instead */
  public List<ResultLevel> levels(SchoolClass c) {
    AppliedRegulation applied = results.regulation(c);
    if (applied.primaryRule().isPresent()) {
      throw new Problem(ProblemCode.REGULATION_OF_PRIMARY, c.grade());
    }
    return SecondaryAssessment.conductLevels(applied.regulation());
  }

  /** Writes the level or comment. @param by full name of who asked for it */
  public void correct(SchoolClass c, Entry entry, String level, String by, Instant now) {
    EntryField field = ConductPlace.field(entry.place()).orElseThrow();
    Enrolment e = enrolment(c, entry.enrolmentId()).orElseThrow();
    e.enterHomeroom(field.with(e.homeroom(), level));
    HomeroomTrace trace = entries.traces(c.id()).stream().filter(t -> t.enrolmentId() == e.id() && t.field() == field)
        .findFirst().orElseGet(() -> entries.add(new HomeroomTrace(e.id(), field)));
    trace.corrected(by, now);
    entries.flush();
  }
}
