package vn.hocba.archive.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hocba.archive.search.VietnameseText.Word;

/**
 * Reads the one box: takes dates, years, classes and numbers out of a typed line and leaves the names.
 * Words between quotation marks belong together; there is no other syntax: every other character separates words.
 */
final class QueryReader {
  /** Characters and words that are read; more is noted and left out. */
  static final int MAX_LENGTH = 200;
  static final int MAX_WORDS = 12;
  /** All phrases together may have so many times as many words. */
  private static final int PHRASED = 2;
  private static final int MAX_PARTS = 4;
  private static final int LAST_GRADE = 12;
  /** So many letters and digits are the beginning of a document number; fewer are one only as a whole. */
  static final int BEGINNING = 5;

  static final Pattern QUOTED = Pattern.compile("[\"\u201c\u201d\u201e\u00ab]([^\"\u201c\u201d\u201e\u00ab\u00bb]+)[\"\u201c\u201d\u00bb]");
  /** What stands for letters in other programs. */
  static final Pattern WILDCARD = Pattern.compile("(?<=[\\p{L}\\p{M}\\d])[*?]|[*?](?=[\\p{L}\\d])");
  private static final String OPEN = "(?<![\\p{L}\\d])(?<![\\p{L}\\d][-/.])";
  private static final String SHUT = "(?![\\p{L}\\d])(?![-/.]\\d)";
  private static final String SEP = "(?:\\s?[-/.,]\\s?|\\s)";
  private static final Pattern LEAD = Pattern.compile(
      "\\b(?:(?:nam|ngay) sinh|sinh (?:nam|ngay)|sn|ns|(?:nam|nien) hoc|lop)[:.\\s]+(?=\\d)");
  /** What else stands before years and tells nothing; a single word that can be a name is left to {@link MeaningReader}. */
  private static final Pattern YEAR_LEAD = Pattern.compile(
      "\\b(nien khoa|khoa|giai doan|khoang)[:.\\s]+(?=(?:tu )?(?:nam )?\\d{4}(?!\\d))");
  private static final String TO = "(?:\\s+(?:den|toi)\\s+(?:nam\\s+)?|\\s?[-/]\\s?)";
  private static final Pattern BORN_BETWEEN = Pattern.compile("\\bsinh[:.\\s]+(truoc|sau|tu|khoang|trong khoang)\\s+(?:nam\\s+)?(\\d{4})(?:"
      + TO + "(\\d{4}))?(?![\\p{L}\\d])(?!\\s?[-/.]\\s?\\d)");
  private static final Pattern BEFORE = Pattern.compile("\\b(truoc)\\s+(?:nam\\s+)?(\\d{4})(?![\\p{L}\\d])(?!\\s?[-/.]\\s?\\d)");
  private static final Pattern BORN_IN = Pattern.compile(
      "\\b((?:nam|ngay) sinh|sinh (?:nam|ngay)|sn|ns)[:.\\s]+(\\d{4})(?![\\p{L}\\d])(?!\\s?[-/.]\\s?\\d)");
  private static final String OF_GRADE = "(?:1[0-2]|0?[1-9])";
  /** The number of a class apart from its letter, and no day of a date. */
  private static final String APART = "(?:\\s?[-.]\\s?|\\s)\\d{1,2}(?!\\s(?:\\d{1,2}(?!\\d)|thang|thg))";
  /** A single letter behind the grade is a class where it has a number, or where it begins no name: H Linh, Y Lúp. */
  private static final String LETTER = "(?:[a-z](?:[-.]?\\d{1,2}|" + APART + ")|[a-gi-xz])";
  private static final Pattern CLASS_LED = Pattern.compile(OPEN + "(?:lop[:.\\s]*|l\\.?)(" + OF_GRADE + "(?:(?:\\s?[-./]\\s?|\\s)?" + LETTER
      + "|\\s?/\\s?\\d{1,2}))" + SHUT);
  /** Without a word before it the grade stands apart only where letter and number follow. */
  private static final Pattern CLASS_APART = Pattern.compile(
      OPEN + "(" + OF_GRADE + "(?:\\s?[-.]\\s?|\\s|/)[a-z](?:\\d{1,2}|" + APART + ")|" + OF_GRADE + "[-.][a-z]|" + OF_GRADE + "[a-z]" + APART + ")" + SHUT);
  private static final Pattern GRADE = Pattern.compile(OPEN + "(lop)[:.\\s]+(1[0-2]|0?[1-9])" + SHUT);
  private static final String NUMBER_LEADS = "\\b(?:so hieu|so ho so|so dinh danh(?: ca nhan)?|ma dinh danh|ma (?:so|hoc sinh)"
      + "|cccd|cmnd)[:.\\s]+(?=[\\p{L}\\d./-]{0,12}\\d)";
  private static final Pattern NUMBER_LEAD = Pattern.compile(NUMBER_LEADS);
  /** What stands after these words is a number, even if it looks like a class or a year; blocks of digits are joined later. */
  private static final Pattern LED_NUMBER = Pattern.compile(
      NUMBER_LEADS + "((?>[\\p{L}\\d]+(?:[-/._][\\p{L}\\d]+)*))(?![ .\\-]\\d{3})(?!['\\p{M}])");
  private static final String MONTH_WORD = DateReading.MONTH_WORDS;
  private static final String SPELLED_YEAR = "(?:,? nam |\\s?[-/.,]\\s?|,? )(\\d{4})";
  private static final Pattern SPELLED = Pattern.compile(OPEN + "(?:sinh )?(?:ngay |mung |mong )?(\\d{1,2}) (?:thang|thg\\.?) (\\d{1,2}|"
      + MONTH_WORD + ")" + SPELLED_YEAR + SHUT);
  private static final Pattern SPELLED_MONTH = Pattern.compile(
      OPEN + "(?:sinh )?(thang|thg\\.?) (\\d{1,2}|" + MONTH_WORD + ")" + SPELLED_YEAR + SHUT);
  /** Only the year in words: without "ngày" the beginning may be a class, 9/1. */
  private static final Pattern SPELLED_YEAR_ONLY = Pattern.compile(
      OPEN + "(?:sinh )?(ngay |mung |mong )?(\\d{1,2})\\s?[-/.]\\s?(\\d{1,2}),? nam (\\d{4})" + SHUT);
  private static final Pattern YEAR_FIRST = Pattern.compile(
      OPEN + "(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})" + SHUT);
  private static final Pattern DAY_FIRST = Pattern.compile(
      OPEN + "(\\d{1,2})" + SEP + "(\\d{1,2})" + SEP + "(\\d{4}|(?<!\\s)\\d{2})" + SHUT);
  private static final Pattern SCHOOL_YEAR = Pattern.compile(OPEN + "(\\d{4})\\s?[-/]\\s?(\\d{4}|(?<!\\s)\\d{2})" + SHUT);
  private static final Pattern YEAR_TO_YEAR = Pattern.compile(OPEN + "(\\d{4})\\s+(?:den|toi)\\s+(?:nam\\s+)?(\\d{4})" + SHUT);
  private static final Pattern MONTH = Pattern.compile(OPEN + "(\\d{1,2})[-/.](\\d{4})" + SHUT);
  /** Digits of a number written in blocks: a year is none, nor what is a whole number already. */
  private static final String BLOCK = "(?<!\\d)(?!(?:19|20)\\d\\d(?!\\d)|2100(?!\\d))\\d{3,8}(?!\\d)";
  /** Of three fours, which begin with a zero as all numbers of citizens do, one may look like a year. */
  private static final Pattern GROUPED = Pattern.compile(OPEN + "(?:0\\d{3}([ .\\-])\\d{4}\\1\\d{4}(?!\\d)|"
      + BLOCK + "(?:[ .\\-]" + BLOCK + ")+)" + SHUT);
  private static final Pattern CLASS = Pattern.compile(
      OPEN + "(?:(?:1[0-2]|0?[1-9])[a-z]{1,3}[-.]?\\d{0,2}|(?:1[0-2]|[1-9])/\\d{1,2})" + SHUT);
  private static final Pattern SPECIALISED = Pattern.compile(OPEN + "1[0-2](?:chuyen|c)?(?:toan|sinh|phap|trung|nhat)\\d{0,2}" + SHUT);
  private static final Pattern NUMBERED = Pattern.compile("[\\p{L}\\d]+(?:[-/._][\\p{L}\\d]+)*");

