package vn.hocba.archive.bundle;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import vn.hocba.archive.Sha256;
import vn.hocba.archive.verify.ArchiveMatch;
import vn.hocba.archive.verify.DocumentKind;

/**
 * The state of exactly these bytes; it names nobody.
 *
 * @param sha256 of the file or of one of its signed revisions, lower-case hexadecimal
 * @param length in bytes; 0 where it is not known
 * @param kind what it is
 * @param state anything but {@link ArchiveMatch#NONE}
 * @param issued day in Vietnam on which the file was signed and archived; null where it is not known
 * @param since day from which it is in a state other than in force; null for one in force and where it is not known
 * @param document see {@link #document(String)}; null for what has no number
 * @param successor SHA-256 of the file in force instead; null where there is none
 */
public record StatusLine(String sha256, long length, DocumentKind kind, ArchiveMatch state, LocalDate issued, LocalDate since, String document,
    String successor) {

  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern DOCUMENT = Pattern.compile("[0-9a-f]{32}");
  private static final String NOTHING = "-";
  private static final String FORMER_NAME = "UNSIGNED_RECORD";
  private static final int CELLS = 8;

  /** How a document's number stands in the list: the first half of its SHA-256, so that only who has the number finds it. */
  public static String document(String id) {
    return Sha256.hex(id).substring(0, 32);
  }

  /** One line without its end, cells apart by one space. */
  public String text() {
    return String.join(" ", sha256, Long.toString(length), kind.name(), state.name(), or(issued), or(since), or(document), or(successor));
  }

  /** @throws IllegalArgumentException for anything but what {@link #text} gives */
  public static StatusLine read(String text) {
    String[] cells = text.split(" ", -1);
    if (cells.length != CELLS || !HASH.matcher(cells[0]).matches()) {
      throw new IllegalArgumentException("not a line of a status list");
    }
    try {
      return new StatusLine(cells[0], Long.parseLong(cells[1]), DocumentKind.valueOf(cells[2]), state(cells[3]), date(cells[4]), date(cells[5]),
          matching(DOCUMENT, cells[6]), matching(HASH, cells[7]));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** Lists that were handed out before carry the state's former name. */
  private static ArchiveMatch state(String cell) {
    return cell.equals(FORMER_NAME) ? ArchiveMatch.ARCHIVED_RECORD : ArchiveMatch.valueOf(cell);
  }

  private static String or(Object cell) {
    return cell == null ? NOTHING : cell.toString();
  }

  private static LocalDate date(String cell) {
    return cell.equals(NOTHING) ? null : LocalDate.parse(cell);
  }

  private static String matching(Pattern form, String cell) {
    if (cell.equals(NOTHING)) {
      return null;
    }
    if (!form.matcher(cell).matches()) {
      throw new IllegalArgumentException("not a line of a status list");
    }
    return cell;
  }
}
