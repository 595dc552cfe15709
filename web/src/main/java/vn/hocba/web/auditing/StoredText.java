package vn.hocba.web.auditing;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hocba.web.wording.CodeWording;
import vn.hocba.web.wording.Wording;

/**
 * Puts the texts that the audit trail stores for programs into words: codes, days, months, moments in UTC, spans and
 * columns. What is none of these stays as people wrote it: names of schools and numbers of decisions hold the same letters as
 * codes do ({@code THCS Nguyễn Du}, {@code 12/QĐ-THCS}), so a code is one only where it is a value of its own.
 */
final class StoredText {

  private static final String ISO_DAY = "\\d{4}-\\d\\d-\\d\\d";
  private static final String ISO_MOMENT = ISO_DAY + "T[\\d:.]+Z";
  private static final Pattern UNTIL = Pattern.compile("\\b(?:UNTIL|until) (" + ISO_MOMENT + ")");
  private static final Pattern MOMENT = Pattern.compile("\\b" + ISO_MOMENT);
  private static final Pattern TERMS = Pattern.compile("(" + ISO_DAY + ")\\.\\.(" + ISO_DAY + "), (" + ISO_DAY + ")\\.\\.("
      + ISO_DAY + "): (\\d+)");
  private static final Pattern SPAN = Pattern.compile("\\b(" + ISO_DAY + ")\\.\\.(" + ISO_DAY + "|null)?");
  /** Not within a number or a name: letters, also those with marks, digits and what joins them. */
  private static final String ALONE = "(?<![\\p{L}\\p{N}_/.-])";
  private static final String AND_NO_MORE = "(?![\\p{L}\\p{N}_/-])";
  private static final Pattern DAY = Pattern.compile(ALONE + ISO_DAY + AND_NO_MORE);
  private static final Pattern DATED = Pattern.compile("(?<= )DATED(?= " + ISO_DAY + ")");
  private static final Pattern MONTH = Pattern.compile("\\b\\d{4}-(?:0[1-9]|1[0-2])\\b");
  private static final Pattern CELL = Pattern.compile("\\b(?:(\\d):)?([A-Z_]+):(\\d+)\\b");
  private static final Pattern KEY = Pattern.compile("\\b([a-z]+)=");
  private static final Pattern CODE = Pattern.compile(ALONE + "[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*" + AND_NO_MORE);
  private static final Pattern BEGINS = Pattern.compile("(?:^|[,;:|(\\[→])\\s*$");
  private static final Pattern ENDS = Pattern.compile("^(?:$|\\s*[,;:|)\\]])");
  private static final Pattern COUNTED = Pattern.compile("^ (?:\\d|→)");
  private static final Pattern RAISED = Pattern.compile("^ \\d+ →");
  /** Where the codes lie that people write as well. */
  private static final List<String> WRITTEN = List.of("subject.", "Level.", "SchoolLevel.");
  /** The codes of steps, which people write as well. */
  private static final Set<String> STEPS = Set.of("GVBM", "GVCN", "HT", "TRUONG");
  /** Where the codes lie that are followed by a name or a path. */
  private static final List<String> NAMING = List.of("role.", "VaultCopy.");
  /** Where codes have their words, the nearest first. */
  private static final List<String> PLACES = List.of("audit.code.", "Action.", "ClassState.", "Period.", "role.",
      "subject.", "Level.", "SchoolLevel.", "StaffDuty.", "ParticularKind.", "Evidence.", "ChainAnswer.", "ChainFault.",
      "Trait.", "TraitKind.", "SubjectLevel.", "EducationLevel.", "ClassCompletion.", "Promotion.");

  private final Wording wording;
  private final CodeWording codes;

  StoredText(Wording wording) {
    this.wording = wording;
    this.codes = new CodeWording(wording);
  }

  /** A detail, in which codes stand among other words. */
  String words(String text) {
    String dated = replaced(DATED, text, m -> word(m.group()).orElse(m.group()));
    String said = replaced(UNTIL, times(dated), m -> wording.text("audit.until", wording.until(Instant.parse(m.group(1)))));
    said = replaced(MOMENT, said, m -> codes.instant(m.group()));
    said = replaced(CELL, said, m -> cell(m).orElse(m.group()));
    said = replaced(KEY, said, m -> known("audit.filter." + m.group(1)).map(key -> key + ": ").orElse(m.group()));
    String mixed = said;
    return replaced(CODE, said, m -> standsAlone(mixed, m) ? word(m.group()).orElse(m.group()) : m.group())
        .replaceAll("\\bnull\\b", Matcher.quoteReplacement(wording.text("audit.nothing")));
  }

  /** Whether the code is a value of its own, not a word of a name or a sentence. */
  private boolean standsAlone(String text, MatchResult m) {
    if (m.group().indexOf('_') > 0) {
      return true;
    }
    String rest = text.substring(m.end());
    boolean ends = ENDS.matcher(rest).find();
    return BEGINS.matcher(text.substring(0, m.start())).find() && (ends || (isIn(WRITTEN, m.group()) || STEPS.contains(m.group())
        ? RAISED.matcher(rest).find() : COUNTED.matcher(rest).find() || isIn(NAMING, m.group())));
  }

  private boolean isIn(List<String> places, String code) {
    return places.stream().anyMatch(place -> wording.has(place + code));
  }

  /** A value that is a code, a day, a month or a moment as a whole; anything else is somebody's own words. */
  String value(String value) {
    if (CODE.matcher(value).matches()) {
      return word(value).orElseGet(() -> codes.any(value));
    }
    return MOMENT.matcher(value).matches() ? codes.instant(value) : times(codes.any(value));
  }

  /** Calendars, spans, days and months, wherever they stand; nobody types them so. */
  private String times(String text) {
    String said = replaced(TERMS, text, m -> wording.text("audit.terms", codes.date(m.group(1)), codes.date(m.group(2)),
        codes.date(m.group(3)), codes.date(m.group(4)), m.group(5)));
    said = replaced(SPAN, said, m -> m.group(2) == null || m.group(2).equals("null")
        ? wording.text("audit.since", codes.date(m.group(1)))
        : wording.text("audit.span", codes.date(m.group(1)), codes.date(m.group(2))));
    said = replaced(DAY, said, m -> codes.date(m.group()));
    return MONTH.matcher(said).matches() ? wording.text("audit.month", said.substring(5), said.substring(0, 4)) : said;
  }

  /** A column of a book: with or without its term. */
  Optional<String> cell(MatchResult m) {
    Optional<String> kind = wording.has("grid.kindLong." + m.group(2))
        ? Optional.of(wording.text("grid.kindLong." + m.group(2), Integer.valueOf(m.group(3))))
        : known("Trait." + m.group(2));
    Optional<String> term = m.group(1) == null ? Optional.empty() : known("grid.term" + m.group(1));
    return kind.map(k -> term.map(t -> t + ", " + k).orElse(k));
  }

  private Optional<String> word(String code) {
    return PLACES.stream().map(place -> known(place + code)).flatMap(Optional::stream).findFirst();
  }

  private Optional<String> known(String key) {
    return wording.has(key) ? Optional.of(wording.text(key)) : Optional.empty();
  }

  private static String replaced(Pattern pattern, String text, Function<MatchResult, String> words) {
    return pattern.matcher(text).replaceAll(m -> {
      try {
        return Matcher.quoteReplacement(words.apply(m));
      } catch (DateTimeException none) {
        return Matcher.quoteReplacement(m.group());
      }
    });
  }
}
