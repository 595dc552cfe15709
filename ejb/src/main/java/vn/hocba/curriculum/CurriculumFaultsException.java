package vn.hocba.curriculum;

import java.util.List;
import java.util.stream.Collectors;

/** Refuses a curriculum file and names every fault found, so that all can be mended at once. */
public final class CurriculumFaultsException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient List<CurriculumFault> faults;

  CurriculumFaultsException(List<CurriculumFault> faults) {
    super(faults.stream().map(CurriculumFault::told).collect(Collectors.joining("; ")));
    this.faults = List.copyOf(faults);
  }

  /** In the order of the lines; never empty. */
  public List<CurriculumFault> faults() {
    return faults;
  }
}
