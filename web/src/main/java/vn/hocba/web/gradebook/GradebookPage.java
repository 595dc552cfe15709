package vn.hocba.web.gradebook;

import static vn.hocba.configuration.JsonMaker.JSON;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import vn.hocba.correction.request.CorrectionRequestService;
import java.util.List;
import vn.hocba.gradebook.GradebookService;
import vn.hocba.gradebook.GradebookView;
import vn.hocba.homeroom.PhraseService;
import vn.hocba.school.ClassState;
import vn.hocba.web.access.Visit;
import vn.hocba.web.locking.LockWording;
import vn.hocba.web.wording.Language;
import vn.hocba.web.wording.Wording;

/** One subject's book of one class: hands the grid its data and its words. */
@Named
@RequestScoped
public class GradebookPage {

  private static final String WORDS = "grid.";
  private static final String REFUSALS = "problem.ENTRY_";

  @Inject
  private GradebookService gradebooks;
  @Inject
  private CorrectionRequestService corrections;
  @Inject
  private PhraseService phrases;
  @Inject
  private HttpServletRequest request;
  @Inject
  private Language language;
  @Inject
  private LockWording locks;
  @Inject
  private Wording wording;
  private long id;
  private GradebookView book;

  /** Opens the book that the address names. */
  public void open() {
    book = gradebooks.view(id);
  }

  /** Everything the grid needs, as JSON. */
  public String getData() {
    Visit visit = Visit.of(request);
    JsonObjectBuilder texts = JSON.createObjectBuilder();
    wording.texts(WORDS).forEach(texts::add);
    wording.texts(REFUSALS).forEach((code, text) -> texts.add("refuse." + code, text));
    if (!book.editable() && !book.locked().isEmpty()) {
      texts.add("locked", locks.hold(book.locked().getFirst().hold()));
    }
    texts.add("why", wording.text("why.link"));
    String here = "/gradebook.xhtml?id=" + id;
    return JSON.createObjectBuilder().add("book", GradebookJson.book(book, wording, locks::hold)).add("user", visit.username())
        .add("language", language.getLocale().getLanguage())
        .add("address", request.getContextPath() + "/api/gradebooks/" + id)
        .add("phrases", ownPhrases()).add("phraseAddress", request.getContextPath() + "/api/homeroom/phrases").add("proof", visit.proof())
        .add("request", corrections.mayAsk(id) ? request.getContextPath() + "/correction-request.xhtml?book=" + id : "")
        .add("why", request.getContextPath() + "/why.xhtml?class=" + book.classId() + "&pupil=")
        .add("login", request.getContextPath() + here).add("texts", texts).build().toString();
  }

  private JsonArrayBuilder ownPhrases() {
    JsonArrayBuilder own = JSON.createArrayBuilder();
    if (book.editable()) {
      phrases.own().forEach(p -> own.add(JSON.createObjectBuilder().add("id", p.id()).add("text", p.text())));
    }
    return own;
  }

  /** Who locked which part of a book that is otherwise open; the columns say it as well. */
  public List<String> getHolds() {
    // Of a book that is only for reading the grid says the first one itself.
    return book.state() == ClassState.CLOSED ? List.of() : book.locked().stream().map(GradebookView.Locked::hold)
        .distinct().map(locks::hold).distinct().skip(book.editable() ? 0 : 1).toList();
  }

  public GradebookView getBook() {
    return book;
  }

  public long getId() {
    return id;
  }

  public void setId(long id) {
    this.id = id;
  }
}
