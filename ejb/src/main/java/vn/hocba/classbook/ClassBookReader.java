package vn.hocba.classbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import vn.hocba.archive.workbook.Workbook;
import vn.hocba.curriculum.Curriculum;
import vn.hocba.curriculum.CurriculumSource;
import vn.hocba.curriculum.RegularRule;

/**
 * Reads a class book from a workbook as schools export it: of TT 22/2021 (Sổ theo dõi và đánh giá học sinh, theo lớp
 * học), or, for the years and grades under it, of TT 58/2011 (Sổ gọi tên và ghi điểm). Whatever the workbook holds, the answer is findings, never a failure.
 */
public final class ClassBookReader {

  private final Findings findings = new Findings();
  private final Map<Subject, Grid> subjects = new HashMap<>();
  private Grid cover;
  private Grid profiles;
  private Grid attendance;
  private Grid conduct;

  private final BiFunction<String, String, Curriculum> curricula;
  private BookForm form = BookForm.USUAL;

  private ClassBookReader(BiFunction<String, String, Curriculum> curricula) {
    this.curricula = curricula;
  }

  /** Reads and checks the whole book by the national curriculum. */
  public static ClassBookReading read(Workbook workbook) {
    return read(workbook, CurriculumSource.national());
  }

  /** @param curriculum which tells the regulation of a grade and school year */
  public static ClassBookReading read(Workbook workbook, Curriculum curriculum) {
    return read(workbook, (schoolYear, className) -> curriculum);
  }

  /** @param curricula the one that a class is judged by, by its school year and name */
  static ClassBookReading read(Workbook workbook, BiFunction<String, String, Curriculum> curricula) {
    return new ClassBookReader(curricula).readAll(workbook);
  }

  private ClassBookReading readAll(Workbook workbook) {
    List<Grid> sheets = workbook.sheets().stream().map(Grid::new).toList();
    cover = sheets.stream().filter(g -> Words.means("sheet.cover", g.name())).findFirst()
        .or(() -> sheets.stream().filter(ClassBookReader::headsCover).findFirst()).orElse(null);
    CoverReader.Cover page = cover();
    form = page.form();
    if (!page.ruled()) {
      return new ClassBookReading(new ClassBook(page.school(), page.className(), page.schoolYear(), page.grade(),
          page.headcount(), page.homeroomTeacher(), List.of(), List.of()), findings.list());
    }
    sheets.stream().filter(g -> g != cover).forEach(this::recognise);
    List<PupilDraft> pupils = profiles(page.schoolYear());
    if (page.headcount() != null && page.headcount() != pupils.size()) {
      findings.add(cover.name(), Grid.ref(page.headcountAt().row(), page.headcountAt().column()), null,
          FindingCode.HEADCOUNT_DIFFERS, page.headcount(), pupils.size());
    }
    Roster roster = new Roster(pupils, findings);
    List<BookSubject> read = pupils.isEmpty() ? List.of() : subjects(roster, page);
    if (!pupils.isEmpty()) {
      attendance(roster);
      conduct(roster);
    }
    ClassBook book = new ClassBook(page.school(), page.className(), page.schoolYear(), page.grade(), page.headcount(),
        page.homeroomTeacher(), read, pupils.stream().map(PupilDraft::toPupil).toList(), speciality(page, read));
    return new ClassBookReading(book, findings.list());
  }

  /** The subject must be one that the class takes: nobody is classified by a subject without results. */
  private String speciality(CoverReader.Cover page, List<BookSubject> read) {
    if (page.specialised() == null || read.stream().anyMatch(s -> s.code().equals(page.specialised()))) {
      return page.specialised();
    }
    findings.add(cover.name(), null, null, FindingCode.SPECIALISED_NOT_IN_BOOK, page.specialised());
    return null;
  }

  private void recognise(Grid grid) {
    if (profiles == null && Words.means("sheet.profiles", grid.name())) {
      profiles = grid;
    } else if (attendance == null && Words.means("sheet.attendance", grid.name())) {
      attendance = grid;
    } else if (conduct == null && Words.means("sheet.conduct", grid.name())) {
      conduct = grid;
    } else if (!recogniseSubject(grid) && !recogniseHeading(grid) && !grid.isEmpty()) {
      boolean ofMarks = !Words.means("sheet.other", grid.name())
          && (grid.heading("mark.midterm") != null || grid.heading("mark.final") != null);
      findings.add(grid.name(), null, null, ofMarks ? FindingCode.SUBJECT_UNKNOWN : FindingCode.SHEET_IGNORED,
          form.regulation().printed());
    }
  }

