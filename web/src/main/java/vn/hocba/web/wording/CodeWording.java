package vn.hocba.web.wording;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hocba.archive.document.FormDetails;

/** Says the codes that findings and reasons carry as arguments: subjects, levels, results, terms, articles, marks. */
public final class CodeWording {

  private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,9}\\.\\d{1,9}");
  private static final String OF_SUBJECT = "GVBM_";
  private static final Pattern PAGE = Pattern.compile("page (\\d{1,5})");
  private static final Pattern CIRCULAR = Pattern.compile("TT (\\d+/\\d+(?:, TT \\d+/\\d+)?)");
  private static final Pattern CONSOLIDATED = Pattern.compile("VBHN (\\d+/\\d+)");
  private static final Pattern ARTICLE = Pattern.compile("TT (\\d+/\\d+) \\S+ (.+)");

  private final Wording wording;

  public CodeWording(Wording wording) {
    this.wording = wording;
  }

  /** Name of the subject of that code; the code itself when there is no such subject. */
  public String subject(String code) {
    return known("subject." + code, code);
  }

  /** Name of a level of learning or conduct. */
  public String level(String code) {
    return known("Level." + code, code);
  }

  /** {@code MALE} or {@code FEMALE} in words; anything else as it is. */
  public String gender(String code) {
    return known("gender." + code, code);
  }

  /** Name of term 1 or 2, to stand within a sentence. */
  public String term(String number) {
    return known("term." + number, number);
  }

  /** A mark or result as people write it: {@code 8.5}, {@code D} or {@code CD}; anything else as it is. */
  public String mark(String plain) {
    return plain != null && DECIMAL.matcher(plain).matches() ? wording.mark(new BigDecimal(plain))
        : known("comment." + plain, plain);
  }

  /** Marks in a calculation, each as people here write it. */
  public String calculation(String plain) {
    return DECIMAL.matcher(plain).replaceAll(m -> mark(m.group()));
  }

  /** An article of a circular, or a whole circular, from the spelling in which reasons cite it. */
  public String article(String cited) {
    Matcher whole = CIRCULAR.matcher(cited);
    Matcher parts = ARTICLE.matcher(cited);
    Matcher consolidated = CONSOLIDATED.matcher(cited);
    if (consolidated.matches()) {
      return wording.text("article.consolidated", consolidated.group(1));
    }
    return whole.matches() ? wording.text("article.whole", whole.group(1).replace("TT ", wording.text("article.whole", "")))
        : parts.matches() ? wording.text("article", parts.group(1), parts.group(2)) : cited;
  }

  /** An ISO date as in 21/05/2026; anything else as it is. */
  public String date(String iso) {
    try {
      return wording.date(LocalDate.parse(iso));
    } catch (DateTimeParseException other) {
      return iso;
    }
  }

  /** An ISO instant as in 21/05/2026 17:00; anything else as it is. */
  public String instant(String iso) {
    try {
      return wording.time(Instant.parse(iso));
    } catch (DateTimeParseException other) {
      return iso;
    }
  }

  /** Whichever of these the code is; anything else as it is. */
  public String any(String code) {
    return wording.has("subject." + code) ? subject(code) : wording.has("Level." + code) ? level(code) : mark(code);
  }

  /** Who a signature field stands for; any other by its own name, for a number in it need not be its place in the order. */
  public String signature(String field) {
    if (field == null || field.equals("null")) {
      return wording.text("signature.unknown");
    }
    if (isOfSubject(field)) {
      return wording.text("signature.subject", subject(FormDetails.Signing.taught(field.substring(OF_SUBJECT.length()))));
    }
    return known("signature." + field, field);
  }

  /** Whether it is the place of a subject's teacher on a transcript. */
  public boolean isOfSubject(String field) {
    return field != null && field.startsWith(OF_SUBJECT)
        && wording.has("subject." + FormDetails.Signing.taught(field.substring(OF_SUBJECT.length())));
  }

  /** A part of a file, as the comparison of its revisions names it; whatever is not seen is its inner structure. */
  public String filePart(String part) {
    Matcher page = PAGE.matcher(part);
    return page.matches() ? wording.text("filePart.page", page.group(1))
        : known("filePart." + part, wording.text("filePart.other"));
  }

  /** What lies on a page, by the subtype of the annotation. */
  public String annotation(String subtype) {
    return known("annotation." + subtype, wording.text("annotation.other"));
  }

  /** Why a signature does not hold, by the sub-indication of ETSI EN 319 102-1 §5.1.3; one we have no words for as it is. */
  public String indication(String code) {
    return known("indication." + code, code);
  }

  private String known(String key, String otherwise) {
    return wording.has(key) ? wording.text(key) : otherwise;
  }
}
