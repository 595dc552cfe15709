package vn.hocba.web.particulars;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.hocba.particulars.ParticularKind;

/** One line in which somebody types or chooses the value of a particular; what was refused stays typed. */
public class ParticularLine implements Serializable {

  private static final long serialVersionUID = 1L;

  private final long enrolmentId;
  private final ParticularKind kind;
  private final String subject;
  private final LinkedHashMap<String, String> options;
  private int position;
  private String name;
  private String about;
  private String now;
  private String typed;
  private String refusal;

  /** @param options what can be chosen, by its words; empty where a mark is typed */
  ParticularLine(long enrolmentId, ParticularKind kind, String subject, Map<String, String> options) {
    this.enrolmentId = enrolmentId;
    this.kind = kind;
    this.subject = subject;
    this.options = new LinkedHashMap<>(options);
  }

  ParticularLine of(int number, String pupil) {
    position = number;
    name = pupil;
    return this;
  }

  /** @param present what stands there now, in words */
  ParticularLine told(String what, String present) {
    about = what;
    now = present;
    return this;
  }

  boolean filled() {
    return typed != null && !typed.isBlank();
  }

  void refuse(String why) {
    refusal = why;
  }

  public long getEnrolmentId() {
    return enrolmentId;
  }

  public ParticularKind getKind() {
    return kind;
  }

  public String getSubject() {
    return subject;
  }

  public Map<String, String> getOptions() {
    return options;
  }

  public int getPosition() {
    return position;
  }

  public String getName() {
    return name;
  }

  public String getAbout() {
    return about;
  }

  public String getNow() {
    return now;
  }

  public String getTyped() {
    return typed;
  }

  public void setTyped(String typed) {
    this.typed = typed;
  }

  public String getRefusal() {
    return refusal;
  }
}
