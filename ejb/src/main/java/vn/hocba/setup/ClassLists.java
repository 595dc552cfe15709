package vn.hocba.setup;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import vn.hocba.archive.search.RegisterOrder;
import vn.hocba.school.Enrolment;
import vn.hocba.school.Pupil;
import vn.hocba.school.SchoolClass;
import vn.hocba.school.Schools;

/** Puts class lists in order and takes pupils in; the caller holds the class's row and has asked for permission. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class ClassLists {

  @Inject
  private Schools schools;

  /** At the end of the list. */
  public Enrolment append(SchoolClass c, long pupilId) {
    int last = schools.enrolments(c.id()).stream().mapToInt(Enrolment::position).max().orElse(0);
    Enrolment enrolment = new Enrolment(c.id(), pupilId);
    enrolment.listAs(last + 1, null);
    return schools.add(enrolment);
  }

  /** By given name, Vietnamese alphabet; those who have left come after everybody (DAT-04). */
  public void sort(SchoolClass c) {
    number(sorted(c));
  }

  /** Whether it stands so; else somebody has put it in order by hand, which nobody who comes later undoes (BQT-06). */
  public boolean isSorted(SchoolClass c) {
    return schools.enrolments(c.id()).equals(sorted(c));
  }

  private List<Enrolment> sorted(SchoolClass c) {
    Map<Long, Pupil> pupils = schools.pupilsOf(c.id());
    return schools.enrolments(c.id()).stream().sorted(
        Comparator.comparing((Enrolment e) -> pupils.get(e.pupilId()).fullName(), RegisterOrder.VIETNAMESE)
            .thenComparing(Enrolment::id)).toList();
  }

  /** Puts one pupil at a place of the list; the others keep their order. */
  public void place(SchoolClass c, long enrolmentId, int position) {
    List<Enrolment> list = new ArrayList<>(schools.enrolments(c.id()));
    Enrolment moved = list.stream().filter(e -> e.id() == enrolmentId).findFirst().orElseThrow();
    list.remove(moved);
    list.add(Math.clamp(position - 1L, 0, list.size()), moved);
    number(list);
  }

  private void number(List<Enrolment> list) {
    for (int i = 0; i < list.size(); i++) {
      list.get(i).listAs(i + 1, list.get(i).note());
    }
    schools.flush();
  }
}
