package vn.hocba.web.finding;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.hocba.archive.search.SearchResult.Tier;
import vn.hocba.archive.search.TranscriptSearch;
import vn.hocba.archive.search.Typed;
import vn.hocba.finding.Found;
import vn.hocba.finding.Instead;
import vn.hocba.finding.SearchService;
import vn.hocba.finding.TranscriptExportService;
import vn.hocba.finding.TranscriptRow;
import vn.hocba.web.wording.Wording;

/** Finds transcripts; the question is the address, so nothing is kept between requests. */
@Named
@RequestScoped
public class SearchPage {

  private static final double NANOS = 1_000_000;

  @Inject
  private SearchService searches;
  @Inject
  private TranscriptExportService exports;
  @Inject
  private Wording wording;
  @Inject
  private Clock clock;
  private QuestionWording words;
  private Question question;
  private QuestionReader reader;
  private Found found;
  private List<QuestionWording.Option> schools;

  /**
   * A link that changes the question.
   *
   * @param count transcripts it leads to; null where that is not counted
   */
  public record Choice(String label, String address, Long count) {}

  /** Another question that finds something. @param finds how many transcripts, in words */
  public record Other(String label, String address, String finds) {}

  /** Values of one facet, the first to be shown at once. */
  public record FacetChoices(String label, List<Choice> shown, List<Choice> folded) {}

  public void open() {
    searches.checkMayFind();
    words = new QuestionWording(wording);
    question = Question.of(FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap());
    reader = new QuestionReader(question, LocalDate.now(clock));
    if (!question.isEmpty() && reader.unreadable().isEmpty()) {
      found = searches.search(reader.query());
      // The browser shows it beside the time of the whole page.
      FacesContext.getCurrentInstance().getExternalContext().setResponseHeader("Server-Timing",
          String.format(Locale.ROOT, "engine;dur=%.2f", found.result().took().toNanos() / NANOS));
    }
  }

  /** What is narrowed by now, each with the question without it. */
  public List<Choice> getFilters() {
    List<Choice> filters = new ArrayList<>();
    String from = question.get(Question.FROM);
    boolean oneYear = from != null && from.equals(question.get(Question.TO));
    if (oneYear) {
      filters.add(new Choice(words.condition("year", QuestionWording.schoolYear(from)),
          question.with(Question.FROM, null).with(Question.TO, null).getAddress(), null));
    }
    for (String name : List.of(Question.SCHOOL, Question.BORN, Question.CLASS, Question.FROM, Question.TO,
        Question.LEVEL, Question.KIND, Question.SIGNER, Question.KEPT)) {
      boolean told = oneYear && (name.equals(Question.FROM) || name.equals(Question.TO));
      if (question.get(name) != null && !told) {
        String value = name.equals(Question.SCHOOL) ? school(question.get(name)) : question.get(name);
        filters.add(new Choice(words.condition(name, value), question.with(name, null).getAddress(), null));
      }
    }
    filters.addAll(new MeantLinks(question, words, wording).taken(found));
    return filters;
  }

  /** What words could mean beside the names they were taken for, each with the question that asks so. */
  public List<Choice> getMeanings() {
    return new MeantLinks(question, words, wording).others(found);
  }

  /** What is asked for and cannot be found here: not signed yet, revoked. */
  public List<String> getElsewhere() {
    return new MeantLinks(question, words, wording).elsewhere();
  }

  /** The name of the school of that code, as far as the caller may know it. */
  private String school(String code) {
    return getSchools().stream().filter(s -> s.value().equals(code)).map(QuestionWording.Option::label).findFirst()
        .or(() -> found.rows().stream().filter(r -> r.schoolCode().equals(code)).map(TranscriptRow::schoolName).findFirst())
        .orElse(code);
  }

  /** What the result can be narrowed by; values already chosen are not offered again. */
  public List<FacetChoices> getFacets() {
    return new FacetLinks(question, wording).of(found.result());
  }

