package vn.hocba.archive.verify.pdf;

import eu.europa.esig.dss.i18n.I18nProvider;
import eu.europa.esig.dss.i18n.MessageTag;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hocba.archive.verify.report.CodedText;

/**
 * Gives the validation library marks in the place of messages, and tells afterwards which message and arguments stand behind each:
 * the library itself says messages in one language and keeps no arguments. A mark cannot be guessed, so that text of a file is never
 * taken for a message.
 */
final class CodedMessages extends I18nProvider {

  private final String begin;
  private final Pattern marks;
  private final UnaryOperator<String> labels;
  private final List<String> issued = new ArrayList<>();

  /** @param labels puts names in the place of the library's identifiers */
  CodedMessages(UnaryOperator<String> labels) {
    super(Locale.ROOT);
    byte[] secret = new byte[12];
    new SecureRandom().nextBytes(secret);
    begin = "[" + HexFormat.of().formatHex(secret) + ":";
    marks = Pattern.compile(Pattern.quote(begin) + "(\\d{1,9})]");
    this.labels = labels;
  }

  @Override
  public String getMessage(MessageTag tag, Object... arguments) {
    if (tag == MessageTag.EMPTY) {
      return "";
    }
    List<String> said = new ArrayList<>();
    for (Object argument : arguments == null ? new Object[0] : arguments) {
      said.add(argument instanceof MessageTag message ? CodedText.of(message.getId(), List.of()) : resolved(String.valueOf(argument)));
    }
    issued.add(CodedText.of(tag.getId(), said));
    return begin + (issued.size() - 1) + "]";
  }

  /** A text of the library's reports with the messages that stand behind its marks. @param text may be null */
  String resolved(String text) {
    if (text == null || text.isEmpty()) {
      return text;
    }
    StringBuilder resolved = new StringBuilder();
    Matcher mark = marks.matcher(text);
    int from = 0;
    while (mark.find()) {
      resolved.append(plain(text.substring(from, mark.start()))).append(issued.get(Integer.parseInt(mark.group(1))));
      from = mark.end();
    }
    return resolved.append(plain(text.substring(from))).toString();
  }

  private String plain(String text) {
    return CodedText.plain(labels.apply(text));
  }
}
