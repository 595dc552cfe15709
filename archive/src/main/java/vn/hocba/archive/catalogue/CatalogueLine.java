package vn.hocba.archive.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of a catalogue as it would be taken.
 *
 * @param line of the file, the first is 1
 * @param number the catalogue's own, may be empty
 * @param fullName may be empty
 * @param birthDate null when unknown, or only the year is known
 * @param birthYear null when unknown
 * @param school as the paper names it; null when it does not
 * @param className null for none
 * @param schoolYear the last, as in {@code 2004-2005}; null for none
 * @param storage shelf; null for none
 * @param text read off the scan; null for none
 * @param file name of the scan's file; null for none
 * @param faults what is wrong with it
 */
public record CatalogueLine(int line, String number, String fullName, LocalDate birthDate, Integer birthYear, String school,
    String className, String schoolYear, String storage, String text, String file, List<LineFault> faults) {

  public CatalogueLine {
    faults = List.copyOf(faults);
  }

  /** Whether it would be taken. */
  public boolean good() {
    return faults.stream().noneMatch(fault -> fault.kind().refusing());
  }

  /** The same with one fault more. */
  public CatalogueLine with(LineFault.Kind kind, String value) {
    List<LineFault> more = new ArrayList<>(faults);
    more.add(new LineFault(kind, value));
    return new CatalogueLine(line, number, fullName, birthDate, birthYear, school, className, schoolYear, storage, text,
        file, more);
  }
}
