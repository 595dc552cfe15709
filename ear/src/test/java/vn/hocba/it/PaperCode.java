package vn.hocba.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import vn.hocba.archive.document.TranscriptJson;
import vn.hocba.archive.document.TranscriptPayload;

/** Asks the portal by the code that a transcript bears, as a stranger with the printed paper does. */
final class PaperCode {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private PaperCode() {}

  /** The page that is shown for the code of this file. */
  static String asked(byte[] pdf) {
    try {
      String code = TranscriptJson.read(TranscriptPayload.find(pdf).orElseThrow()).form().lookup().code();
      return page(code).body();
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
}
