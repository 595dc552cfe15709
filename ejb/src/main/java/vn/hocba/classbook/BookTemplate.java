package vn.hocba.classbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.hocba.archive.workbook.SheetDraft;
import vn.hocba.archive.workbook.SheetDraft.Kind;
import vn.hocba.archive.workbook.SheetDraft.Line;
import vn.hocba.assessment.MarkKind;
import vn.hocba.assessment.ResultLevel;
import vn.hocba.curriculum.Curriculum;
import vn.hocba.curriculum.SchoolLevel;
import vn.hocba.curriculum.SubjectPlan;

/** Lays a class book out in the sheets in which it can be imported: empty for a school to fill in, or filled. */
final class BookTemplate {

  private static final Properties WORDS = Words.properties("class-book-template.properties");
  private static final int TABS = 31;

  private final BookForm form;
  private final List<Column> profile;

  /** A column of a sheet of pupils and what it holds. */
  private record Column(String key, Function<BookPupil, Object> value) {}

  BookTemplate(BookForm form) {
    this.form = form;
    profile = List.of(new Column("identifier", BookPupil::identifier),
        new Column("birthDate", p -> p.birthDate() == null ? null : String.format(Locale.ROOT,
            "%02d/%02d/%d", p.birthDate().getDayOfMonth(), p.birthDate().getMonthValue(), p.birthDate().getYear())),
        new Column("gender", p -> p.gender() == null ? null : word(p.gender())),
        new Column("birthPlace", BookPupil::birthPlace), new Column("ethnicity", BookPupil::ethnicity),
        new Column("nationality", BookPupil::nationality), new Column("hometown", BookPupil::hometown),
        new Column("priority", BookPupil::priority), new Column("address", BookPupil::address),
        new Column("father", BookPupil::father), new Column("mother", BookPupil::mother),
        new Column("guardian", BookPupil::guardian), new Column("phone", BookPupil::phone),
        new Column("changes", BookPupil::note));
  }

  /** A book of that kind without pupils, with every subject that its programme knows. */
  static List<SheetDraft> empty(Curriculum curriculum, BookKind kind) {
    BookForm form = BookForm.of(curriculum, kind.grade(), kind.schoolYear());
    List<BookSubject> subjects = form.subjects().subjects().stream()
        .filter(s -> s.partOf() == null && (s.optional() || s.expectedIn(kind.grade()))).map(s -> {
          int regular = curriculum.plan(kind.level(), kind.grade(), kind.schoolYear(), s.code())
              .map(SubjectPlan::regularCount).orElse(1);
          return new BookSubject(s.code(), s.scored(), null, regular, regular);
        }).toList();
    return new BookTemplate(form).of(new ClassBook(null, null, null, 0, null, null, subjects, List.of()),
        kind.level() == SchoolLevel.THPT);
  }

  /** The sheets with what the book has; what it leaves open is empty. @param book its subjects decide the sheets */
  List<SheetDraft> of(ClassBook book) {
    return of(book, book.specialised() != null);
  }

  /** @param speciality whether the cover has a place for the subject of a specialised class */
  private List<SheetDraft> of(ClassBook book, boolean speciality) {
    List<SheetDraft> sheets = new ArrayList<>();
    sheets.add(cover(book, speciality));
    sheets.add(pupils(word("sheet.profiles"), profile, book));
    book.subjects().forEach(s -> sheets.add(subject(s, book)));
    sheets.add(pupils(word("sheet.attendance"), List.of(new Column("excused", BookPupil::excused),
        new Column("unexcused", BookPupil::unexcused)), book));
    sheets.add(conduct(book));
    return sheets;
  }

  private SheetDraft cover(ClassBook book, boolean speciality) {
    List<Line> lines = new ArrayList<>(List.of(line(Kind.HEADING, word(form.old() ? "cover.old" : "cover")),
        line(Kind.PLAIN, word("cover.school"), book.schoolName()), line(Kind.PLAIN, word("cover.class"), book.className()),
        line(Kind.PLAIN, word("cover.year"), book.schoolYear()),
        line(Kind.PLAIN, word("cover.headcount"), book.headcount() == null ? null : book.headcount().toString()),
        line(Kind.PLAIN, word("cover.homeroom"), book.homeroomTeacher())));
    if (speciality) {
      lines.add(line(Kind.PLAIN, word("cover.specialised"), form.subjects().byCode(String.valueOf(book.specialised()))
          .map(Subject::name).orElse(null)));
    }
    lines.addAll(List.of(line(Kind.PLAIN), line(Kind.HEADING, word("cover.subjects"), word("cover.teachers"))));
    book.subjects().forEach(s -> lines.add(line(Kind.PLAIN, name(s), s.teacher())));
    return new SheetDraft(word("sheet.cover"), lines, 0, 0, List.of(36, 40));
  }

