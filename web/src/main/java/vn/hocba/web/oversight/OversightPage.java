package vn.hocba.web.oversight;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.hocba.oversight.OversightService;
import vn.hocba.oversight.SchoolProgress;
import vn.hocba.oversight.TermCount;
import vn.hocba.web.layout.Portal;
import vn.hocba.web.wording.Wording;

/** Shows how far the books have come: of one school in detail, or of many by name; the question is the address. */
@Named
@RequestScoped
public class OversightPage {

  /** How the lines are arranged. */
  public static final List<String> VIEWS = List.of("class", "teacher", "subject", "month");

  /** What no school has as its number: asked for, it is not found. */
  private static final Long NO_SCHOOL = -1L;

  @Inject
  private OversightService oversight;
  @Inject
  private HttpServletRequest request;
  @Inject
  private Portal portal;
  @Inject
  private Wording wording;
  private Long school;
  private String year;
  private String by;
  private String named;
  private int page;
  private SchoolProgress progress;
  private OversightService.Page schools;

  @PostConstruct
  void ask() {
    String id = request.getParameter("school");
    school = id == null ? null : id.matches("\\d{1,18}") ? Long.valueOf(id) : NO_SCHOOL;
    year = blank(request.getParameter("year"));
    String view = request.getParameter("by");
    by = view != null && VIEWS.contains(view) ? view : VIEWS.getFirst();
    named = blank(request.getParameter("q"));
    String number = request.getParameter("page");
    page = number != null && number.matches("\\d{1,4}") ? Math.max(0, Integer.parseInt(number) - 1) : 0;
  }

  private static String blank(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  /** Reads what the address asks for; a school that does not exist for the visitor is no page. */
  public void open() {
    if (isList()) {
      schools = oversight.schools(named, page);
    } else {
      progress = oversight.school(school, year);
    }
  }

  /** Whether it is about many schools: for who belongs to none, until one is chosen. */
  public boolean isList() {
    return school == null && portal.getAccount().schoolName() == null;
  }

  public SchoolProgress getProgress() {
    return progress;
  }

  public OversightService.Page getSchools() {
    return schools;
  }

  public List<ProgressLine> getLines() {
    return new ProgressLines(wording).of(progress.books(), by);
  }

  public TermCount getTotal() {
    return progress.total(0);
  }

  /** The month's cells of all that the year waits for. */
  public TermCount month(SchoolProgress.Month month) {
    long expected = getTotal().expected();
    return new TermCount(Math.min(month.entered(), expected), expected);
  }

  public String count(TermCount of) {
    return of.expected() == 0 ? wording.text("oversight.nothing")
        : wording.text("oversight.count", of.entered(), of.expected(), of.percent());
  }

  /** The same question, arranged otherwise. */
  public String view(String other) {
    return "?by=" + other + (school == null ? "" : "&school=" + school)
        + "&year=" + URLEncoder.encode(progress.year(), StandardCharsets.UTF_8);
  }

  public List<String> getViews() {
    return VIEWS;
  }

  public String getEarlier() {
    return page == 0 ? null : pageAddress(page);
  }

  public String getLater() {
    return (long) (page + 1) * OversightService.PAGE_SIZE < schools.total() ? pageAddress(page + 2) : null;
  }

  private String pageAddress(int number) {
    return "?page=" + number + (named == null ? "" : "&q=" + URLEncoder.encode(named, StandardCharsets.UTF_8));
  }

  public String getBy() {
    return by;
  }

  public String getNamed() {
    return named;
  }

  public Long getSchool() {
    return school;
  }
}
