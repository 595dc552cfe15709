package vn.hocba.web.homeroom;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.hocba.approval.Period;
import vn.hocba.assessment.primary.ClassCompletion;
import vn.hocba.assessment.primary.EducationLevel;
import vn.hocba.assessment.primary.PrimaryAward;
import vn.hocba.assessment.primary.PrimaryMissing;
import vn.hocba.assessment.primary.PrimaryReasonCode;
import vn.hocba.gradebook.MarkColumn;
import vn.hocba.homeroom.ListsService;
import vn.hocba.transcript.Explanation.About;
import vn.hocba.transcript.PrimaryResult;
import vn.hocba.web.wording.MissingLines;
import vn.hocba.web.wording.PrimaryWording;
import vn.hocba.web.wording.Sentence;
import vn.hocba.web.wording.SentenceWording;
import vn.hocba.web.wording.Wording;

/** The lists of a primary class: completion and titles of the year; a term has no result, only what is complete. */
@RequestScoped
class PrimaryLists {

  private static final Set<PrimaryReasonCode> DUE =
      EnumSet.of(PrimaryReasonCode.SUBJECT_DUE, PrimaryReasonCode.TEST_DUE, PrimaryReasonCode.TRAIT_DUE);

  @Inject
  private ListsService lists;
  @Inject
  private SentenceWording sentences;
  @Inject
  private PrimaryWording words;
  @Inject
  private Wording wording;

  /** A list under its own heading; only those with pupils are shown. */
  public record Group(String heading, List<Line> lines) {}

  /** One pupil. @param pupil the enrolment; @param result null while open */
  public record Line(long pupil, int position, String name, EducationLevel result, int excused, int unexcused,
      List<String> reasons) {}

  List<Group> of(long classId, Period period) {
    List<PrimaryResult> results = lists.primaryResults(classId);
    List<PrimaryResult> lacking = results.stream()
        .filter(r -> !missing(r, period).isEmpty() || period == Period.YEAR && r.open()).toList();
    List<PrimaryResult> complete = results.stream().filter(r -> !lacking.contains(r)).toList();
    List<Group> all = new ArrayList<>();
    if (period == Period.YEAR) {
      year(all, complete);
    } else {
      add(all, wording.text("lists.complete"), complete.stream().map(r -> told(r, List.of())).toList());
    }
    add(all, wording.text("lists.open"), lacking.stream().map(r -> open(r, period)).toList());
    return all;
  }

  private void year(List<Group> all, List<PrimaryResult> results) {
    for (ClassCompletion completion : ClassCompletion.values()) {
      add(all, wording.text(completion), results.stream()
          .filter(r -> r.assessment().completion().completion() == completion)
          .map(r -> told(r, completion(r))).toList());
    }
    for (PrimaryAward award : PrimaryAward.values()) {
      add(all, wording.text("lists.award", award), results.stream().filter(r -> r.assessment().award().award() == award)
          .map(r -> told(r, sentences(r, About.PRIMARY_AWARD))).toList());
    }
  }

  private Line open(PrimaryResult r, Period period) {
    List<String> told = new ArrayList<>();
    if (period == Period.YEAR) {
      told.addAll(r.assessment().result().level() == null ? sentences(r, About.PRIMARY_RESULT) : completion(r));
    }
    told.addAll(MissingLines.ofPrimary(missing(r, period), words));
    return told(r, told);
  }

  /** The decision, the result it follows from, and everything that is assessed again. */
  private List<String> completion(PrimaryResult r) {
    List<String> told = new ArrayList<>(sentences(r, About.PRIMARY_COMPLETION));
    if (!r.assessment().completion().completion().completed()) {
      told.addAll(sentences(r, About.PRIMARY_RESULT));
      r.assessment().completion().reasons().stream().filter(x -> DUE.contains(x.code())).map(words::text)
          .forEach(told::add);
    }
    return told;
  }

  private List<String> sentences(PrimaryResult r, About about) {
    return r.explained().stream().filter(p -> p.about() == about).map(sentences::of).map(Sentence::text).toList();
  }

  private static List<PrimaryMissing> missing(PrimaryResult r, Period period) {
    return r.assessment().missing().stream()
        .filter(m -> period.covers(MarkColumn.of(MarkColumn.LEVEL, m.period()).term())).toList();
  }

  private static Line told(PrimaryResult r, List<String> reasons) {
    return new Line(r.enrolment().id(), r.enrolment().position(), r.pupil().fullName(), r.assessment().result().level(),
        r.enrolment().homeroom().excusedAbsences(), r.enrolment().homeroom().unexcusedAbsences(), reasons);
  }

  private static void add(List<Group> all, String heading, List<Line> lines) {
    if (!lines.isEmpty()) {
      all.add(new Group(heading, lines));
    }
  }
}
