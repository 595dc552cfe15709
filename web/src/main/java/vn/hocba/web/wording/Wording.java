package vn.hocba.web.wording;

import java.io.Serializable;
import java.math.BigDecimal;
import java.text.ChoiceFormat;
import java.text.Format;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hocba.assessment.Regulation;
import vn.hocba.assessment.ResultLevel;
import vn.hocba.configuration.UploadSize;
import vn.hocba.problem.Parts;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.regulation.SubjectNames;

/** Says things in one language: texts of the bundle, failures, dates, times and marks. */
public class Wording implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.ROOT)
      .withZone(ZONE);

  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(ZONE);

  /** What a locked class is told with when no decision is known: its name, who and when. */
  private static final int WHO_AND_WHEN = 3;

  private static final String SUBJECT = "subject.";
  private static final Pattern COUNT = Pattern.compile("[0-9]{1,9}");

  private final Locale locale;

  public Wording(Locale locale) {
    this.locale = locale;
  }

  /** The language that is spoken. */
  public Locale locale() {
    return locale;
  }

  /**
   * The text of a key with its placeholders filled in.
   *
   * @param args instants, dates and decimals are written as people here write them; enums by their own text
   * @throws java.util.MissingResourceException when the bundle has no such key
   */
  public String text(String key, Object... args) {
    Object[] said = new Object[args.length];
    for (int i = 0; i < args.length; i++) {
      said[i] = said(args[i]);
    }
    return key.startsWith(SUBJECT) ? subject(key) : format(bundle().getString(key), said);
  }

  /**
   * Of one and of several a text may say two things. Such a count comes as a number, in digits as explanations keep it, or as it
   * was written for people: then it is of several.
   */
  private String format(String pattern, Object[] said) {
    MessageFormat format = new MessageFormat(pattern, locale);
    Format[] formats = format.getFormatsByArgumentIndex();
    for (int i = 0; i < Math.min(said.length, formats.length); i++) {
      if (formats[i] instanceof ChoiceFormat choice && !(said[i] instanceof Number)) {
        if (COUNT.matcher(String.valueOf(said[i])).matches()) {
          said[i] = Integer.valueOf(said[i].toString());
        } else {
          said[i] = new MessageFormat(choice.getFormats()[choice.getFormats().length - 1].toString(), locale).format(said);
          format.setFormatByArgumentIndex(i, null);
        }
      }
    }
    return format.format(said);
  }

  /**
   * The key of what TT 58/2011 says otherwise than the circulars after it, as học lực for kết quả học tập, and of what
   * TT 26/2020 made of an article of it.
   *
   * @param cited the regulation or an article of it, as printed
   */
  public String ofTime(String key, String cited) {
    if (cited == null || !cited.startsWith("TT 58/")) {
      return key;
    }
    String amended = key + ".TT26";
    return cited.endsWith("(TT 26/2020)") && has(amended) ? amended : has(key + ".TT58") ? key + ".TT58" : key;
  }

  /** The key of what a book names otherwise than others do, as its columns; null for a regulation that is not known. */
  public String ofBook(String key, Regulation regulation) {
    return regulation != null && has(key + "." + regulation) ? key + "." + regulation : key;
  }

  /** Whether there is a text of that key. */
  public boolean has(String key) {
    return bundle().containsKey(key) || key.startsWith(SUBJECT) && provincial(key).isPresent();
  }

  /** A subject's name: of the bundle, or that a province's file gives it; its code where nobody names it. */
  private String subject(String key) {
    return bundle().containsKey(key) ? bundle().getString(key)
        : provincial(key).orElseGet(() -> key.substring(SUBJECT.length()));
  }

  private Optional<String> provincial(String key) {
    return SubjectNames.of(key.substring(SUBJECT.length()), locale.getLanguage());
  }

  /**
   * What happened, why, and what to do; an argument that is itself a code is said by the key
   * {@code problem.<CODE>.<argument>}, and a failure with nothing to name, as of a file without a name, by
   * {@code problem.<CODE>.unnamed}. A locked class of which the decision is known is told by another key.
   */
  public String text(Problem problem) {
    String key = "problem." + problem.code();
    boolean unnamed = problem.args().contains("") && has(key + ".unnamed");
    boolean decided = problem.code() == ProblemCode.CLASS_LOCKED && problem.args().size() > WHO_AND_WHEN;
    return text(unnamed ? key + ".unnamed" : decided ? key + ".decided" : key, problem.args().stream().map(arg -> said(problem, arg)).toArray());
  }

  private Object said(Problem problem, Object arg) {
    if (arg instanceof Parts parts) {
      return parts.of().stream().map(this::part).collect(Collectors.joining(", "));
    }
    if (arg instanceof String cited && cited.startsWith("TT ")) {
      return new CodeWording(this).article(cited);
    }
    String key = "problem." + problem.code() + "." + arg;
    return problem.code() == ProblemCode.FILE_TOO_LARGE && arg instanceof Number bytes
        ? size(bytes.longValue()) : has(key) ? bundle().getString(key) : arg;
  }

  /** As in 5 MB or, below one, 300 KB; never more than the limit is. */
  public String size(long bytes) {
    return bytes >= UploadSize.MEGABYTE ? text("size.mb", bytes / UploadSize.MEGABYTE)
        : bytes >= UploadSize.KILOBYTE ? text("size.kb", bytes / UploadSize.KILOBYTE) : text("size.bytes", bytes);
  }

  private String part(String entry) {
    String code = Parts.code(entry);
    String part = Stream.of(SUBJECT, "Seat.").map(prefix -> prefix + code).filter(this::has).findFirst()
        .map(this::text).orElse(code);
    String who = Parts.who(entry);
    return who == null ? part : part + " (" + (who.isEmpty() ? text("parts.nobody") : who) + ")";
  }

  /** The text of an enum's value, key {@code <SimpleName>.<NAME>}, or its name when it has none. */
  public String text(Enum<?> value) {
    // levels are told alike whatever regulation's enum they are from
    String kind = value instanceof ResultLevel ? "Level" : value.getDeclaringClass().getSimpleName();
    String key = kind + "." + value.name();
    return bundle().containsKey(key) ? bundle().getString(key) : value.name();
  }

  /** As in 21/05/2026; empty for null. */
  public String date(LocalDate date) {
    return date == null ? "" : DATE.format(date);
  }

  /** As in 21/05/2026 17:00, local time of Vietnam; empty for null. */
  public String time(Instant instant) {
    return instant == null ? "" : TIME.format(instant);
  }

  /** The day of an instant in Vietnam, as in 21/05/2026. */
  public String day(Instant instant) {
    return instant == null ? "" : DATE.format(instant.atZone(ZONE));
  }

  /** When something ends, to stand after "đến": the whole of a day that it ends with, else the minute. */
  public String until(Instant end) {
    return end == null ? "" : end.atZone(ZONE).toLocalTime().equals(LocalTime.MIDNIGHT) ? text("until.day", day(end.minusSeconds(1)))
        : time(end);
  }

  /** As in 17:00, local time of Vietnam. */
  public String clock(Instant instant) {
    return CLOCK.format(instant);
  }

  /** The raw texts whose keys begin so, by the rest of their keys, for scripts that fill them in themselves. */
  public Map<String, String> texts(String prefix) {
    return bundle().keySet().stream().filter(key -> key.startsWith(prefix))
        .collect(Collectors.toMap(key -> key.substring(prefix.length()), bundle()::getString));
  }

  /** As in 8,5 in Vietnamese and 8.5 in English; empty for null. */
  public String mark(BigDecimal mark) {
    String plain = mark == null ? "" : mark.toPlainString();
    return "vi".equals(locale.getLanguage()) ? plain.replace('.', ',') : plain;
  }

  /** Looked up each time, for it is cached there and cannot be serialized with a page. */
  private ResourceBundle bundle() {
    return ResourceBundle.getBundle("i18n.messages", locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  private Object said(Object arg) {
    return switch (arg) {
      case Instant instant -> time(instant);
      case LocalDate date -> date(date);
      case BigDecimal decimal -> mark(decimal);
      case Enum<?> value -> text(value);
      case null -> "";
      default -> arg;
    };
  }
}
