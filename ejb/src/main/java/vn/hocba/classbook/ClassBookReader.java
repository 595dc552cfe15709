package vn.hocba.classbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hocba.archive.workbook.Workbook;

/**
 * Reads a class book under TT 22/2021 (Sổ theo dõi và đánh giá học sinh, theo lớp học) from a workbook as schools
 * export it. Whatever the workbook holds, the answer is findings, never a failure.
 */
public final class ClassBookReader {

  private final Findings findings = new Findings();
  private final Map<Subject, Grid> subjects = new HashMap<>();
  private Grid cover;
  private Grid profiles;
  private Grid attendance;
  private Grid conduct;

  private ClassBookReader() {}

  /** Reads and checks the whole book. */
  public static ClassBookReading read(Workbook workbook) {
    return new ClassBookReader().readAll(workbook);
  }

  private ClassBookReading readAll(Workbook workbook) {
    workbook.sheets().stream().map(Grid::new).forEach(this::recognise);
    CoverReader.Cover page = cover();
    List<PupilDraft> pupils = profiles(page.schoolYear());
    if (page.headcount() != null && page.headcount() != pupils.size()) {
      findings.add(cover.name(), Grid.ref(page.headcountAt().row(), page.headcountAt().column()), null,
          FindingCode.HEADCOUNT_DIFFERS, page.headcount(), pupils.size());
    }
    Roster roster = new Roster(pupils, findings);
    List<BookSubject> read = pupils.isEmpty() ? List.of() : subjects(roster, page.teachers());
    if (!pupils.isEmpty()) {
      attendance(roster);
      conduct(roster);
    }
    ClassBook book = new ClassBook(page.school(), page.className(), page.schoolYear(), page.grade(),
        page.headcount(), page.homeroomTeacher(), read, pupils.stream().map(PupilDraft::toPupil).toList());
    return new ClassBookReading(book, findings.list());
  }

  private void recognise(Grid grid) {
    if (cover == null && Words.means("sheet.cover", grid.name())) {
      cover = grid;
    } else if (profiles == null && Words.means("sheet.profiles", grid.name())) {
      profiles = grid;
    } else if (attendance == null && Words.means("sheet.attendance", grid.name())) {
      attendance = grid;
    } else if (conduct == null && Words.means("sheet.conduct", grid.name())) {
      conduct = grid;
    } else if (!recogniseSubject(grid) && !recogniseHeading(grid) && !grid.isEmpty()) {
      boolean ofMarks = !Words.means("sheet.other", grid.name())
          && (grid.heading("mark.midterm") != null || grid.heading("mark.final") != null);
      findings.add(grid.name(), null, null, ofMarks ? FindingCode.SUBJECT_UNKNOWN : FindingCode.SHEET_IGNORED);
    }
  }

  /** By the sheet's name, or by the heading over its table when the name says nothing. */
  private boolean recogniseSubject(Grid grid) {
    Optional<Subject> subject = SubjectCatalogue.thcs().byName(grid.name()).or(() -> {
      Grid.Place heading = grid.heading("heading.subject");
      return heading == null ? Optional.empty()
          : SubjectCatalogue.thcs().byName(grid.text(heading.row(), heading.column()));
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

  private boolean recogniseHeading(Grid grid) {
    if (cover == null && grid.heading("heading.cover") != null && grid.heading("column.name") == null) {
      cover = grid;
      return true;
    }
    if (profiles == null && grid.heading("sheet.profiles") != null && grid.heading("column.name") != null) {
      profiles = grid;
      return true;
    }
    return false;
  }

  private CoverReader.Cover cover() {
    if (cover == null) {
      findings.add(null, null, null, FindingCode.COVER_MISSING);
      return new CoverReader.Cover(null, null, null, 0, null, null, null, Map.of());
    }
    return new CoverReader(cover, findings).read();
  }

  private List<PupilDraft> profiles(String schoolYear) {
    if (profiles == null) {
      findings.add(null, null, null, FindingCode.PROFILES_MISSING);
      return List.of();
    }
    return new ProfileReader(profiles, schoolYear, findings).read();
  }

  private List<BookSubject> subjects(Roster roster, Map<String, String> teachers) {
    List<BookSubject> read = new ArrayList<>();
    for (Subject subject : SubjectCatalogue.thcs().subjects()) {
      Grid grid = subjects.get(subject);
      if (grid == null) {
        findings.add(null, null, null, FindingCode.SUBJECT_SHEET_MISSING, subject.code());
      } else {
        read.add(new SubjectReader(grid, subject, roster, findings).read(teachers.get(subject.code())));
      }
    }
    return read;
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
      new ConductReader(conduct, roster, findings).read();
    }
  }
}