  private final List<List<String>> dates = new ArrayList<>();
  private final List<Integer> years = new ArrayList<>();
  private final List<int[]> schoolYears = new ArrayList<>();
  private final List<int[]> births = new ArrayList<>();
  private final List<String> classes = new ArrayList<>();
  private final List<String> codes = new ArrayList<>();
  private final List<List<Word>> phrases = new ArrayList<>();
  private final List<Meaning> meanings = new ArrayList<>();
  private final MeaningReader.Taken taken = new MeaningReader.Taken();
  private final StringBuilder rest = new StringBuilder();
  /** Whether words of a phrase were left out. */
  private boolean cut;
  private StringBuilder exact;
  private String folded;

  private QueryReader() {}

  static ReadQuery read(String typed) {
    return new QueryReader().readLine(typed);
  }

  private ReadQuery readLine(String typed) {
    boolean shortened = typed.length() > MAX_LENGTH;
    String clean = VietnameseText.clean(shortened ? typed.substring(0, MAX_LENGTH) : typed);
    exact = new StringBuilder(clean);
    folded = VietnameseText.fold(clean);
    String joined = codeForm(folded);
    take(QUOTED, m -> phrase(m.start(1), m.end(1)), true);
    take(LED_NUMBER, m -> coded(m, codeForm(m.group(1))), true);
    take(BORN_BETWEEN, this::bornBetween, true);
    take(BORN_IN, this::bornIn, true);
    take(CLASS_LED, this::classApart, true);
    take(GRADE, this::grade, true);
    take(LEAD, found -> true, false);
    take(NUMBER_LEAD, found -> true, false);
    take(SPELLED, m -> dated(m, date(m.group(1), m.group(2), m.group(3))), true);
    // "Thắng năm 1985" and "Thang Ba 1985" are people.
    take(SPELLED_MONTH, m -> (Character.isDigit(m.group(2).charAt(0)) || typed(m, 1, "th\u00e1ng"))
        && dated(m, month(m.group(2), m.group(3))), true);
    take(SPELLED_YEAR_ONLY, m -> (m.group(1) != null || DateReading.number(m.group(2)) > LAST_GRADE)
        && dated(m, date(m.group(2), m.group(3), m.group(4))), true);
    take(YEAR_LEAD, m -> !m.group(1).equals("khoa") || typed(m, 1, "kh\u00f3a", "kho\u00e1"), false);
    take(YEAR_TO_YEAR, m -> span(m, DateReading.number(m.group(1)), DateReading.number(m.group(2))), true);
    take(BEFORE, m -> typed(m, 1, "tr\u01b0\u1edbc", "truoc") && span(m, DateReading.FIRST_YEAR, DateReading.number(m.group(2)) - 1), true);
    take(YEAR_FIRST, m -> dated(m, date(m.group(3), m.group(2), m.group(1))), true);
    take(DAY_FIRST, m -> dated(m, date(m.group(1), m.group(2), m.group(3))), true);
    take(SCHOOL_YEAR, this::schoolYear, true);
    take(MONTH, m -> dated(m, month(m.group(1), m.group(2))), true);
    take(GROUPED, m -> codeForm(m.group()).length() >= 9 && coded(m, codeForm(m.group())), true);
    take(CLASS_APART, this::classApart, true);
    take(CLASS, m -> add(classes, ClassForm.of(m.group())), true);
    take(SPECIALISED, m -> add(classes, ClassForm.of(m.group())), true);
    take(NUMBERED, this::numbered, true);
    List<Word> words = VietnameseText.wordsOfClean(exact.toString());
    if (words.size() > MAX_WORDS) {
      words = words.subList(0, MAX_WORDS);
      shortened = true;
    }
    shortened |= cut;
    // Of so few, 9A is a class and nothing else.
    boolean codeLike = joined.length() >= (classes.isEmpty() ? 2 : 4) && joined.length() <= 40 && joined.chars().anyMatch(Character::isDigit);
    ReadQuery read = new ReadQuery(List.copyOf(words), dates, years, schoolYears, births, classes, codes, phrases, List.of(),
        codeLike ? joined : null, rest.toString().strip(), shortened, List.copyOf(meanings), null);
    return shortened ? read : read.or(MeaningReader.read(exact.toString(), taken, !rest.isEmpty()));
  }

