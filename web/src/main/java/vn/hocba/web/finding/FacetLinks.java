package vn.hocba.web.finding;

import java.util.ArrayList;
import java.util.List;
import vn.hocba.archive.search.SearchResult;
import vn.hocba.archive.search.SearchResult.Facet;
import vn.hocba.archive.search.SearchResult.FacetValue;
import vn.hocba.web.finding.SearchPage.Choice;
import vn.hocba.web.finding.SearchPage.FacetChoices;
import vn.hocba.web.wording.Wording;

/** Makes links that narrow a question out of the counts of its result. */
final class FacetLinks {

  /** Values shown at once; the others fold away. */
  private static final int SHOWN = 6;

  private final Question question;
  private final Wording wording;
  private final QuestionWording words;
  private final List<FacetChoices> lists = new ArrayList<>();

  FacetLinks(Question question, Wording wording) {
    this.question = question;
    this.wording = wording;
    this.words = new QuestionWording(wording);
  }

  List<FacetChoices> of(SearchResult result) {
    add(result, Facet.KIND, Question.KIND);
    add(result, Facet.SCHOOL_YEAR, Question.FROM);
    add(result, Facet.LEVEL, Question.LEVEL);
    add(result, Facet.CLASS, Question.CLASS);
    add(result, Facet.SCHOOL, Question.SCHOOL);
    return lists;
  }

  private void add(SearchResult result, Facet facet, String name) {
    List<FacetValue> values = result.facets().getOrDefault(facet, List.of());
    // Paper has no result: a single one still tells apart.
    boolean tells = values.size() > 1 || values.size() == 1 && values.getFirst().count() < result.total();
    if (question.get(name) != null || !tells) {
      return;
    }
    List<Choice> choices = values.stream().map(v -> new Choice(facet == Facet.SCHOOL ? v.label()
        : words.value(name, v.value()), narrowed(name, v.value()), v.count())).toList();
    int shown = Math.min(SHOWN, choices.size());
    lists.add(new FacetChoices(wording.text("search.facet." + facet), choices.subList(0, shown),
        choices.subList(shown, choices.size())));
  }

  private String narrowed(String name, String value) {
    Question narrowed = question.with(name, value);
    return (name.equals(Question.FROM) ? narrowed.with(Question.TO, value) : narrowed).getAddress();
  }
}
