package vn.hocba.setup;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.hocba.access.Caller;
import vn.hocba.access.Callers;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.approval.Declarations;
import vn.hocba.assessment.MarkKind;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditEvent;
import vn.hocba.audit.AuditTrail;
import vn.hocba.gradebook.MarkColumn;
import vn.hocba.lock.BookLocks;
import vn.hocba.lock.ClassGate;
import vn.hocba.lock.LockDecisions;
import vn.hocba.lock.OpenBook;
import vn.hocba.lock.Place;
import vn.hocba.school.SchoolClass;
import vn.hocba.school.Schools;

/**
 * Gives the classes of a year the number of regular assessments that the rule asks by now (TT 22/2021 Điều 6.2b): more where a
 * book has fewer, never less, and nothing in a class whose year is or was closed.
 */
@Stateless
@PermitAll
@Needs(Right.SET_UP_SCHOOL)
public class RegularColumnsService {

  @Inject
  private Schools schools;
  @Inject
  private ClassSubjects subjects;
  @Inject
  private Declarations declarations;
  @Inject
  private LockDecisions decisions;
  @Inject
  private ClassGate gate;
  @Inject
  private Callers callers;
  @Inject
  private AuditTrail audit;

  /**
   * A class with fewer regular assessments than the rule asks.
   *
   * @param raised books that can have more now
   * @param held books that stay, because a lock holds what would come to them
   */
  public record Lacking(long classId, String className, List<ClassSubjects.TooFew> raised, List<ClassSubjects.TooFew> held) {}

  /** What would be done; nothing is written. */
  public List<Lacking> lacking(String schoolYear) {
    return open(callers.ofSchool(Right.SET_UP_SCHOOL).schoolId(), schoolYear).stream()
        .map(this::lacking).filter(l -> !l.raised().isEmpty() || !l.held().isEmpty()).toList();
  }

  /** Does it, class by class. @return the classes with what was done in each */
  public List<Lacking> raise(String schoolYear) {
    Caller caller = callers.ofSchool(Right.SET_UP_SCHOOL);
    List<Lacking> done = new ArrayList<>();
    // whoever writes to several classes enters them in the order of their numbers
    for (SchoolClass c : open(caller.schoolId(), schoolYear).stream().sorted(Comparator.comparing(SchoolClass::id)).toList()) {
      Lacking now = lacking(c);
      if (!now.raised().isEmpty()) {
        OpenBook book = gate.open(c.id(), caller, Action.SET_UP_CLASS);
        now = raise(book, caller);
      }
      if (!now.raised().isEmpty() || !now.held().isEmpty()) {
        done.add(now);
      }
    }
    return done;
  }

  private Lacking raise(OpenBook book, Caller caller) {
    SchoolClass c = book.schoolClass();
    Lacking now = lacking(c, c.isClosedBefore() ? List.of() : subjects.tooFew(c), book.locks());
    now.raised().forEach(t -> {
      t.book().planRegular(t.asked());
      // an assessment that is still to come: what was declared complete is not
      declarations.changed(c, t.book().subject(), terms(t).boxed().toList(), caller);
    });
    if (!now.raised().isEmpty()) {
      audit.record(AuditEvent.of(Action.SET_UP_CLASS, c.schoolId(), "CLASS", String.valueOf(c.id())).inClass(c.id())
          .saying("REGULAR_COUNT: " + now.raised().stream().map(t -> t.subject() + " " + t.has() + " → " + t.asked())
              .collect(Collectors.joining(", "))));
    }
    return now;
  }

  private List<SchoolClass> open(long schoolId, String schoolYear) {
    return schools.classesOf(schoolId, schoolYear).stream().filter(c -> !c.isClosed() && !c.isClosedBefore()).toList();
  }

  private Lacking lacking(SchoolClass c) {
    List<ClassSubjects.TooFew> few = subjects.tooFew(c);
    return few.isEmpty() ? new Lacking(c.id(), c.name(), few, few) : lacking(c, few, decisions.of(c));
  }

  private static Lacking lacking(SchoolClass c, List<ClassSubjects.TooFew> few, BookLocks locks) {
    boolean shut = locks.onEverything().isPresent();
    Map<Boolean, List<ClassSubjects.TooFew>> raised = few.stream()
        .collect(Collectors.partitioningBy(t -> !shut && takes(t, locks)));
    return new Lacking(c.id(), c.name(), raised.get(true), raised.get(false));
  }

  /** Whether every assessment that would come, or be due earlier, stands where something can be entered. */
  private static boolean takes(ClassSubjects.TooFew t, BookLocks locks) {
    return terms(t).boxed().flatMap(term -> IntStream.rangeClosed(1, t.asked())
        .mapToObj(i -> new MarkColumn(term, MarkKind.REGULAR, i)))
        .filter(column -> column.ordinal() > t.has() || !place(column, t, t.has()).equals(place(column, t, t.asked())))
        .noneMatch(column -> locks.on(place(column, t, t.asked())).isPresent());
  }

  private static Place place(MarkColumn column, ClassSubjects.TooFew t, int count) {
    return column.place(t.subject(), count);
  }

  private static IntStream terms(ClassSubjects.TooFew t) {
    return IntStream.of(1, 2).filter(t.book()::taughtIn);
  }
}
