package vn.hocba.web.oversight;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hocba.oversight.LookRules;
import vn.hocba.oversight.LookService;
import vn.hocba.oversight.WorthALook;
import vn.hocba.web.wording.CodeWording;
import vn.hocba.web.wording.Wording;

/** Lists marks that are worth a look, and says by which bounds; it judges nobody. */
@Named
@RequestScoped
public class WorthALookPage {

  private static final Pattern COLUMN = Pattern.compile("(\\d):([A-Z_]+):(\\d+)");

  @Inject
  private LookService looks;
  @Inject
  private HttpServletRequest request;
  @Inject
  private Wording wording;
  private WorthALook found;

  public void open() {
    found = looks.find(request.getParameter("year"));
  }

  public WorthALook getFound() {
    return found;
  }

  public List<String> getYears() {
    return looks.years();
  }

  public WorthALook.Book book(long id) {
    return found.books().get(id);
  }

  public String subject(String code) {
    return new CodeWording(wording).subject(code);
  }

  /** A value as people write it. */
  public String value(String plain) {
    return new CodeWording(wording).mark(plain);
  }

  /** Term and year of an average, in words. */
  public String term(LookRules.Average average) {
    int first = average.term() / 2;
    return wording.text("look.term", wording.text("grid.term" + (average.term() % 2 + 1)), first + "-" + (first + 1));
  }

  /** A column in words. */
  public String column(String key) {
    Matcher c = COLUMN.matcher(key);
    if (!c.matches()) {
      return key;
    }
    String kind = "grid.kindLong." + c.group(2);
    return wording.text("look.column", wording.text("grid.term" + c.group(1)),
        wording.has(kind) ? wording.text(kind, Integer.valueOf(c.group(3))) : wording.text("Trait." + c.group(2)));
  }
}
