package vn.hocba.web.homeroom;

import static vn.hocba.configuration.JsonMaker.JSON;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;
import vn.hocba.web.access.Visit;
import vn.hocba.web.wording.Language;
import vn.hocba.web.wording.Wording;

/** Hands a sheet's script what every sheet needs: who is here, where to save, and the words. */
@RequestScoped
class SheetData {

  private static final String SHARED = "sheet.";
  /** Ends the key of a text in the words of TT 58/2011. */
  static final String OLDER = ".older";

  @Inject
  private HttpServletRequest request;
  @Inject
  private Language language;
  @Inject
  private Wording wording;

  /**
   * @param words beginning of the keys of the sheet's own words
   * @param key what unsaved entries are kept under
   * @param save where to save, below the API
   * @param here the page itself, to come back to after signing in
   * @param closed why nothing can be entered; null when it can
   */
  JsonObjectBuilder of(String words, String key, String save, String here, String closed) {
    return of(words, false, key, save, here, closed);
  }

  /** @param older whether the sheet speaks as TT 58/2011 does, where it has words of its own */
  JsonObjectBuilder of(String words, boolean older, String key, String save, String here, String closed) {
    JsonObjectBuilder texts = JSON.createObjectBuilder();
    Stream.of(SHARED, words).forEach(prefix -> wording.texts(prefix).forEach((name, text) -> texts.add(name,
        older && wording.has(prefix + name + OLDER) ? wording.text(prefix + name + OLDER) : text)));
    wording.texts("Level.").forEach((code, text) -> texts.add("level." + code, text));
    if (closed != null) {
      texts.add("closed", closed);
    }
    Visit visit = Visit.of(request);
    return JSON.createObjectBuilder().add("user", visit.username()).add("key", key)
        .add("language", language.getLocale().getLanguage()).add("address", api(save)).add("proof", visit.proof())
        .add("login", request.getContextPath() + here).add("texts", texts);
  }

  String api(String path) {
    return request.getContextPath() + "/api" + path;
  }
}