  /** Lets a reader look at each match; what it accepts is blanked out, so that no later reader sees it. */
  private void take(Pattern pattern, Predicate<MatchResult> reader, boolean keepInRest) {
    Matcher matcher = pattern.matcher(folded);
    while (matcher.find()) {
      if (reader.test(matcher.toMatchResult())) {
        if (keepInRest) {
          rest.append(' ').append(exact, matcher.start(), matcher.end());
        }
        String blank = " ".repeat(matcher.end() - matcher.start());
        exact.replace(matcher.start(), matcher.end(), blank);
      }
    }
    folded = VietnameseText.fold(exact.toString());
  }

  private boolean bornIn(MatchResult match) {
    int year = DateReading.number(match.group(2));
    String typed = exact.substring(match.start(), match.end());
    return DateReading.plausibleYear(year) && add(meanings, new Meaning(Meaning.Kind.BORN, match.group(2), typed, typed));
  }

  /** Born before, after, about a year or between two: "sinh" before these is no name. */
  private boolean bornBetween(MatchResult match) {
    int year = DateReading.number(match.group(2));
    int last = match.group(3) == null ? -1 : DateReading.number(match.group(3));
    if (!DateReading.plausibleYear(year) || last >= 0 && (!DateReading.plausibleYear(last) || last < year)) {
      return false;
    }
    int[] span = last >= 0 ? new int[] {year, last} : switch (match.group(1)) {
      case "truoc" -> new int[] {DateReading.FIRST_YEAR, year - 1};
      case "sau" -> new int[] {year + 1, DateReading.LAST_YEAR};
      case "tu" -> new int[] {year, DateReading.LAST_YEAR};
      default -> new int[] {year - 1, year + 1};
    };
    boolean read = add(births, span);
    if (read) {
      told(match, Meaning.Kind.BORN_YEARS, span[0], span[1]);
    }
    return read;
  }

