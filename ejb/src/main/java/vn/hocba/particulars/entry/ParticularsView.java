package vn.hocba.particulars.entry;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import vn.hocba.assessment.Missing;
import vn.hocba.assessment.Regulation;
import vn.hocba.gradebook.EntryKind;
import vn.hocba.particulars.ParticularContent;
import vn.hocba.particulars.ParticularKind;
import vn.hocba.school.ClassState;

/**
 * The particulars of a class as the caller may see and enter them.
 *
 * @param stateBy who brought the class into its state; may be null, as when
 * @param homeroom whether the caller reads the class's homeroom pages
 * @param editable whether the caller may enter or withdraw anything now
 * @param kinds that the caller may enter any time, in the order they are offered; not those the year waits for
 * @param subjects of the class, in the order of the form
 * @param traits qualities and competences assessed in the class; empty but in primary school
 * @param due what the year waits for and the caller may enter
 * @param elsewhere what the year waits for and somebody else enters; only for who reads the whole class
 * @param entered what the caller may read, those that stand first
 */
public record ParticularsView(long classId, String className, String schoolYear, Regulation regulation,
    ClassState state, String stateBy, Instant stateAt, boolean homeroom, boolean editable, List<ParticularKind> kinds,
    List<PupilRow> pupils, List<SubjectRow> subjects, List<String> traits, List<Due> due, List<Elsewhere> elsewhere,
    List<Entered> entered) {

  /**
   * What the year waits for from somebody else.
   *
   * @param teacher whose part it is; null where nobody is named, or leaders stand in
   * @param leaders whether leaders stand in for a subject's teacher, who cannot sign in
   */
  public record Elsewhere(Due due, String teacher, boolean leaders) {}

  /**
   * @param missing marks of the pupil that the caller may declare offered and not taken
   * @param elsewhere codes of subjects without marks in the first term, which another school can have given
   */
  public record PupilRow(long enrolmentId, int position, String name, List<Missing> missing,
      List<String> elsewhere) {}

  /**
   * @param results of terms and year; in primary school the kind of its level
   * @param kinds that the caller may enter for the subject any time
   */
  public record SubjectRow(String code, EntryKind results, Set<ParticularKind> kinds) {}

  /**
   * @param withdraws whether the caller may withdraw it now
   * @param withdrawnBy null while it stands, as when and why
   */
  public record Entered(long id, long enrolmentId, ParticularContent content, String by, Instant at,
      boolean withdraws, String withdrawnBy, Instant withdrawnAt, String withdrawnWhy) {

    public boolean stands() {
      return withdrawnAt == null;
    }
  }
}
