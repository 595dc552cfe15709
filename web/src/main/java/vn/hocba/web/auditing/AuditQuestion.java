package vn.hocba.web.auditing;

import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditFilter;
import vn.hocba.audit.AuditReadingService;

/** What a reader asks for, as the address carries it; what cannot be read narrows nothing and is told. */
public final class AuditQuestion implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final List<String> NAMES = List.of("school", "person", "action", "from", "to", "about", "refused",
      "people", "page");
  private static final int LONGEST = 120;

  private final LinkedHashMap<String, String> parts;

  private AuditQuestion(Map<String, String> parts) {
    this.parts = new LinkedHashMap<>(parts);
  }

  /** @param parameter gives a parameter's text, or null */
  static AuditQuestion of(Function<String, String> parameter) {
    Map<String, String> parts = new LinkedHashMap<>();
    for (String name : NAMES) {
      String text = parameter.apply(name);
      if (text != null && !text.isBlank()) {
        String plain = Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
        parts.put(name, plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain);
      }
    }
    return new AuditQuestion(parts);
  }

  /** What stands under that name, or null. */
  public String get(String name) {
    return parts.get(name);
  }

  AuditFilter filter() {
    AuditFilter filter = new AuditFilter(school(), get("person"), action(), date("from"), date("to"), get("about"),
        get("refused") != null);
    return get("people") == null ? filter : filter.ofPeople();
  }

  /** From 0. */
  int page() {
    String typed = get("page");
    return typed != null && typed.matches("\\d{1,4}")
        ? Math.clamp(Integer.parseInt(typed) - 1, 0, AuditReadingService.LAST_PAGE - 1) : 0;
  }

  /** Null for all the caller may see. */
  Long school() {
    String typed = get("school");
    return typed != null && typed.matches("\\d{1,18}") ? Long.valueOf(typed) : null;
  }

  /** Whether a date was given that is none. */
  boolean unreadable(String name) {
    return get(name) != null && date(name) == null;
  }

  private Action action() {
    return Stream.of(Action.values()).filter(a -> a.name().equals(get("action"))).findFirst().orElse(null);
  }

  private LocalDate date(String name) {
    try {
      return get(name) == null ? null : LocalDate.parse(get(name));
    } catch (DateTimeException none) {
      return null;
    }
  }

  /** The address of another page of the same question. */
  String page(int page) {
    LinkedHashMap<String, String> other = new LinkedHashMap<>(parts);
    other.put("page", String.valueOf(page + 1));
    return new AuditQuestion(other).address();
  }

  /** The query of the address, with its question mark. */
  String address() {
    return parts.entrySet().stream().map(p -> p.getKey() + "=" + URLEncoder.encode(p.getValue(),
        StandardCharsets.UTF_8)).collect(Collectors.joining("&", "?", ""));
  }

  /** For the line that tells of an export. */
  String told() {
    return parts.entrySet().stream().filter(p -> !p.getKey().equals("page"))
        .map(p -> p.getKey() + "=" + p.getValue()).collect(Collectors.joining("; "));
  }
}