  /** Shown as a condition; a single year or school year is one anyway. */
  private void told(MatchResult match, Meaning.Kind kind, int from, int to) {
    String typed = exact.substring(match.start(), match.end());
    add(meanings, Meaning.ofYears(kind, from, to, typed, typed));
  }

  /** Whether a word was typed in one of these writings: other marks make another word of it. */
  private boolean typed(MatchResult match, int group, String... writings) {
    return List.of(writings).contains(exact.substring(match.start(group), match.end(group)));
  }

  private boolean grade(MatchResult match) {
    String typed = exact.substring(match.start(), match.end());
    String grade = plainNumber(match.group(2));
    taken.grades().put(match.end(), grade);
    return add(meanings, new Meaning(Meaning.Kind.GRADE, grade, typed, typed));
  }

  /** 7 A 3, 7-A3 and 7/A3 are 7A3. */
  private boolean classApart(MatchResult match) {
    return add(classes, ClassForm.of(match.group(1)));
  }

  /** Grades below ten are written with a zero, too. */
  static String plainNumber(String grade) {
    return grade.startsWith("0") ? grade.substring(1) : grade;
  }

  private boolean dated(MatchResult match, boolean read) {
    if (read) {
      taken.dates().put(match.start(), exact.substring(match.start(), match.end()));
    }
    return read;
  }