  /** By the sheet's name, or by the heading over its table when the name says nothing. */
  private boolean recogniseSubject(Grid grid) {
    Optional<Subject> subject = form.subjects().byName(grid.name()).or(() -> {
      Grid.Place heading = grid.heading("heading.subject");
      return heading == null ? Optional.empty()
          : form.subjects().byName(grid.text(heading.row(), heading.column()));
    });
    // a summary of results may carry the name of a subject too
    if (subject.isEmpty() || Words.means("sheet.other", grid.name())) {
      return false;
    }
    Grid other = subjects.putIfAbsent(subject.get(), grid);
    if (other != null) {
      findings.add(grid.name(), null, null, FindingCode.SUBJECT_TWICE, subject.get().code(), other.name());
    }
    return true;
  }

  private static boolean headsCover(Grid grid) {
    return grid.heading("heading.cover") != null && grid.heading("column.name") == null;
  }

  private boolean recogniseHeading(Grid grid) {
    if (profiles == null && grid.heading("sheet.profiles") != null && grid.heading("column.name") != null) {
      profiles = grid;
      return true;
    }
    return false;
  }

  private CoverReader.Cover cover() {
    if (cover == null) {
      findings.add(null, null, null, FindingCode.COVER_MISSING);
      return new CoverReader.Cover(null, null, null, 0, null, null, null, null, Map.of(), BookForm.USUAL, true, null);
    }
    return new CoverReader(cover, findings, curricula).read();
  }

  private List<PupilDraft> profiles(String schoolYear) {
    if (profiles == null) {
      findings.add(null, null, null, FindingCode.PROFILES_MISSING);
      return List.of();
    }
    return new ProfileReader(profiles, schoolYear, findings).read();
  }

  private List<BookSubject> subjects(Roster roster, CoverReader.Cover page) {
    List<BookSubject> read = new ArrayList<>();
    for (Subject subject : form.subjects().subjects()) {
      Grid grid = subjects.get(subject);
      if (grid == null && isExpected(subject, page.grade())) {
        findings.add(null, null, null, FindingCode.SUBJECT_SHEET_MISSING, subject.code());
      } else if (grid != null) {
        BookSubject book = new SubjectReader(grid, subject, form.regulation(), rule(page, subject), roster, findings)
            .read(page.teachers().get(subject.code()));
        // A template has sheets of every choice; one that stays empty is of a subject the class does not take.
        if (subject.optional() && roster.pupils().stream().allMatch(p -> p.without(subject.code()))) {
          roster.pupils().forEach(p -> p.results.removeIf(r -> r.subject().equals(subject.code())));
        } else {
          read.add(book);
        }
      }
    }
    settleContents(read, roster);
    return read;
  }

  /** One content of a subject calls for the others, and for the subject no more (TT 22/2021 Điều 5: Nghệ thuật). */
  private boolean isExpected(Subject subject, int grade) {
    String whole = subject.partOf() == null ? subject.code() : subject.partOf();
    boolean split = form.subjects().contentsOf(whole).stream().anyMatch(subjects::containsKey);
    return subject.partOf() == null ? subject.expectedIn(grade) && !split : split;
  }

  /** A class has one book of a subject or several of its contents; an empty sheet beside the others is none. */
  private void settleContents(List<BookSubject> read, Roster roster) {
    for (BookSubject whole : List.copyOf(read)) {
      List<String> contents = form.subjects().contentsOf(whole.code()).stream().map(Subject::code)
          .filter(c -> read.stream().anyMatch(b -> b.code().equals(c))).toList();
      if (contents.isEmpty()) {
        continue;
      }
      if (roster.pupils().stream().allMatch(p -> p.without(whole.code()))) {
        read.remove(whole);
        roster.pupils().forEach(p -> p.results.removeIf(r -> r.subject().equals(whole.code())));
      } else {
        findings.add(subjects.get(form.subjects().byCode(whole.code()).orElseThrow()).name(), null, null,
            FindingCode.SUBJECT_AND_CONTENTS, whole.code(), contents.getFirst());
      }
    }
  }

  private RegularRule rule(CoverReader.Cover page, Subject subject) {
    return page.grade() == 0 || page.curriculum() == null ? null : page.curriculum().regular(BookForm.level(page.grade()),
        page.grade(), page.schoolYear(), subject.code()).orElse(null);
  }

  private void attendance(Roster roster) {
    if (attendance == null) {
      findings.add(null, null, null, FindingCode.ATTENDANCE_MISSING);
    } else {
      new AttendanceReader(attendance, roster, findings).read();
    }
  }

  private void conduct(Roster roster) {
    if (conduct == null) {
      findings.add(null, null, null, FindingCode.CONDUCT_SHEET_MISSING);
    } else {
      new ConductReader(conduct, form.regulation(), roster, findings).read();
    }
  }
}
