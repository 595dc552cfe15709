package vn.hocba.assessment.secondary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.hocba.assessment.Exemption;
import vn.hocba.assessment.PupilYear;
import vn.hocba.assessment.Regulation;
import vn.hocba.assessment.SubjectMarks;
import vn.hocba.assessment.TermMarks;

/**
 * The regulations once more with the default policies, written from the specification in whole tenths and with nothing
 * of the code under test but its input; the adjustments look for defects instead of leaving subjects out.
 */
final class NaiveAssessment {

  /** Tenths of a point, or 1 and 0 for Đạt and Chưa đạt. */
  private record Entry(boolean scored, int value) {}

  private final Regulation regulation;
  private final boolean old;
  private final Map<String, Entry> first = new LinkedHashMap<>();
  private final Map<String, Entry> second = new LinkedHashMap<>();
  private final Map<String, Entry> year = new LinkedHashMap<>();
  private final String specialised;

  NaiveAssessment(Regulation regulation, PupilYear pupil) {
    this.regulation = regulation;
    this.old = regulation == Regulation.TT58_2011 || regulation == Regulation.TT58_TT26;
    this.specialised = pupil.specialised();
    for (SubjectMarks s : pupil.subjects()) {
      if (old && s.exemption() == Exemption.YEAR) {
        continue;
      }
      Integer one = s.termOne() == null || old && s.exemption() == Exemption.TERM_ONE ? null : term(s.termOne());
      Integer two = s.termTwo() == null || old && s.exemption() == Exemption.TERM_TWO ? null : term(s.termTwo());
      boolean scored = s instanceof SubjectMarks.Scored;
      int all = one == null ? two : two == null ? one : scored ? halfUp(one + 2 * two, 3) : two;
      year.put(s.code(), new Entry(scored, all));
      if (one != null) {
        first.put(s.code(), new Entry(scored, one));
      }
      if (two != null) {
        second.put(s.code(), new Entry(scored, two));
      }
    }
  }

  String learning(int period) {
    Map<String, Entry> entries = period == 1 ? first : period == 2 ? second : year;
    return old ? hocLuc(entries) : level(entries);
  }

  Map<String, Integer> results() {
    Map<String, Integer> results = new LinkedHashMap<>();
    year.forEach((code, entry) -> results.put(code, entry.value()));
    return results;
  }

  private int term(TermMarks<?> marks) {
    List<Object> once = new ArrayList<>(marks.regular());
    once.addAll(marks.topics());
    if (marks.end() instanceof Boolean) {
      int passed = 0;
      once.addAll(marks.periodic());
      once.add(marks.end());
      for (Object pass : once) {
        passed += pass.equals(true) ? 1 : 0;
      }
      boolean enough = old ? passed * 3 >= once.size() * 2 && marks.end().equals(true) : passed == once.size();
      return enough ? 1 : 0;
    }
    int total = 3 * tenths(marks.end());
    int weights = 3;
    for (Object mark : once) {
      total += tenths(mark);
      weights++;
    }
    for (Object mark : marks.periodic()) {
      total += 2 * tenths(mark);
      weights += 2;
    }
    return halfUp(total, weights);
  }

  private static int tenths(Object mark) {
    return ((BigDecimal) mark).movePointRight(1).intValueExact();
  }

  private static int halfUp(int total, int divisor) {
    return (2 * total + divisor) / (2 * divisor);
  }

  private String level(Map<String, Entry> entries) {
    int needed = regulation == Regulation.TT43_2021 ? 5 : 6;
    if (entries.values().stream().filter(Entry::scored).count() < needed) {
      return null;
    }
    int table = holds(entries, 65, 80, 0, needed) ? 3 : holds(entries, 50, 65, 0, needed) ? 2
        : holds(entries, 35, 50, 1, needed) ? 1 : 0;
    boolean lift = table <= 1 && oneDefect(entries, 65, 80, needed) || table == 0 && oneDefect(entries, 50, 65, needed);
    return List.of("CHUA_DAT", "DAT", "KHA", "TOT").get(table + (lift ? 1 : 0));
  }

  private static boolean holds(Map<String, Entry> entries, int every, int upper, int failures, int needed) {
    int failed = 0;
    int reached = 0;
    for (Entry e : entries.values()) {
      if (e.scored() && e.value() < every) {
        return false;
      }
      failed += !e.scored() && e.value() == 0 ? 1 : 0;
      reached += e.scored() && e.value() >= upper ? 1 : 0;
    }
    return failed <= failures && reached >= needed;
  }

  private static boolean oneDefect(Map<String, Entry> entries, int every, int upper, int needed) {
    long defects = entries.values().stream().filter(e -> e.scored() ? e.value() < every : e.value() == 0).count();
    return defects == 1
        && entries.values().stream().filter(e -> e.scored() && e.value() >= upper).count() >= needed;
  }

  private String hocLuc(Map<String, Entry> entries) {
    if (!entries.containsKey("TOAN") && !entries.containsKey("NGU_VAN")
        && !(entries.containsKey("NGOAI_NGU_1") && regulation == Regulation.TT58_TT26)) {
      return null;
    }
    int sum = 0;
    int count = 0;
    for (Entry e : entries.values()) {
      sum += e.scored() ? e.value() : 0;
      count += e.scored() ? 1 : 0;
    }
    int mean = halfUp(sum, count);
    int table = 4;
    while (table > 0 && !reaches(entries, mean, table, 0)) {
      table--;
    }
    // the highest of Giỏi and Khá that a single subject's defect keeps the pupil from
    int without = reaches(entries, mean, 4, 1) ? 4 : reaches(entries, mean, 3, 1) ? 3 : 0;
    int lifted = without == 4 && table == 2 ? 3 : without == 4 && table == 1 || without == 3 && table == 1 ? 2
        : without == 3 && table == 0 ? 1 : table;
    return List.of("KEM", "YEU", "TRUNG_BINH", "KHA", "GIOI").get(lifted);
  }

  private boolean reaches(Map<String, Entry> entries, int mean, int level, int defectsWanted) {
    int[] means = {0, 35, 50, 65, 80};
    int[] lowest = {0, 20, 35, 50, 65};
    boolean strict = level >= 2;
    int defects = 0;
    boolean required = !strict;
    for (Map.Entry<String, Entry> entry : entries.entrySet()) {
      Entry e = entry.getValue();
      boolean special = strict && entry.getKey().equals(specialised) && e.value() < means[level];
      boolean low = e.scored() ? e.value() < lowest[level] || special : strict && e.value() == 0;
      defects += low ? 1 : 0;
      boolean one = entry.getKey().equals("TOAN") || entry.getKey().equals("NGU_VAN")
          || entry.getKey().equals("NGOAI_NGU_1") && regulation == Regulation.TT58_TT26;
      required |= one && e.value() >= means[level];
    }
    return mean >= means[level] && required && defects == defectsWanted;
  }
}
