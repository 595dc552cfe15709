package vn.hocba.classbook;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.hocba.school.PersonNames;

/** Reads the sheet of pupils (Sơ yếu lý lịch), from which every other sheet takes who is who. */
final class ProfileReader {

  /** No class comes near; it keeps a hostile list from being compared row by row with every sheet. */
  private static final int PUPIL_LIMIT = 100;
  private static final int NAME_LIMIT = 100;
  private static final int TEXT_LIMIT = 500;

  private final Grid grid;
  private final Findings findings;
  private final String schoolYear;
  private final Map<String, Integer> columns = new HashMap<>();
  private Grid.Place header;

  /** @param schoolYear to judge ages by, or null */
  ProfileReader(Grid grid, String schoolYear, Findings findings) {
    this.grid = grid;
    this.schoolYear = schoolYear;
    this.findings = findings;
  }

  List<PupilDraft> read() {
    List<PupilDraft> pupils = new ArrayList<>();
    header = grid.heading("column.name");
    if (header == null) {
      findings.add(grid.name(), null, null, FindingCode.HEADINGS_MISSING);
      return pupils;
    }
    Map<String, PupilDraft> byIdentifier = new HashMap<>();
    int identifiers = column("column.identifier");
    int orders = column("column.order");
    for (int row : grid.rowsFrom(header.row() + 1)) {
      boolean numbered = orders > 0 && grid.text(row, orders).matches("[0-9]{1,3}");
      if (!numbered && (identifiers == 0 || grid.text(row, identifiers).isEmpty())) {
        continue;
      }
      if (pupils.size() == PUPIL_LIMIT) {
        findings.add(grid.name(), Grid.ref(row, header.column()), null, FindingCode.TOO_MANY_PUPILS, PUPIL_LIMIT);
        break;
      }
      pupils.add(pupil(row, numbered ? Integer.parseInt(grid.text(row, orders)) : pupils.size() + 1,
          identifiers, byIdentifier));
    }
    if (pupils.isEmpty()) {
      findings.add(grid.name(), null, null, FindingCode.PROFILES_MISSING);
    }
    return pupils;
  }

  private PupilDraft pupil(int row, int order, int identifiers, Map<String, PupilDraft> byIdentifier) {
    String name = name(row, order);
    PupilDraft pupil = new PupilDraft(order, name == null ? "" : name);
    pupil.identifier = identifier(row, identifiers, pupil);
    PupilDraft other = pupil.identifier == null ? null : byIdentifier.putIfAbsent(pupil.identifier, pupil);
    if (other != null) {
      findings.add(grid.name(), Grid.ref(row, identifiers), pupil.fullName, FindingCode.IDENTIFIER_TWICE,
          pupil.identifier, other.fullName);
    }
    pupil.birthDate = birthDate(row, column("column.birthDate"), pupil);
    pupil.gender = gender(row, column("column.gender"), pupil);
    pupil.birthPlace = text(row, "column.birthPlace");
    pupil.ethnicity = text(row, "column.ethnicity");
    pupil.priority = text(row, "column.priority");
    pupil.address = text(row, "column.address");
    pupil.father = text(row, "column.father");
    pupil.mother = text(row, "column.mother");
    pupil.phone = text(row, "column.phone");
    pupil.nationality = text(row, "column.nationality");
    pupil.hometown = text(row, "column.hometown");
    pupil.guardian = text(row, "column.guardian");
    pupil.note = text(row, "column.changes");
    if (pupil.note != null && Words.means("note.transfer", pupil.note)) {
      findings.add(grid.name(), Grid.ref(row, column("column.changes")), pupil.fullName,
          FindingCode.TRANSFER_NOTE, pupil.note);
    }
    return pupil;
  }