  /** What would find something, where this found nothing. */
  public List<Other> getInstead() {
    return found.instead().stream().map(i -> new Other(wording.text("search.instead." + i.part(), i.text()),
        without(i).getAddress(), wording.text(i.exact() ? "search.instead.count" : "search.instead.more", i.total()))).toList();
  }

  /** Whether a phrase between quotation marks was typed, which has to be found word by word. */
  public boolean isPhrased() {
    return new Typed(question.get(Question.TEXT)).unquoted() != null;
  }

  private Question without(Instead instead) {
    return switch (instead.part()) {
      case TEXT, KEYS, FONT, MARKS, QUOTES -> question.with(Question.TEXT, instead.text());
      case YEARS -> question.with(Question.FROM, null).with(Question.TO, null);
      default -> question.with(instead.part().name().toLowerCase(Locale.ROOT), null);
    };
  }

  public List<FoundRow> getRows() {
    Typed typed = new Typed(question.get(Question.TEXT), found.result().meant());
    return found.rows().stream().map(row -> new FoundRow(row, typed, wording)).toList();
  }

  /** Whether the form's further fields are used, so that they are not folded away. */
  public boolean isDetailed() {
    return Stream.of(Question.SCHOOL, Question.BORN, Question.CLASS, Question.FROM, Question.TO, Question.LEVEL, Question.KIND,
        Question.SIGNER, Question.KEPT).anyMatch(name -> question.get(name) != null);
  }

  /** Schools to choose from; none for a school's own people. */
  public List<QuestionWording.Option> getSchools() {
    if (schools == null) {
      schools = searches.schools().stream().map(s -> new QuestionWording.Option(s.code(), s.name())).toList();
    }
    return schools;
  }

  /** What the form offers. */
  public QuestionWording getWords() {
    return words;
  }

  /** Where all of it is taken out as a file of that kind. */
  public String export(String kind) {
    return "/api/transcripts/export/" + kind + question.with(Question.PAGE, null).getAddress();
  }

  /** Rows such a file may have. */
  public int getExportable() {
    return exports.most();
  }

  /** Whether only near spellings were found. */
  public boolean isNearly() {
    return !found.rows().isEmpty() && found.result().hits().stream().allMatch(hit -> hit.tier().near());
  }

  /** Whether the words were found, but in no name. */
  public boolean isAnywhere() {
    return !found.rows().isEmpty() && found.result().hits().stream().allMatch(hit -> hit.tier() == Tier.ANYWHERE);
  }

  /** What is searched of what was typed, where characters were left out that stand for letters elsewhere. */
  public String getSearched() {
    return new Typed(question.get(Question.TEXT)).withoutWildcards();
  }

  /** The question with the likely spelling. */
  public String getSuggested() {
    return question.with(Question.TEXT, found.result().suggestion()).getAddress();
  }

  public String getEarlier() {
    return page() == 0 ? null : question.with(Question.PAGE, String.valueOf(page())).getAddress();
  }

  /** Where something was found but stands on earlier pages: the first of them. */
  public String getBeginning() {
    return found.result().total() == 0 ? null : question.with(Question.PAGE, null).getAddress();
  }

  /** Null on the last page, and on the last that the index hands out; that there is more stands on that one. */
  public String getLater() {
    boolean last = page() + 1 >= QuestionReader.LAST_PAGE || (page() + 1L) * QuestionReader.PAGE_SIZE >= found.result().total();
    return last ? null : question.with(Question.PAGE, String.valueOf(page() + 2)).getAddress();
  }

  /** Whether there is more than can be paged through, and this is where it ends. */
  public boolean isBounded() {
    return page() + 1 == QuestionReader.LAST_PAGE && found.result().total() > TranscriptSearch.MAX_DEPTH;
  }

  /** Number of the first row of this page, from 1. */
  public int getFirst() {
    return page() * QuestionReader.PAGE_SIZE + 1;
  }

  private int page() {
    return reader.query().page();
  }

  /** Whether a field of that name holds something that cannot be read. */
  public boolean unreadable(String name) {
    return reader.unreadable().contains(name);
  }

  public Question getQuestion() {
    return question;
  }

  /** Null while nothing was asked or could be answered. */
  public Found getFound() {
    return found;
  }
}
