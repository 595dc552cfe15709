package vn.hocba.archive.verify.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Goes through appended bytes from end to end: objects where the table says that they are, tables, trailers, and nothing between
 * them that a reader which repairs files could find.
 */
final class AppendedBytesScan {

  private static final Pattern OBJECT = Pattern.compile("(\\d{1,9}) (\\d{1,5}) obj\\b");
  private static final Pattern TABLE = Pattern.compile("xref\\s{1,2}");
  private static final Pattern TRAILER = Pattern.compile("trailer\\s{0,2}");
  private static final Pattern FINISH = Pattern.compile("startxref\\s+(\\d{1,12})\\s+%%EOF[\\r\\n]{0,2}");
  private static final Pattern BLANKS = Pattern.compile("[\\x00\\t\\n\\f\\r ]*");

  private final String text;
  private final Map<COSObjectKey, Long> listed;
  private final PDDocument document;
  private final Set<COSObjectKey> seen = new HashSet<>();
  private int at;
  /** Where the last table that is a stream begins. */
  private int streamAt = -1;

  /** @param listed where the tables say that appended objects are, less than 0 for those in object streams */
  AppendedBytesScan(byte[] file, int from, Map<COSObjectKey, Long> listed, PDDocument document) {
    this.text = new String(file, StandardCharsets.ISO_8859_1);
    this.at = from;
    this.listed = listed;
    this.document = document;
  }

  boolean holds() throws IOException {
    boolean finished = false;
    while (true) {
      skip(BLANKS);
      if (at == text.length()) {
        return finished && listed.entrySet().stream().allMatch(entry -> entry.getValue() < 0 || seen.contains(entry.getKey()));
      }
      int begin = at;
      Matcher object = OBJECT.matcher(text).region(at, text.length());
      if (object.lookingAt()) {
        finished = false;
        at = object.end();
        if (!object(new COSObjectKey(Long.parseLong(object.group(1)), Integer.parseInt(object.group(2))), begin)) {
          return false;
        }
      } else if (skip(TABLE)) {
        if (!table() || !finish(begin)) {
          return false;
        }
        finished = true;
      } else if (streamAt >= 0 && finish(streamAt)) {
        finished = true;
        streamAt = -1;
      } else {
        return false;
      }
    }
  }

  private boolean object(COSObjectKey key, int begin) throws IOException {
    COSBase known = document.getDocument().getObjectFromPool(key).getObject();
    boolean table = known instanceof COSStream stream && COSName.XREF.equals(stream.getCOSName(COSName.TYPE));
    if (table && !CrossReferences.freesNothing((COSStream) known)) {
      return false;
    }
    streamAt = table ? begin : -1;
    Long place = listed.get(key);
    if (!seen.add(key) || (place == null ? !table : place != begin) || !value()) {
      return false;
    }
    skip(BLANKS);
    if (text.startsWith("stream", at)) {
      if (!(known instanceof COSStream stream) || !(stream.getItem(COSName.LENGTH) instanceof COSInteger length)) {
        return false;
      }
      at += "stream".length();
      at += text.startsWith("\r\n", at) ? 2 : text.startsWith("\n", at) ? 1 : 0;
      at += (int) Math.min(length.longValue(), text.length() - (long) at);
      skip(BLANKS);
      if (!text.startsWith("endstream", at)) {
        return false;
      }
      at += "endstream".length();
      skip(BLANKS);
    }
    boolean ended = text.startsWith("endobj", at);
    at += "endobj".length();
    return ended;
  }

  /** With a trailer that leads to no table beside. */
  private boolean table() {
    at = CrossReferences.end(text, at);
    if (at < 0) {
      return false;
    }
    int trailer = at;
    return skip(TRAILER) && value() && !text.substring(trailer, at).contains("/XRefStm");
  }

  private boolean finish(int table) {
    skip(BLANKS);
    Matcher finish = FINISH.matcher(text).region(at, text.length());
    boolean here = finish.lookingAt() && Long.parseLong(finish.group(1)) == table;
    at = here ? finish.end() : at;
    return here;
  }

  private boolean skip(Pattern pattern) {
    Matcher next = pattern.matcher(text).region(at, text.length());
    boolean there = next.lookingAt();
    at = there ? next.end() : at;
    return there;
  }

  /** One value, whatever it is made of; comments are none. */
  private boolean value() {
    PdfValue value = new PdfValue(text, at);
    boolean whole = value.skip();
    at = value.end();
    return whole;
  }
}
