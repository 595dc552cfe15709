package vn.hocba.assessment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * What one pupil has in one subject in one term: scores as {@code BigDecimal}, comment results as {@code Boolean}.
 *
 * @param required how many regular assessments there must be (TT 22/2021 Điều 6.2, TT 58/2011 Điều 8.2)
 * @param regular by ordinal; an element is null where the mark is missing, and the list may be shorter than required
 * @param topics one for each topic group the pupil takes, null where missing; each counts as a regular mark
 * @param requiredPeriodic how many assessments of weight 2 there must be; 1 but under TT 58/2011
 * @param periodic the assessments of weight 2 by ordinal, null where missing
 * @param end the end-of-term mark, null when missing
 * @param transferred the result that another school gave instead of marks, or null
 * @param notTaken places where 0 or Chưa đạt stands because a make-up was offered and not taken
 * @param untaught what says that a pupil's former school did not teach the subject in the term, or null
 */
public record TermMarks<T>(int required, List<T> regular, List<T> topics, int requiredPeriodic, List<T> periodic,
    T end, Transferred<T> transferred, List<NotTaken> notTaken, String untaught) {

  /** A place for a mark; ordinal 1 for the first of its kind in the term. */
  public record Slot(MarkKind kind, int ordinal) {}

  /** A term's result from another school, and which document says so. */
  public record Transferred<T>(T result, String source) {
    public Transferred {
      Objects.requireNonNull(result);
      requireText(source);
    }
  }

  /** The act of counting a missing assessment as 0 or Chưa đạt, and why. */
  public record NotTaken(Slot slot, String reason) {
    public NotTaken {
      requireText(reason);
    }
  }

  public TermMarks {
    // List.copyOf refuses the nulls that stand for missing marks
    regular = Collections.unmodifiableList(new ArrayList<>(regular));
    topics = Collections.unmodifiableList(new ArrayList<>(topics));
    periodic = Collections.unmodifiableList(new ArrayList<>(periodic));
    notTaken = List.copyOf(notTaken);
  }

  /** A term with one midterm assessment, as every regulation since TT 26/2020 has it. */
  public TermMarks(int required, List<T> regular, T midterm, T end) {
    this(required, regular, List.of(), 1, Arrays.asList(midterm), end, null, List.of(), null);
  }

  /** A term under TT 58/2011 with any number of periodic tests (KTđk). */
  public static <T> TermMarks<T> tests(int required, List<T> regular, int requiredPeriodic, List<T> periodic, T end) {
    return new TermMarks<>(required, regular, List.of(), requiredPeriodic, periodic, end, null, List.of(), null);
  }

  /** Nothing entered yet. */
  public static <T> TermMarks<T> empty(int required) {
    return new TermMarks<>(required, List.of(), null, null);
  }

  /** The term's result of another school instead of marks. */
  public static <T> TermMarks<T> transferred(T result, String source) {
    return new TermMarks<>(0, List.of(), List.of(), 0, List.of(), null, new Transferred<>(result, source), List.of(),
        null);
  }

  /**
   * The same of a pupil whose former school did not teach the subject in the term.
   *
   * @param source what says so; not blank
   */
  public TermMarks<T> untaught(String source) {
    requireText(source);
    return new TermMarks<>(required, regular, topics, requiredPeriodic, periodic, end, transferred, notTaken, source);
  }

  /** The same with the marks of topic groups. */
  public TermMarks<T> withTopics(List<T> marks) {
    return new TermMarks<>(required, regular, marks, requiredPeriodic, periodic, end, transferred, notTaken,
        untaught);
  }

  /**
   * The same with 0 or Chưa đạt at a place where a make-up was offered and not taken.
   *
   * @param nothing what counts there: 0 or false
   * @param reason why, for the record; not blank
   * @throws IllegalArgumentException when the place has a mark
   */
  public TermMarks<T> withNotTaken(Slot slot, T nothing, String reason) {
    boolean regularSlot = slot.kind() == MarkKind.REGULAR;
    boolean periodicSlot = slot.kind() == MarkKind.MIDTERM;
    if (slot.kind() == MarkKind.FINAL && end != null) {
      throw new IllegalArgumentException(slot + " has a mark");
    }
    List<NotTaken> acts = new ArrayList<>(notTaken);
    acts.add(new NotTaken(slot, reason));
    return new TermMarks<>(required, regularSlot ? put(regular, slot, nothing) : regular, topics, requiredPeriodic,
        periodicSlot ? put(periodic, slot, nothing) : periodic, slot.kind() == MarkKind.FINAL ? nothing : end,
        transferred, acts, untaught);
  }

  /** The same with the topic groups among the regular marks, so that they fill the required number. */
  TermMarks<T> withTopicsWithinRequired() {
    if (topics.isEmpty()) {
      return this;
    }
    List<T> all = new ArrayList<>(regular);
    all.addAll(topics);
    return new TermMarks<>(required, all, List.of(), requiredPeriodic, periodic, end, transferred, notTaken, untaught);
  }

  /** The one assessment of weight 2, or null when missing. */
  public T midterm() {
    return periodic.isEmpty() ? null : periodic.getFirst();
  }

  /** The regular marks that are there, without topic groups. */
  public List<T> regularGiven() {
    return there(regular, List.of());
  }

  /** What counts with weight 1: regular marks and topic groups. */
  public List<T> simpleGiven() {
    return there(regular, topics);
  }

  /** What counts with weight 2. */
  public List<T> periodicGiven() {
    return there(periodic, List.of());
  }

  /** True with every required mark, or with another school's result. */
  public boolean isComplete() {
    return transferred != null || missing().isEmpty() && !topics.contains(null);
  }

  public boolean isEmpty() {
    return transferred == null && given().isEmpty();
  }

  /** Every mark that is there, in the order of the class book. */
  public List<T> given() {
    List<T> given = new ArrayList<>(simpleGiven());
    given.addAll(periodicGiven());
    if (end != null) {
      given.add(end);
    }
    return given;
  }

  /** The topic groups without a mark, by ordinal from 1. */
  public List<Integer> missingTopics() {
    List<Integer> missing = new ArrayList<>();
    for (int i = 0; i < topics.size(); i++) {
      if (topics.get(i) == null) {
        missing.add(i + 1);
      }
    }
    return missing;
  }

  /** The required marks that are not there, in the order of the class book; without topic groups. */
  public List<Slot> missing() {
    List<Slot> missing = new ArrayList<>();
    if (transferred != null) {
      return missing;
    }
    lacking(missing, MarkKind.REGULAR, required, regular);
    lacking(missing, MarkKind.MIDTERM, requiredPeriodic, periodic);
    if (end == null) {
      missing.add(new Slot(MarkKind.FINAL, 1));
    }
    return missing;
  }

  private static <T> void lacking(List<Slot> missing, MarkKind kind, int required, List<T> marks) {
    // a mark beyond the required number fills in for an empty place before it
    int lacking = required - there(marks, List.of()).size();
    for (int i = 0; lacking > 0; i++) {
      if (i >= marks.size() || marks.get(i) == null) {
        missing.add(new Slot(kind, i + 1));
        lacking--;
      }
    }
  }

  private static <T> List<T> put(List<T> marks, Slot slot, T nothing) {
    List<T> all = new ArrayList<>(marks);
    while (all.size() < slot.ordinal()) {
      all.add(null);
    }
    if (all.set(slot.ordinal() - 1, nothing) != null) {
      throw new IllegalArgumentException(slot + " has a mark");
    }
    return all;
  }

  /** Asked for every term of every subject, so it is a plain loop. */
  private static <T> List<T> there(List<T> marks, List<T> more) {
    List<T> there = new ArrayList<>(marks.size() + more.size());
    there.addAll(marks);
    there.addAll(more);
    there.removeIf(Objects::isNull);
    return there;
  }

  private static void requireText(String text) {
    if (text == null || text.isBlank()) {
      throw new IllegalArgumentException("why is not said");
    }
  }
}
