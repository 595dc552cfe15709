package vn.hocba.it;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Asks the portal by the code that a transcript bears, as a stranger with the printed paper does. */
final class PaperCode {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String STREAM = "stream\n";

  private PaperCode() {}

  /** The page that is shown for the code of this file. */
  static String asked(byte[] pdf) {
    try {
      return page(code(data(pdf))).body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The page for whatever is typed there. */
  static HttpResponse<String> page(String code) throws IOException {
    try {
      return HTTP.send(HttpRequest.newBuilder(URI.create(DemoPortal.BASE + "/check.xhtml?code=" + code)).header("Accept-Language", "vi")
          .timeout(Duration.ofSeconds(60)).build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  @SuppressWarnings("unchecked")
  static String code(Map<String, Object> document) {
    return (String) ((Map<String, Object>) ((Map<String, Object>) document.get("form")).get("lookup")).get("code");
  }

  /** The transcript's data as they lie in the file, found without a library for PDF. */
  static Map<String, Object> data(byte[] pdf) {
    String raw = new String(pdf, StandardCharsets.ISO_8859_1);
    for (int at = raw.indexOf(STREAM); at >= 0; at = raw.indexOf(STREAM, at + 1)) {
      String text = inflated(pdf, at + STREAM.length());
      if (text.startsWith("{") && text.contains("\"lookup\":")) {
        return DemoPortal.json(text);
      }
    }
    throw new AssertionError("no data in the file");
  }

  private static String inflated(byte[] pdf, int from) {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(pdf, from, pdf.length - from);
      ByteArrayOutputStream text = new ByteArrayOutputStream();
      byte[] part = new byte[1 << 13];
      for (int n = inflater.inflate(part); n > 0; n = inflater.inflate(part)) {
        text.write(part, 0, n);
      }
      return text.toString(StandardCharsets.UTF_8);
    } catch (DataFormatException another) {
      return "";
    } finally {
      inflater.end();
    }
  }
}
