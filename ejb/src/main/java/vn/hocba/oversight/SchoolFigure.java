package vn.hocba.oversight;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import vn.hocba.school.ClassState;
import vn.hocba.school.School;

/** How far one school had come when it was last counted, so that a list of hundreds needs no counting. */
@Entity
@Table(name = "school_figure")
public class SchoolFigure {

  @Id
  @Column(name = "school_id")
  private Long schoolId;
  private String name;
  @Column(name = "sort_key")
  private String sortKey;
  @Column(name = "search_key")
  private String searchKey;
  @Column(name = "school_year")
  private String schoolYear;
  private int classes;
  private int locked;
  private int closed;
  @Column(name = "entered_one")
  private int enteredOne;
  @Column(name = "expected_one")
  private int expectedOne;
  @Column(name = "entered_two")
  private int enteredTwo;
  @Column(name = "expected_two")
  private int expectedTwo;
  @Column(name = "refreshed_at")
  private Instant refreshedAt;

  protected SchoolFigure() {}

  SchoolFigure(School school) {
    schoolId = school.id();
  }

  /** Takes what was counted just now. */
  void take(School school, String year, List<BookFigure> books, Instant at) {
    name = school.name();
    sortKey = SchoolNames.order(school.name());
    searchKey = SchoolNames.plain(school.name());
    schoolYear = year;
    classes = classes(books, null);
    locked = classes(books, ClassState.LOCKED);
    closed = classes(books, ClassState.CLOSED);
    TermCount one = books.stream().map(BookFigure::one).reduce(TermCount.NONE, TermCount::plus);
    TermCount two = books.stream().map(BookFigure::two).reduce(TermCount.NONE, TermCount::plus);
    enteredOne = (int) one.entered();
    expectedOne = (int) one.expected();
    enteredTwo = (int) two.entered();
    expectedTwo = (int) two.expected();
    refreshedAt = at;
  }

  private static int classes(List<BookFigure> books, ClassState in) {
    return (int) books.stream().filter(b -> in == null || b.state() == in).map(BookFigure::classId).distinct().count();
  }

  public Long schoolId() {
    return schoolId;
  }

  public String name() {
    return name;
  }

  public String schoolYear() {
    return schoolYear;
  }

  public int classes() {
    return classes;
  }

  public int locked() {
    return locked;
  }

  public int closed() {
    return closed;
  }

  public TermCount one() {
    return new TermCount(enteredOne, expectedOne);
  }

  public TermCount two() {
    return new TermCount(enteredTwo, expectedTwo);
  }

  public Instant refreshedAt() {
    return refreshedAt;
  }
}