  private boolean coded(MatchResult match, String code) {
    taken.codes().add(match.start());
    return add(codes, code);
  }

  private boolean phrase(int from, int to) {
    List<Word> quoted = VietnameseText.wordsOfClean(exact.substring(from, to));
    // A phrase is asked for in about as many conditions as its words squared; an engine takes a thousand.
    int left = Math.min(MAX_WORDS, PHRASED * MAX_WORDS - phrases.stream().mapToInt(List::size).sum());
    cut |= quoted.size() > left;
    return !quoted.isEmpty() && left > 0 && add(phrases, quoted.size() > left ? quoted.subList(0, left) : quoted);
  }

  private boolean date(String day, String month, String year) {
    List<String> days = DateReading.days(day, DateReading.month(month), year);
    if (!days.isEmpty()) {
      return add(dates, days);
    }
    int number = DateReading.number(year);
    return DateReading.plausibleYear(number) && add(years, number);
  }

  private boolean month(String month, String year) {
    int m = DateReading.number(DateReading.month(month));
    int y = DateReading.number(year);
    return m >= 1 && m <= 12 && DateReading.plausibleYear(y)
        && add(dates, List.of(String.format(Locale.ROOT, "%04d%02d", y, m)));
  }

  private boolean schoolYear(MatchResult match) {
    int from = DateReading.number(match.group(1));
    int to = DateReading.number(match.group(2));
    if (match.group(2).length() == 2) {
      // 1996-97, and 1999-00.
      to += from / 100 * 100 + (to == 0 ? 100 : 0);
    }
    // 2008-2009 is the one school year that starts in 2008; 2001-2008 are all that start from 2001 on.
    return to > from && span(match, from, to == from + 1 ? from : to);
  }

  private boolean span(MatchResult match, int from, int to) {
    boolean read = DateReading.plausibleYear(from) && DateReading.plausibleYear(to) && to >= from && add(schoolYears, new int[] {from, to});
    if (read) {
      taken.spans().add(match.start());
      if (from < to) {
        told(match, Meaning.Kind.SCHOOL_YEARS, from, to);
      }
    }
    return read;
  }

  private boolean numbered(MatchResult match) {
    String form = codeForm(match.group());
    boolean digits = form.chars().anyMatch(Character::isDigit);
    if (digits && form.length() == 4 && DateReading.plausibleYear(DateReading.number(form))) {
      taken.years().put(match.start(), DateReading.number(form));
      return add(years, DateReading.number(form));
    }
    List<String> days = form.length() == 8 ? DateReading.eightDigits(form) : List.of();
    if (!days.isEmpty()) {
      return dated(match, add(dates, days));
    }
    if (digits && form.length() < BEGINNING) {
      shortNumber(match, form);
      return false;
    }
    return digits && coded(match, form);
  }

  /** What could be a short document number, and as well a word of a school's name: read both ways. */
  private void shortNumber(MatchResult match, String form) {
    boolean telling = form.length() > 1 && form.chars().anyMatch(Character::isLetter) || form.length() > 2;
    if (telling && apart(match.start() - 1) && apart(match.end()) && taken.numbers().size() < MAX_PARTS) {
      taken.numbers().put(match.start(), match.end());
    }
  }

  private boolean apart(int at) {
    return at < 0 || at >= folded.length() || folded.charAt(at) != '\'' && Character.getType(folded.charAt(at)) != Character.NON_SPACING_MARK;
  }

  private static <T> boolean add(List<T> list, T value) {
    return list.size() < MAX_PARTS && list.add(value);
  }

  /** Index form of a document number: capital letters and digits only, marks aside. */
  static String codeForm(String text) {
    return VietnameseText.fold(VietnameseText.clean(text)).replaceAll("[^\\p{L}\\d]", "").toUpperCase(Locale.ROOT);
  }
}
