package vn.hocba.archive.document;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A class's book of a closed year: sổ theo dõi và đánh giá học sinh, in primary school the table of results (S4 Điều 14.1, D.3).
 *
 * @param format version of this record's own layout
 * @param id identifier of the document, a UUID in lower case
 * @param edition 1 for the first of a class, counting up each time the closed book says something else
 * @param level of the class, as transcripts name it
 * @param regulation the results were computed by, as in {@code TT22/2021}
 * @param homeroom full name
 * @param principal full name
 * @param pupils in the order of the class list
 * @param subjects in the order of the form
 * @param rollCall since format 2
 * @param madeAt when the year was closed
 * @param moves who came, left or changed the class in the year, by day; empty before format 3
 * @param wording edition of the form's words, see {@link FormEditions}; null before format 3, which had the first
 */
public record BookDocument(int format, String id, int edition, String province, String school, String level,
    String schoolYear, String className, String regulation, String homeroom, String principal, List<Pupil> pupils,
    List<Subject> subjects, BookRollCall rollCall, Instant madeAt, List<BookMove> moves, Integer wording) {

  /** The layout new books are written in. */
  public static final int FORMAT = 4;
  private static final int NAMES_WHO_LEFT = 3;
  private static final int NAMED_BY_SIGNER = 4;

  public BookDocument {
    pupils = List.copyOf(pupils);
    subjects = List.copyOf(subjects);
    rollCall = rollCall == null ? BookRollCall.NONE : rollCall;
    moves = moves == null ? List.of() : List.copyOf(moves);
  }

  /** As the formats before the third know it. */
  public BookDocument(int format, String id, int edition, String province, String school, String level, String schoolYear,
      String className, String regulation, String homeroom, String principal, List<Pupil> pupils, List<Subject> subjects,
      BookRollCall rollCall, Instant madeAt) {
    this(format, id, edition, province, school, level, schoolYear, className, regulation, homeroom, principal, pupils, subjects,
        rollCall, madeAt, List.of(), null);
  }

  /**
   * Whether both say the same, whoever closed them and when. What the earlier format has no room for is no difference, so that
   * nothing is issued anew because the format grew.
   */
  public boolean saysTheSame(BookDocument other) {
    boolean all = namesWhoLeft() && other.namesWhoLeft();
    return all ? moves.equals(other.moves) && same(other) : staying().same(other.staying());
  }

  private boolean same(BookDocument other) {
    boolean grown = whole() && other.whole();
    return className.equals(other.className) && homeroom.equals(other.homeroom) && subjects.equals(other.subjects)
        && (grown ? pupils.equals(other.pupils) && rollCall.equals(other.rollCall)
            : pupils.stream().map(Pupil::narrowed).toList().equals(other.pupils.stream().map(Pupil::narrowed).toList()));
  }

  /** What the formats before the third say: those who stayed to the end, and one teacher a subject. */
  private BookDocument staying() {
    Set<String> gone = pupils.stream().filter(p -> p.leftOn() != null).map(Pupil::identifier).collect(Collectors.toSet());
    List<Integer> kept = IntStream.range(0, pupils.size()).filter(i -> pupils.get(i).leftOn() == null).boxed().toList();
    return new BookDocument(format, id, edition, province, school, level, schoolYear, className, regulation, homeroom, principal,
        kept.stream().map(pupils::get).toList(), subjects.stream().map(s -> new Subject(s.code(), s.name(), s.teacher(), s.columns(),
            kept.stream().map(s.rows()::get).toList())).toList(), rollCall.without(gone), madeAt);
  }

  /** Whether it lists who left in the year, and every teacher of a subject with their time. */
  boolean namesWhoLeft() {
    return format >= NAMES_WHO_LEFT;
  }

  /** Whether it leaves the name below the head's signature to whoever signs. */
  boolean namedBySigner() {
    return format >= NAMED_BY_SIGNER;
  }

  /** How many were in the class on some day of a month; before format 3 how many at the end of the year. */
  int inClass(YearMonth month) {
    return (int) pupils.stream().filter(p -> !namesWhoLeft() || (p.leftOn() == null || p.leftOn().isAfter(month.atDay(1)))
        && (p.said().joinedOn() == null || !p.said().joinedOn().isAfter(month.atEndOfMonth()))).count();
  }

  /** Whether it has the pages that came with format 2: family, roll call, results of each term, guide. */
  boolean whole() {
    return format >= 2;
  }

  boolean primary() {
    return level.equals("PRIMARY");
  }

  /** The same under another number. */
  public BookDocument numbered(int number) {
    return new BookDocument(format, id, number, province, school, level, schoolYear, className, regulation, homeroom,
        principal, pupils, subjects, rollCall, madeAt, moves, wording);
  }

  /**
   * A pupil's line in the list and in the summary; null for what is not known or open.
   *
   * @param conductOne as transcripts write it, as the next; null in primary school
   * @param result of the year that is in force: of learning, in primary school of education
   * @param excused sessions missed with leave; null where nobody kept attendance, as the next
   * @param profile since format 2; null in those before
   * @param beforeSummer what the year had given, where re-assessment or training in summer gave something else; null for all
   *     others, and before format 2
   */
  public record Pupil(int position, String identifier, String fullName, LocalDate birthDate, String gender,
      String ethnicity, String address, String conductOne, String conductTwo, String conductYear, String learningOne,
      String learningTwo, String result, Integer excused, Integer unexcused, String promotion, String award, String comment,
      BookProfile profile, Standing beforeSummer) {

    private Pupil narrowed() {
      return new Pupil(position, identifier, fullName, birthDate, gender, ethnicity, address, conductOne, conductTwo, conductYear,
          learningOne, learningTwo, result, excused, unexcused, promotion, award, comment, null, null);
    }

    /** Null for who stayed to the end of the year. */
    LocalDate leftOn() {
      return profile == null ? null : profile.leftOn();
    }

    BookProfile said() {
      return profile == null ? BookProfile.NONE : profile;
    }
  }

  /** Conduct and learning, as transcripts write them; null while open. */
  public record Standing(String conduct, String learning) {}

  /**
   * A subject's pages.
   *
   * @param teacher full name of who had it when the year was closed; may be null
   * @param columns of the form, {@code <term>:<kind>:<ordinal>}
   * @param rows one a pupil, in the order of the class list
   * @param teachers everybody who had it in the year with their time, where they were several; empty before format 3
   */
  public record Subject(String code, String name, String teacher, List<String> columns, List<Row> rows, List<Teacher> teachers) {

    /** Of one teacher or none, as the formats before the third know it. */
    public Subject(String code, String name, String teacher, List<String> columns, List<Row> rows) {
      this(code, name, teacher, columns, rows, List.of());
    }

    public Subject {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
      teachers = teachers == null ? List.of() : List.copyOf(teachers);
    }
  }

  /**
   * Who had a subject for a part of the year.
   *
   * @param from first day; null from the beginning of the year
   * @param until last day; null to its end
   */
  public record Teacher(String fullName, LocalDate from, LocalDate until) {}

  /**
   * A pupil's line on a subject's pages.
   *
   * @param values by column as the book keeps them, null for an empty cell
   * @param termOne result, as transcripts write it, as the next; null while open or where the form has none
   * @param reassessed what replaces the year's result
   * @param note exemption or other remark
   */
  public record Row(int position, String fullName, List<String> values, String termOne, String termTwo, String year,
      String reassessed, String note) {

    public Row {
      values = Collections.unmodifiableList(new ArrayList<>(values)); // has nulls, which no List.of takes
    }
  }
}
