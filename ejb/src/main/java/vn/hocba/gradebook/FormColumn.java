package vn.hocba.gradebook;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.hocba.assessment.Regulation;
import vn.hocba.assessment.primary.Period;
import vn.hocba.lock.BookPart;
import vn.hocba.lock.Place;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.ClassSubject;

/**
 * A column of a gradebook with what may be entered in it.
 *
 * @param column which
 * @param entry what is entered
 * @param period of a primary school's column; null in secondary school
 * @param least the lowest mark; 0 but where a rule forbids it
 * @param letters of the levels that may be entered, highest first; empty for the other kinds
 * @param longest most characters of a comment; 0 for the other kinds
 * @param rule the article that says what may be entered, as reasons cite it: {@code TT 27/2020 Điều 7.1d}
 * @param required whether the year is incomplete without it; comments are wanted, but no result waits for them
 * @param regulation whose book it is, for its name; null where the names do not differ
 */
public record FormColumn(MarkColumn column, EntryKind entry, Period period, int least, List<String> letters, int longest,
    String rule, boolean required, Regulation regulation) {

  public FormColumn {
    letters = List.copyOf(letters);
  }

  /** A column whose name is the same in every book. */
  public FormColumn(MarkColumn column, EntryKind entry, Period period, int least, int longest, String rule,
      boolean required) {
    this(column, entry, period, least, List.of(), longest, rule, required, null);
  }

  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,9}([.,]\\d{1,9})?");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cntrl}\\p{Z}]+");
  private static final Pattern UNUSABLE = Pattern.compile("[\\p{Cs}\\uFFFE\\uFFFF\\u200B\\uFEFF]");

  /** Reads what a person typed or a program sent; nothing is guessed. */
  public EntryReading read(String typed) {
    String text = clean(typed);
    if (text.isEmpty()) {
      return EntryReading.of(null);
    }
    return switch (entry) {
      case SCORE -> number(text, 1, ProblemCode.ENTRY_DECIMALS);
      case INTEGER -> number(text, 0, ProblemCode.ENTRY_NOT_WHOLE);
      case PASSED -> passed(text);
      case LEVEL -> letter(text, ProblemCode.ENTRY_NOT_A_LEVEL);
      case QUALITY -> letter(text, ProblemCode.ENTRY_NOT_A_QUALITY);
      case TEXT -> text.length() <= longest ? EntryReading.of(MarkValue.remark(text))
          : EntryReading.refused(ProblemCode.ENTRY_TOO_LONG, text.length(), longest, rule);
    };
  }

  /** Where its entries stand for locks. */
  public Place place(ClassSubject book) {
    return period == null ? column.place(book.subject(), book.regularCount())
        : new Place(BookPart.PRIMARY, column.term(), column.ordinal(), book.subject());
  }

  private EntryReading number(String text, int decimals, ProblemCode tooFine) {
    if (!NUMBER.matcher(text).matches()) {
      return EntryReading.refused(ProblemCode.ENTRY_NOT_A_NUMBER, text, rule);
    }
    BigDecimal mark = new BigDecimal(text.replace(',', '.'));
    // a minus before a zero is no mark either
    if (text.startsWith("-") || mark.compareTo(BigDecimal.TEN) > 0) {
      return EntryReading.refused(ProblemCode.ENTRY_OFF_SCALE, text, rule);
    }
    if (mark.stripTrailingZeros().scale() > decimals) {
      return EntryReading.refused(tooFine, text, rule);
    }
    return mark.compareTo(BigDecimal.valueOf(least)) < 0 ? EntryReading.refused(ProblemCode.ENTRY_ZERO, text, rule)
        : EntryReading.of(MarkValue.score(mark.setScale(decimals)));
  }

  private EntryReading passed(String text) {
    return switch (letters(text)) {
      case "D", "DD" -> EntryReading.of(new MarkValue(null, true));
      case "CD", "CDD" -> EntryReading.of(new MarkValue(null, false));
      default -> EntryReading.refused(ProblemCode.ENTRY_NOT_PASSED, text, rule);
    };
  }

  private EntryReading letter(String text, ProblemCode unknown) {
    String letter = letters(text);
    return letters.stream().map(FormColumn::letters).anyMatch(letter::equals) ? EntryReading.of(MarkValue.level(letter))
        : EntryReading.refused(unknown, text, rule, String.join(", ", letters));
  }

  /** Upper case, with D for the barred letter, which not every keyboard has. */
  private static String letters(String text) {
    return text.toUpperCase(Locale.ROOT).replace('\u0110', 'D');
  }

  /** One line without what cannot be seen: the same text whatever program it came from. */
  private static String clean(String typed) {
    return typed == null ? "" : BLANKS.matcher(UNUSABLE.matcher(Normalizer.normalize(typed, Normalizer.Form.NFC))
        .replaceAll("")).replaceAll(" ").strip();
  }
}
