package vn.hocba.web.explaining;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.hocba.transcript.EditionChange;
import vn.hocba.web.wording.CodeWording;
import vn.hocba.web.wording.Wording;

/** Says what one edition of a transcript has otherwise than the one before: where it stands on the form, and both values. */
final class EditionWording {

  private static final Pattern SEGMENT = Pattern.compile("(\\w+)(?:\\[([^\\]]*)\\])?");
  /** The letters that the forms of primary school have for their levels. */
  private static final Map<String, String> SUBJECT_LEVELS =
      Map.of("T", "HOAN_THANH_TOT", "H", "HOAN_THANH", "C", "CHUA_HOAN_THANH");
  private static final Map<String, String> TRAIT_LEVELS = Map.of("T", "TOT", "D", "DAT", "C", "CAN_CO_GANG");

  private final Wording wording;
  private final CodeWording codes;

  EditionWording(Wording wording) {
    this.wording = wording;
    this.codes = new CodeWording(wording);
  }

  /** Where it stands, as in "Toán, cả năm". */
  String where(EditionChange change) {
    List<String> said = new ArrayList<>();
    Matcher segments = SEGMENT.matcher(change.path());
    while (segments.find()) {
      String name = segments.group(2);
      if (name != null && !name.matches("\\d+")) {
        said.add(Stream.of("subject.", "Trait.", "TraitKind.").map(place -> place + name).filter(wording::has)
            .map(wording::text).findFirst().orElse(name));
      }
      String key = "edition.part." + segments.group(1);
      if (wording.has(key)) {
        said.add(wording.text(key));
      }
    }
    String where = String.join(", ", said);
    return where.isEmpty() ? where : where.substring(0, 1).toUpperCase(Locale.ROOT) + where.substring(1);
  }

  /** What stands there; null for nothing. */
  String value(EditionChange change, String value) {
    if (value == null) {
      return null;
    }
    String path = change.path();
    String last = path.substring(path.lastIndexOf('.') + 1);
    return switch (last) {
      case "learning", "conduct" -> codes.level(value);
      case "promotion" -> known("Promotion.", value);
      case "award" -> wording.has("Award." + value) ? known("Award.", value) : known("PrimaryAward.", value);
      case "result", "resultAfterAdditional" -> known("EducationLevel.", value);
      case "completion" -> known("ClassCompletion.", value);
      case "level" -> path.startsWith("school.") ? known("SchoolLevel.", value)
          : known("SubjectLevel.", SUBJECT_LEVELS.getOrDefault(value, value));
      case "gender" -> codes.gender(value);
      case "birthDate", "day" -> codes.date(value);
      case "kind" -> known("pupils.kind.", value);
      case "termOne", "termTwo", "year", "reassessed", "additional" -> path.startsWith("primary.traits")
          ? known("TraitLevel.", TRAIT_LEVELS.getOrDefault(value, value)) : codes.mark(value);
      case "scored", "tested", "programmeCompleted" -> wording.text("edition." + value);
      default -> value;
    };
  }

  private String known(String place, String code) {
    return wording.has(place + code) ? wording.text(place + code) : code;
  }
}
