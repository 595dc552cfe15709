package vn.hocba.web.school;

import java.io.Serializable;
import java.util.List;

/** What matters of a pupil's year before it is closed, at any level of school. */
public interface ClosingLine extends Serializable {

  /** The pupil's place in the class. */
  long enrolmentId();

  int position();

  String name();

  /** What follows from the year. */
  Enum<?> promotion();

  /** The same with what decided it and the article, in a sentence. */
  String decision();

  /** The title of the year, or null. */
  Enum<?> award();

  /** Whether anything is missing that the year's result needs. */
  boolean open();

  /** What must still be entered, in words. */
  List<String> missing();

  /** Whether somebody should look before the year is closed. */
  boolean exception();
}
