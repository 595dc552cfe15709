package vn.hocba.web.finding;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import vn.hocba.archive.search.SearchResult.Facet;
import vn.hocba.archive.search.SearchResult.Tier;
import vn.hocba.archive.search.SearchResult;
import vn.hocba.finding.Found;
import vn.hocba.finding.SearchService;
import vn.hocba.web.wording.Wording;

/** Finds transcripts; the question is the address, so nothing is kept between requests. */
@Named
@RequestScoped
public class SearchPage {

  /** Facet values shown at once; the others fold away. */
  private static final int SHOWN = 6;

  @Inject
  private SearchService searches;
  @Inject
  private Wording wording;
  private Question question;
  private QuestionReader reader;
  private Found found;

  /**
   * A link that changes the question.
   *
   * @param count transcripts it leads to; null where that is not counted
   */
  public record Choice(String label, String address, Long count) {}

  /** Values of one facet, the first to be shown at once. */
  public record FacetChoices(String label, List<Choice> shown, List<Choice> folded) {}

  public void open() {
    searches.checkMayFind();
    question = Question.of(FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap());
    reader = new QuestionReader(question);
    if (!question.isEmpty() && reader.unreadable().isEmpty()) {
      found = searches.search(reader.query());
    }
  }

  /** What is narrowed by now, each with the question without it. */
  public List<Choice> getFilters() {
    List<Choice> filters = new ArrayList<>();
    String from = question.get(Question.FROM);
    boolean oneYear = from != null && from.equals(question.get(Question.TO));
    if (oneYear) {
      filters.add(new Choice(wording.text("search.filter.year", value(Question.FROM)),
          question.with(Question.FROM, null).with(Question.TO, null).getAddress(), null));
    }
    for (String name : List.of(Question.SCHOOL, Question.BORN, Question.CLASS, Question.FROM, Question.TO,
        Question.KIND)) {
      boolean told = oneYear && (name.equals(Question.FROM) || name.equals(Question.TO));
      if (question.get(name) != null && !told) {
        filters.add(new Choice(wording.text("search.filter." + name, value(name)),
            question.with(name, null).getAddress(), null));
      }
    }
    return filters;
  }

  /** What the result can be narrowed by; values already chosen are not offered again. */
  public List<FacetChoices> getFacets() {
    List<FacetChoices> lists = new ArrayList<>();
    add(lists, Facet.KIND, Question.KIND);
    add(lists, Facet.SCHOOL_YEAR, Question.FROM);
    add(lists, Facet.CLASS, Question.CLASS);
    add(lists, Facet.SCHOOL, Question.SCHOOL);
    return lists;
  }

  private void add(List<FacetChoices> lists, Facet facet, String name) {
    List<SearchResult.FacetValue> values = found.result().facets().getOrDefault(facet, List.of());
    if (question.get(name) != null || values.size() < 2) {
      return;
    }
    List<Choice> choices = values.stream()
        .map(v -> new Choice(label(facet, v), narrowed(name, v.value()), v.count())).toList();
    int shown = Math.min(SHOWN, choices.size());
    lists.add(new FacetChoices(wording.text("search.facet." + facet), choices.subList(0, shown),
        choices.subList(shown, choices.size())));
  }

  private String narrowed(String name, String value) {
    Question narrowed = question.with(name, value);
    return (name.equals(Question.FROM) ? narrowed.with(Question.TO, value) : narrowed).getAddress();
  }

  private String label(Facet facet, SearchResult.FacetValue value) {
    return switch (facet) {
      case KIND -> wording.text("search.kind." + value.value());
      case SCHOOL_YEAR -> schoolYear(value.value());
      default -> value.label();
    };
  }

  private Object value(String name) {
    String value = question.get(name);
    return switch (name) {
      case Question.KIND -> wording.has("search.kind." + value) ? wording.text("search.kind." + value) : value;
      case Question.FROM, Question.TO -> value.matches("\\d{4}") ? schoolYear(value) : value;
      default -> value;
    };
  }

  private static String schoolYear(String first) {
    return first + "-" + (Integer.parseInt(first) + 1);
  }

  /** Whether only near spellings were found. */
  public boolean isNearly() {
    return !found.rows().isEmpty() && found.result().hits().stream().allMatch(
        hit -> hit.tier() == Tier.NAME_NEARLY || hit.tier() == Tier.SYLLABLES_NEARLY || hit.tier() == Tier.ANYWHERE);
  }

  /** The question with the likely spelling. */
  public String getSuggested() {
    return question.with(Question.TEXT, found.result().suggestion()).getAddress();
  }

  public String getEarlier() {
    return page() == 0 ? null : question.with(Question.PAGE, String.valueOf(page())).getAddress();
  }

  public String getLater() {
    return (page() + 1L) * QuestionReader.PAGE_SIZE >= found.result().total() ? null
        : question.with(Question.PAGE, String.valueOf(page() + 2)).getAddress();
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
