package vn.hocba.archive.trust;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The list of dates beside trust anchors: UTF-8 text, a line {@code file;from;until;remark}, {@code #} for comments. */
final class AnchorDates {

  /** Of a file that the list does not name. */
  static final Line ANY_TIME = new Line(null, null, "");
  private static final long LARGEST = 1_000_000;

  private AnchorDates() {}

  /** What it says of a file; see {@link Anchor}. */
  record Line(LocalDate from, LocalDate until, String remark) {}

  /** By the file's name; empty where there is no list. */
  static Map<String, Line> read(Path list, List<AnchorFault> faults) {
    Map<String, Line> lines = new LinkedHashMap<>();
    if (!Files.exists(list)) {
      return lines;
    }
    try {
      if (Files.size(list) > LARGEST) {
        throw new IOException("larger than " + LARGEST + " bytes");
      }
      int number = 0;
      for (String line : Files.readString(list, StandardCharsets.UTF_8).split("\\R", -1)) {
        number++;
        String text = number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
        if (!text.isBlank() && !text.stripLeading().startsWith("#")) {
          read(text, number, lines, faults);
        }
      }
    } catch (IOException unreadable) {
      faults.add(fault(AnchorFault.Kind.LINE_UNREADABLE, unreadable.toString()));
    }
    return lines;
  }

  private static void read(String text, int number, Map<String, Line> lines, List<AnchorFault> faults) {
    String[] cells = text.split(";", 4);
    try {
      if (cells.length < 3) {
        throw new DateTimeException("three cells are needed");
      }
      Line line = new Line(date(cells[1]), date(cells[2]), cells.length < 4 ? "" : cells[3].strip());
      if (line.from() != null && line.until() != null && line.until().isBefore(line.from())) {
        throw new DateTimeException("it ends before it begins");
      }
      if (lines.put(cells[0].strip(), line) != null) {
        faults.add(fault(AnchorFault.Kind.FILE_TWICE, cells[0].strip()));
      }
    } catch (DateTimeException unreadable) {
      faults.add(fault(AnchorFault.Kind.LINE_UNREADABLE, number + ": " + unreadable.getMessage()));
    }
  }

  private static LocalDate date(String cell) {
    return cell.isBlank() ? null : LocalDate.parse(cell.strip());
  }

  private static AnchorFault fault(AnchorFault.Kind kind, String detail) {
    return new AnchorFault(AnchorDirectory.DATES, kind, detail);
  }

  static String line(String file, LocalDate from, LocalDate until, String remark) {
    return file + ";" + (from == null ? "" : from) + ";" + (until == null ? "" : until) + ";"
        + remark.replaceAll("\\R", " ");
  }
}