  private SheetDraft pupils(String name, List<Column> columns, ClassBook book) {
    List<Line> lines = new ArrayList<>();
    lines.add(line(Kind.HEADING, Stream.concat(Stream.of(word("order"), word("name")),
        columns.stream().map(c -> word(c.key()))).toArray()));
    book.pupils().forEach(p -> lines.add(line(Kind.PLAIN, Stream.concat(Stream.of(p.order(), p.fullName()),
        columns.stream().map(c -> c.value().apply(p))).toArray())));
    return new SheetDraft(name, lines, 1, 2, widths(columns.size(), 18));
  }

  private SheetDraft conduct(ClassBook book) {
    List<Column> columns = new ArrayList<>(List.of(new Column("term.one", p -> level(p.conductTermOne())),
        new Column("term.two", p -> level(p.conductTermTwo()))));
    if (form.old()) {
      columns.add(new Column("year", p -> level(p.conductYear())));
    }
    columns.add(new Column("comment", BookPupil::homeroomComment));
    return pupils(word(form.old() ? "sheet.conduct.old" : "sheet.conduct"), columns, book);
  }

  private SheetDraft subject(BookSubject s, ClassBook book) {
    List<BookMark> places = places(s);
    int perTerm = places.size() / 2;
    List<Object> upper = new ArrayList<>(List.of(word("order"), word("name")));
    List<Object> lower = new ArrayList<>(Arrays.asList(null, null));
    for (int term = 1; term <= 2; term++) {
      upper.add(word(term == 1 ? "term.one" : "term.two"));
      upper.addAll(Collections.nCopies(perTerm, null));
      for (BookMark place : places.subList((term - 1) * perTerm, term * perTerm)) {
        lower.add(word((form.byWeight() ? "old." : "mark.") + place.kind())
            + (place.kind() == MarkKind.REGULAR || form.byWeight() && place.kind() == MarkKind.MIDTERM
                ? " " + place.ordinal() : ""));
      }
      lower.add(word(form.byWeight() ? "old.result" : "result"));
    }
    upper.addAll(List.of(word("year"), word("note")));
    List<Line> lines = new ArrayList<>(List.of(line(Kind.PLAIN, word("subject") + " " + name(s)),
        line(Kind.HEADING, upper.toArray()), line(Kind.HEADING, lower.toArray())));
    for (BookPupil p : book.pupils()) {
      BookResult result = p.result(s.code());
      List<Object> cells = new ArrayList<>(List.of(p.order(), p.fullName()));
      for (int i = 0; i < places.size(); i++) {
        BookMark place = places.get(i);
        BookMark mark = result == null ? null : result.mark(place.term(), place.kind(), place.ordinal());
        cells.add(mark == null ? null : mark.score() != null ? mark.score() : word(mark.passed() ? "passed" : "failed"));
        if (i % perTerm == perTerm - 1) {
          cells.add(null);
        }
      }
      cells.addAll(Arrays.asList(null, result == null ? null : result.note()));
      lines.add(line(Kind.PLAIN, cells.toArray()));
    }
    String tab = form.subjects().byCode(s.code()).map(Subject::name).orElse(s.code());
    return new SheetDraft(tab.length() <= TABS ? tab : s.code(), lines, 3, 2,
        widths(lower.size(), 8));
  }

  /** Every place of the year for a mark, without values. */
  private List<BookMark> places(BookSubject s) {
    List<BookMark> places = new ArrayList<>();
    boolean topic = s.code().startsWith("CD_");
    for (int term = 1; term <= 2; term++) {
      int regular = Math.max(1, Math.max(s.regularTermOne(), s.regularTermTwo()));
      for (int i = 1; i <= regular; i++) {
        places.add(new BookMark(term, MarkKind.REGULAR, i, null, null));
      }
      for (int i = 1; i <= (topic ? 0 : form.tests()); i++) {
        places.add(new BookMark(term, MarkKind.MIDTERM, i, null, null));
      }
      if (!topic) {
        places.add(new BookMark(term, MarkKind.FINAL, 1, null, null));
      }
    }
    return places;
  }

  private String name(BookSubject s) {
    return form.subjects().byCode(s.code()).map(Subject::name).orElse(s.code());
  }

  private static String level(ResultLevel level) {
    return level == null ? null : word(level.code());
  }

  private static List<Integer> widths(int more, int each) {
    List<Integer> widths = new ArrayList<>(List.of(6, 28));
    widths.addAll(Collections.nCopies(more, each));
    return widths;
  }

  private static Line line(Kind kind, Object... cells) {
    return new Line(kind, Arrays.asList(cells));
  }

  private static String word(String key) {
    return WORDS.getProperty(key);
  }
}
