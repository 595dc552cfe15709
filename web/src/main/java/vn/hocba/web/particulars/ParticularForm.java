package vn.hocba.web.particulars;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import vn.hocba.assessment.MarkKind;
import vn.hocba.assessment.Missing;
import vn.hocba.assessment.TermMarks.Slot;
import vn.hocba.particulars.ParticularField;
import vn.hocba.particulars.ParticularKind;
import vn.hocba.particulars.entry.NewParticular;

/** What somebody is filling in to enter a particular of their own accord; its fields follow the kind. */
public class ParticularForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private Long pupil;
  private String kind;
  private String subject;
  private Integer term;
  private String place;
  private String value;
  private String text;
  private List<ParticularLine> lines = List.of();
  private String refusal;
  private boolean overMarks;
  private String over;

  /** Null while none is chosen. */
  ParticularKind chosen() {
    return Stream.of(ParticularKind.values()).filter(k -> k.name().equals(kind)).findFirst().orElse(null);
  }

  /** The missing mark of which the place is the key. */
  static String key(Missing m) {
    return m.subject() + ":" + m.term() + ":" + switch (m.what()) {
      case REGULAR_MARK -> MarkKind.REGULAR;
      case FINAL_MARK -> MarkKind.FINAL;
      default -> MarkKind.MIDTERM;
    } + ":" + (m.ordinal() == null ? 1 : m.ordinal());
  }

  /** What is to be entered; several where a line was filled for each. */
  List<NewParticular> entries() {
    ParticularKind of = chosen();
    if (of == ParticularKind.TRANSFERRED) {
      return lines.stream().filter(ParticularLine::filled)
          .map(l -> NewParticular.awaited(pupil, of, l.getSubject(), l.getTyped(), text)).toList();
    }
    if (of == ParticularKind.NOT_TAKEN && place != null) {
      String[] parts = place.split(":", 4);
      return List.of(new NewParticular(pupil, of, parts[0], Integer.valueOf(parts[1]),
          new Slot(MarkKind.valueOf(parts[2]), Integer.parseInt(parts[3])), null, text));
    }
    NewParticular entry = new NewParticular(pupil, of, subject, term, null, value, text);
    return List.of(overMarks && about().equals(over) ? entry.knowingly() : entry);
  }

  /** What must be chosen or filled in before anything can be sent, by the key of its text; null for nothing. */
  String lacking() {
    ParticularKind of = chosen();
    if (pupil == null || of == null) {
      return pupil == null ? "particular.noPupil" : "particular.noKind";
    }
    return switch (of) {
      case TRANSFERRED -> lines.stream().anyMatch(ParticularLine::filled) ? null : "particular.noValue";
      case NOT_TAKEN -> place == null ? "particular.noPlace" : null;
      default -> subject != null ? null : asks("SUBJECT") ? "particular.noItem"
          : asks("TRAIT") ? "particular.noTrait" : null;
    };
  }

  /** Whether a field is asked for as such: places and marks of several subjects have fields of their own. */
  public boolean asks(String field) {
    ParticularKind of = chosen();
    return of != null && of != ParticularKind.NOT_TAKEN && of != ParticularKind.TRANSFERRED
        && of.needs(ParticularField.valueOf(field));
  }

  void refuse(String why) {
    refusal = why;
    over = null;
    overMarks = false;
  }

  /** Refused because of marks that would no longer count, which can be confirmed. */
  void askOver(String why) {
    refuse(why);
    over = about();
  }

  /** What was asked about: a confirmation is for no other pupil, kind, subject or term. */
  private String about() {
    return pupil + " " + kind + " " + subject + " " + term + " " + value;
  }

  void fill(List<ParticularLine> rows) {
    lines = rows;
  }

  public Long getPupil() {
    return pupil;
  }

  public void setPupil(Long pupil) {
    this.pupil = pupil;
  }

  public String getKind() {
    return kind;
  }

  public void setKind(String kind) {
    this.kind = kind;
  }

  public String getSubject() {
    return subject;
  }

  public void setSubject(String subject) {
    this.subject = subject;
  }

  public Integer getTerm() {
    return term;
  }

  public void setTerm(Integer term) {
    this.term = term;
  }

  public String getPlace() {
    return place;
  }

  public void setPlace(String place) {
    this.place = place;
  }

  public String getValue() {
    return value;
  }

  public void setValue(String value) {
    this.value = value;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public List<ParticularLine> getLines() {
    return lines;
  }

  public String getRefusal() {
    return refusal;
  }

  /** Whether the form asks to confirm that the marks it named no longer count. */
  public boolean isAsksOver() {
    return over != null;
  }

  public boolean isOverMarks() {
    return overMarks;
  }

  public void setOverMarks(boolean overMarks) {
    this.overMarks = overMarks;
  }
}
