package vn.hocba.correction.log;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import vn.hocba.archive.document.CorrectionLogDocument;
import vn.hocba.correction.Evidence;
import vn.hocba.school.School;

/** Puts lines of the log into the form that is printed and archived, and counts them by teacher (STA-07). */
public final class LogPrinter {

  private LogPrinter() {}

  /** @param teacher full name, or null for every teacher */
  static CorrectionLogDocument document(School school, boolean year, String period, String teacher,
      List<LogLine> lines, String madeBy, Instant madeAt) {
    return new CorrectionLogDocument(UUID.randomUUID().toString(), school.province(), school.name(), year, period,
        teacher, lines.stream().map(LogPrinter::line).toList(), year ? counts(lines) : List.of(), madeBy, madeAt);
  }

  private static CorrectionLogDocument.Line line(LogLine l) {
    return new CorrectionLogDocument.Line(l.at(), l.by(), l.className(), l.pupil(),
        l.subjectName(), l.place(), l.primary(), l.before(), l.after(), l.reason(),
        l.evidence().name(), l.classmate(), l.sha256(), l.paper(), l.approver(), l.witnesses());
  }

  /** By teacher's name; marks of nobody assigned are counted under a dash. */
  static List<CorrectionLogDocument.Count> counts(List<LogLine> lines) {
    Map<String, int[]> counts = new TreeMap<>(Comparator.naturalOrder());
    for (LogLine l : lines) {
      int kind = l.request() != null ? 1 : l.evidence() == Evidence.CLASS_BOOK ? 2 : 0;
      counts.computeIfAbsent(l.teacher() == null ? "–" : l.teacher(), t -> new int[3])[kind]++;
    }
    return counts.entrySet().stream().map(e -> new CorrectionLogDocument.Count(e.getKey(), e.getValue()[0],
        e.getValue()[1], e.getValue()[2])).toList();
  }
}
