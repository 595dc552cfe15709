package vn.hocba.particulars.entry;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hocba.access.Caller;
import vn.hocba.assessment.Missing;
import vn.hocba.assessment.SubjectMarks;
import vn.hocba.assessment.primary.Trait;
import vn.hocba.gradebook.EntryKind;
import vn.hocba.particulars.Particular;
import vn.hocba.particulars.ParticularKind;
import vn.hocba.particulars.Particulars;
import vn.hocba.school.ClassState;
import vn.hocba.school.ClassSubject;
import vn.hocba.school.School;
import vn.hocba.school.SchoolClass;
import vn.hocba.school.Schools;

/** Puts a class's year together as one person may see and change it. */
@Stateless
@PermitAll
public class ParticularsReader {

  @Inject
  private Particulars particulars;
  @Inject
  private ParticularRights rights;
  @Inject
  private Schools schools;
  @Inject
  private Clock clock;

  public ParticularsView read(SchoolClass c, ClassFacts year, Caller caller) {
    boolean open = c.stands(clock.instant()) == ClassState.OPEN;
    boolean all = rights.readsAll(caller, c);
    List<ClassSubject> own = year.books().stream()
        .filter(b -> rights.enters(caller, c, ParticularKind.NOT_TAKEN, b)).toList();
    List<ParticularKind> kinds = Stream.of(ParticularKind.values())
        .filter(k -> k.under(year.regulation()) && !k.awaited()).filter(k -> year.books().stream()
            .anyMatch(b -> rights.enters(caller, c, k, b) && (!k.exempts() || k.suits(b.subject(), year.regulation()))))
        .toList();
    List<Due> awaited = year.pupils().stream().flatMap(p -> p.due().stream()).toList();
    List<Due> due = awaited.stream().filter(d -> rights.enters(caller, c, d.kind(), year.book(d.subject()))).toList();
    List<ParticularsView.Elsewhere> elsewhere = awaited.stream().filter(d -> all && !due.contains(d))
        .map(d -> elsewhere(c, d, year.book(d.subject()))).toList();
    List<ParticularsView.Entered> entered = particulars.ofClass(c.id()).stream()
        .filter(p -> all || teaches(caller, year, p)).map(p -> entered(p, open && rights.enters(caller, c,
            p.content().kind(), year.book(p.content().subject()))))
        .sorted(Comparator.comparing((ParticularsView.Entered e) -> !e.stands())).toList();
    boolean writes = !kinds.isEmpty() || !due.isEmpty() || entered.stream().anyMatch(ParticularsView.Entered::withdraws);
    return new ParticularsView(c.id(), c.name(), c.schoolYear(), year.regulation(), c.stands(clock.instant()), c.stateBy(),
        c.standsSince(clock.instant()), all, open && writes, kinds,
        year.pupils().stream().map(p -> row(p, own)).toList(),
        year.books().stream().filter(b -> !year.forms().get(b.subject()).homeroom())
            .map(b -> new ParticularsView.SubjectRow(b.subject(), results(year, b), kinds.stream()
                .filter(k -> rights.enters(caller, c, k, b) && k.suits(b.subject(), year.regulation()))
                .collect(Collectors.toSet()))).toList(),
        Stream.of(Trait.values()).map(Enum::name).filter(t -> year.forms().values().stream()
            .anyMatch(f -> f.columns().stream().anyMatch(col -> col.column().kind().equals(t)))).toList(),
        due, elsewhere, entered);
  }

  private ParticularsView.Elsewhere elsewhere(SchoolClass c, Due due, ClassSubject book) {
    return switch (due.kind().duty()) {
      case SUBJECT_TEACHER -> rights.leadersStandIn(book) ? new ParticularsView.Elsewhere(due, null, true)
          : new ParticularsView.Elsewhere(due, schools.nameOf(book.teacherStaffId()), false);
      case HOMEROOM -> new ParticularsView.Elsewhere(due, schools.nameOf(c.homeroomStaffId()), false);
      case PRINCIPAL -> new ParticularsView.Elsewhere(due, schools.school(c.schoolId()).map(School::principalName)
          .orElse(null), false);
    };
  }

  private static EntryKind results(ClassFacts year, ClassSubject b) {
    EntryKind results = year.forms().get(b.subject()).results();
    return results == null ? EntryKind.LEVEL : results;
  }

  private static ParticularsView.PupilRow row(PupilFacts p, List<ClassSubject> own) {
    if (p.year() == null) {
      return new ParticularsView.PupilRow(p.enrolmentId(), p.position(), p.name(), List.of(), List.of());
    }
    List<Missing> missing = p.assessment().missing().stream().filter(m -> m.what() != Missing.What.TOPIC_MARK)
        .filter(m -> own.stream().anyMatch(b -> b.subject().equals(m.subject()))).toList();
    return new ParticularsView.PupilRow(p.enrolmentId(), p.position(), p.name(), missing,
        p.year().subjects().stream().filter(s -> s.termOne() != null && s.termOne().isEmpty()
                && s.termOne().untaught() == null)
            .map(SubjectMarks::code).toList());
  }

  private boolean teaches(Caller caller, ClassFacts year, Particular p) {
    ClassSubject book = year.book(p.content().subject());
    return book != null && rights.teaches(caller, book);
  }

  private static ParticularsView.Entered entered(Particular p, boolean withdraws) {
    return new ParticularsView.Entered(p.id(), p.enrolmentId(), p.content(), p.enteredByName(), p.enteredAt(),
        withdraws && p.stands(), p.withdrawnByName(), p.withdrawnAt(), p.withdrawnWhy());
  }
}
