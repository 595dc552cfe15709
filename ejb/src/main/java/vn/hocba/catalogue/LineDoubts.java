package vn.hocba.catalogue;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import vn.hocba.archive.catalogue.CatalogueLine;
import vn.hocba.archive.catalogue.LineFault;
import vn.hocba.school.SchoolYear;

/** What a line says that can hardly be so: a slip of the keys mostly, or columns that were taken for each other. It is told, and taken. */
final class LineDoubts {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
  /** Years of age between which somebody is in a class, those who began early and those who came back late among them. */
  private static final int YOUNGEST = 5;
  private static final int OLDEST = 25;

  private LineDoubts() {}

  /** The line with a note for each; where a year lies ahead, the age that it makes says nothing more. */
  static CatalogueLine noted(CatalogueLine line, LocalDate today) {
    CatalogueLine noted = line;
    if (line.birthYear() != null && (line.birthDate() == null ? line.birthYear() > today.getYear() : line.birthDate().isAfter(today))) {
      noted = noted.with(LineFault.Kind.BIRTH_AHEAD, line.birthDate() == null ? line.birthYear().toString() : DAY.format(line.birthDate()));
    }
    if (line.schoolYear() != null && SchoolYear.start(line.schoolYear()) > SchoolYear.start(SchoolYear.of(today))) {
      noted = noted.with(LineFault.Kind.YEAR_AHEAD, line.schoolYear());
    }
    if (noted == line && line.birthYear() != null && line.schoolYear() != null) {
      int age = SchoolYear.start(line.schoolYear()) - line.birthYear();
      noted = age < YOUNGEST || age > OLDEST ? line.with(LineFault.Kind.AGE, Integer.toString(age)) : line;
    }
    return noted;
  }
}
