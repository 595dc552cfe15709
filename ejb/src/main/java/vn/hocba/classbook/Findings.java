package vn.hocba.classbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Gathers findings, at most so many of each severity, so that a hostile workbook cannot fill the memory. */
final class Findings {

  static final int LIMIT = 2_000;
  private static final int LONGEST = 80;

  private final List<Finding> listed = new ArrayList<>();
  private final Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
  private int unlisted;

  void add(String sheet, String cell, String pupil, FindingCode code, Object... args) {
    if (counts.merge(code.severity(), 1, Integer::sum) > LIMIT) {
      unlisted++;
      return;
    }
    listed.add(new Finding(code.severity(), Finding.cut(sheet, LONGEST), cell, Finding.cut(pupil, LONGEST), code,
        Arrays.stream(args).map(a -> Finding.cut(String.valueOf(a), LONGEST)).toList()));
  }

  List<Finding> list() {
    List<Finding> all = new ArrayList<>(listed);
    if (unlisted > 0) {
      all.add(new Finding(Severity.INFO, null, null, null, FindingCode.MORE_FINDINGS,
          List.of(Integer.toString(unlisted))));
    }
    return all;
  }
}
