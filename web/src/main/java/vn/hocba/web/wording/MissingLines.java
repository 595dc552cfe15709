package vn.hocba.web.wording;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.hocba.assessment.Missing;
import vn.hocba.assessment.Regulation;
import vn.hocba.assessment.primary.Period;
import vn.hocba.assessment.primary.PrimaryMissing;

/** Says what a pupil's year lacks: a single entry by its place, several marks of one subject and term by their number. */
public final class MissingLines {

  private static final int MOST_OF_PERIOD = 4;

  private record Place(String subject, Integer term) {}

  private MissingLines() {}

  /** In the order of the class book and the words of the regulation. */
  public static List<String> of(List<Missing> missing, Regulation regulation, AssessmentWording words) {
    Map<Place, List<Missing>> places = new LinkedHashMap<>();
    missing.forEach(m -> places.computeIfAbsent(new Place(m.subject(), m.term()), p -> new ArrayList<>()).add(m));
    List<String> lines = new ArrayList<>();
    places.forEach((place, entries) -> {
      if (place.subject() == null || entries.size() == 1) {
        entries.forEach(m -> lines.add(words.text(m, regulation)));
      } else {
        lines.add(words.missingMarks(place.subject(), place.term(), entries.size()));
      }
    });
    return lines;
  }

  /** A single entry by its place, several of one period by their number: a period not begun lacks dozens. */
  public static List<String> ofPrimary(List<PrimaryMissing> missing, PrimaryWording words) {
    Map<Period, List<PrimaryMissing>> periods = new EnumMap<>(Period.class);
    missing.forEach(m -> periods.computeIfAbsent(m.period(), p -> new ArrayList<>()).add(m));
    List<String> lines = new ArrayList<>();
    periods.forEach((period, entries) -> {
      if (entries.size() > MOST_OF_PERIOD) {
        lines.add(words.missingEntries(period, entries.size()));
      } else {
        entries.forEach(m -> lines.add(words.text(m)));
      }
    });
    return lines;
  }
}
