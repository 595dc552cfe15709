package vn.hocba.school;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;

/** A pupil's place in a class for one year, with what the homeroom teacher keeps about that year. */
@Entity
@Table(name = "enrolment")
public class Enrolment {

  private static final String COMPLETED = "COMPLETED";

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_seq")
  private Long id;
  @Column(name = "class_id")
  private long classId;
  @Column(name = "pupil_id")
  private long pupilId;
  private int position;
  private String note;
  @Column(name = "conduct_one")
  private String conductOne;
  @Column(name = "conduct_two")
  private String conductTwo;
  @Column(name = "excused_absences")
  private int excusedAbsences;
  @Column(name = "unexcused_absences")
  private int unexcusedAbsences;
  @Column(name = "absences_given")
  private boolean absencesGiven;
  @Column(name = "homeroom_comment")
  private String homeroomComment;
  @Column(name = "joined_on")
  private LocalDate joinedOn;
  @Column(name = "left_on")
  private LocalDate leftOn;
  private String leaving;
  @Version
  private int version;

  protected Enrolment() {}

  public Enrolment(long classId, long pupilId) {
    this.classId = classId;
    this.pupilId = pupilId;
  }

  /**
   * The homeroom part of the class book.
   *
   * @param conductOne level of conduct in term I ({@code TOT}, {@code KHA}, {@code DAT}, {@code CHUA_DAT}) or null
   * @param conductTwo the same for term II
   * @param excusedAbsences sessions missed with leave, 0 or more
   * @param unexcusedAbsences sessions missed without leave, 0 or more
   * @param comment the homeroom teacher's comment, or null
   */
  public record Homeroom(String conductOne, String conductTwo, int excusedAbsences, int unexcusedAbsences,
      String comment) {

    /** The same with other totals of sessions missed. */
    public Homeroom withAbsences(int excused, int unexcused) {
      return new Homeroom(conductOne, conductTwo, excused, unexcused, comment);
    }
  }

  /** @param position number in the class list, from 1 */
  public void listAs(int position, String note) {
    this.position = position;
    this.note = note;
  }

  /** Null for who was there from the beginning of the year. */
  public LocalDate joinedOn() {
    return joinedOn;
  }

  public void joinOn(LocalDate day) {
    joinedOn = day;
  }

  /** Null for who is still there. */
  public LocalDate leftOn() {
    return leftOn;
  }

  /** {@code OUT} or {@code DROP_OUT} of who left; null for who is still there. */
  public PupilMove.Kind leftAs() {
    return leftOn == null ? null : PupilMove.Kind.valueOf(leaving);
  }

  /** @param how a {@link PupilMove.Kind} */
  public void leave(LocalDate day, PupilMove.Kind how) {
    leftOn = day;
    leaving = how.name();
  }

  /** Is in the class again after having left it. */
  public Enrolment comeBack() {
    leftOn = null;
    leaving = null;
    return this;
  }

  /** The pupil has completed the programme and leaves the school after the year. */
  public void complete() {
    leaving = COMPLETED;
  }

  public boolean completed() {
    return COMPLETED.equals(leaving);
  }

  /** Goes on in another class of the year. */
  public void changeClass(long toClassId, LocalDate day) {
    classId = toClassId;
    joinedOn = day;
  }

  public void enterHomeroom(Homeroom h) {
    conductOne = h.conductOne();
    conductTwo = h.conductTwo();
    excusedAbsences = h.excusedAbsences();
    unexcusedAbsences = h.unexcusedAbsences();
    homeroomComment = h.comment();
  }

  /** A class book gave the totals of sessions missed, be they 0. */
  public void absencesGiven() {
    absencesGiven = true;
  }

  /** Whether anything tells how many sessions the pupil missed: totals of a class book, or any session. */
  public boolean absencesKnown() {
    return absencesGiven || excusedAbsences + unexcusedAbsences > 0;
  }

  public Homeroom homeroom() {
    return new Homeroom(conductOne, conductTwo, excusedAbsences, unexcusedAbsences, homeroomComment);
  }

  public Long id() {
    return id;
  }

  public long classId() {
    return classId;
  }

  public long pupilId() {
    return pupilId;
  }

  public int position() {
    return position;
  }

  /** Transfers and other changes during the year, as written in the book; may be null. */
  public String note() {
    return note;
  }
}