  private String name(int row, int order) {
    String name = limited(row, header.column(), NAME_LIMIT);
    String ref = Grid.ref(row, header.column());
    String raw = grid.raw(row, header.column());
    if (name == null) {
      findings.add(grid.name(), ref, null, FindingCode.NAME_MISSING, order);
    } else if (!PersonNames.possible(name)) {
      findings.add(grid.name(), ref, null, FindingCode.NAME_IMPOSSIBLE, name);
    } else if (Folding.hidden(raw) > 0) {
      findings.add(grid.name(), ref, name, FindingCode.NAME_HID_CHARACTERS, name, Folding.hidden(raw));
    } else if (!Normalizer.isNormalized(raw, Normalizer.Form.NFC)) {
      findings.add(grid.name(), ref, name, FindingCode.NAME_NORMALISED, name);
    }
    return name;
  }

  private String identifier(int row, int column, PupilDraft pupil) {
    String text = column == 0 ? "" : grid.text(row, column).replace(" ", "");
    if (text.isEmpty()) {
      findings.add(grid.name(), column == 0 ? null : Grid.ref(row, column), pupil.fullName,
          FindingCode.IDENTIFIER_MISSING);
      return null;
    }
    if (grid.isNumber(row, column) && text.matches("[0-9]{11}|[0-9]{9}")) {
      findings.add(grid.name(), Grid.ref(row, column), pupil.fullName, FindingCode.IDENTIFIER_TRUNCATED, text,
          "0" + text);
    } else if (text.length() > 20) {
      findings.add(grid.name(), Grid.ref(row, column), pupil.fullName, FindingCode.TEXT_TOO_LONG, text.length(), 20);
    } else if (!text.matches("[0-9A-Za-z./-]*[0-9][0-9A-Za-z./-]*")) {
      findings.add(grid.name(), Grid.ref(row, column), pupil.fullName, FindingCode.IDENTIFIER_IMPOSSIBLE, text);
    } else if (!text.matches("[0-9]{10}|[0-9]{12}")) {
      findings.add(grid.name(), Grid.ref(row, column), pupil.fullName, FindingCode.IDENTIFIER_UNUSUAL, text);
    }
    return text;
  }

  private LocalDate birthDate(int row, int column, PupilDraft pupil) {
    String text = column == 0 ? "" : grid.text(row, column);
    LocalDate date = BirthDates.read(text, column > 0 && grid.isNumber(row, column));
    String ref = column == 0 ? null : Grid.ref(row, column);
    if (date == null) {
      findings.add(grid.name(), ref, pupil.fullName, FindingCode.BIRTH_DATE_UNREADABLE, text);
      return null;
    }
    int age = schoolYear == null ? 12 : Integer.parseInt(schoolYear.substring(0, 4)) - date.getYear();
    if (age < 1) {
      findings.add(grid.name(), ref, pupil.fullName, FindingCode.BIRTH_DATE_IMPOSSIBLE, date);
    } else if (age < 9 || age > 21) {
      findings.add(grid.name(), ref, pupil.fullName, FindingCode.BIRTH_DATE_UNLIKELY, date);
    }
    return date;
  }

  private String gender(int row, int column, PupilDraft pupil) {
    String text = column == 0 ? "" : grid.text(row, column);
    for (String code : List.of("MALE", "FEMALE")) {
      if (Words.means("value." + code, text)) {
        return code;
      }
    }
    if (!text.isEmpty()) {
      findings.add(grid.name(), Grid.ref(row, column), pupil.fullName, FindingCode.GENDER_UNREADABLE, text);
    }
    return null;
  }

  /** The column headed so, or 0. */
  private int column(String meaning) {
    return columns.computeIfAbsent(meaning, m -> grid.column(header.row(), m));
  }

  private String text(int row, String meaning) {
    int column = column(meaning);
    return column == 0 ? null : limited(row, column, TEXT_LIMIT);
  }

  private String limited(int row, int column, int limit) {
    String text = grid.text(row, column);
    if (text.length() > limit) {
      findings.add(grid.name(), Grid.ref(row, column), null, FindingCode.TEXT_TOO_LONG, text.length(), limit);
    }
    return text.isEmpty() ? null : text;
  }
}
