package vn.hocba.web.homeroom;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.hocba.approval.Period;
import vn.hocba.assessment.primary.ClassCompletion;
import vn.hocba.assessment.primary.EducationLevel;
import vn.hocba.assessment.primary.PrimaryAward;
import vn.hocba.assessment.primary.PrimaryMissing;
import vn.hocba.assessment.primary.PrimaryReasonCode;
import vn.hocba.gradebook.MarkColumn;
import vn.hocba.transcript.Explanation.About;
import vn.hocba.transcript.PrimaryResult;
import vn.hocba.web.wording.MissingLines;
import vn.hocba.web.wording.PrimaryWording;
import vn.hocba.web.wording.Sentence;
import vn.hocba.web.wording.SentenceWording;
import vn.hocba.web.wording.Wording;

/** The lists of a primary class: completion and titles of the year; a term has no result, only what is complete. */
final class PrimaryLists {

  private static final Set<PrimaryReasonCode> DUE =
      EnumSet.of(PrimaryReasonCode.SUBJECT_DUE, PrimaryReasonCode.TEST_DUE, PrimaryReasonCode.TRAIT_DUE);

  private final SentenceWording sentences;
  private final PrimaryWording words;
  private final Wording wording;

  PrimaryLists(Wording wording) {
    this.sentences = new SentenceWording(wording);
    this.words = new PrimaryWording(wording);
    this.wording = wording;
  }

  /** A list under its own heading; only those with pupils are shown. */
  public record Group(String heading, List<Line> lines) {}

  /** One pupil. @param pupil the enrolment; @param result in force, null while open */
  public record Line(long pupil, int position, String name, EducationLevel result, List<String> reasons) {}

  /** @param results every pupil's, in the order of the class list */
  List<Group> of(List<PrimaryResult> results, Period period) {
    return period == Period.YEAR ? year(results) : term(results, period);
  }

  private List<Group> term(List<PrimaryResult> results, Period period) {
    List<Group> all = new ArrayList<>();
    add(all, wording.text("lists.complete"), results.stream().filter(r -> missing(r, period).isEmpty())
        .map(r -> told(r, List.of())).toList());
    add(all, wording.text("lists.open"), results.stream().filter(r -> !missing(r, period).isEmpty())
        .map(r -> told(r, MissingLines.ofPrimary(missing(r, period), words))).toList());
    return all;
  }

  /** What the class's page says of a pupil, whatever may still be missing of an earlier period. */
  private List<Group> year(List<PrimaryResult> results) {
    List<Group> all = new ArrayList<>();
    for (ClassCompletion completion : ClassCompletion.values()) {
      if (completion != ClassCompletion.OPEN) {
        add(all, wording.text(completion), decided(results, completion));
      }
    }
    for (PrimaryAward award : PrimaryAward.values()) {
      add(all, wording.text("lists.award", award), results.stream().filter(r -> r.assessment().award().award() == award)
          .map(r -> told(r, first(r, About.PRIMARY_AWARD))).toList());
    }
    add(all, wording.text("lists.open"), decided(results, ClassCompletion.OPEN));
    return all;
  }

  private List<Line> decided(List<PrimaryResult> results, ClassCompletion completion) {
    return results.stream().filter(r -> r.assessment().completion().completion() == completion)
        .map(r -> told(r, completion.completed() ? first(r, About.PRIMARY_COMPLETION) : whole(r))).toList();
  }

  /** The decision, the result it follows from, what is assessed again beyond what that names, and what is missing. */
  private List<String> whole(PrimaryResult r) {
    List<String> told = new ArrayList<>();
    if (r.assessment().completion().completion() != ClassCompletion.OPEN) {
      told.addAll(first(r, About.PRIMARY_COMPLETION));
    }
    first(r, About.PRIMARY_RESULT_AFTER_ADDITIONAL, About.PRIMARY_RESULT)
        .forEach(result -> told.add(wording.text("lists.of", wording.text("primary.result"), result)));
    List<String> due = r.assessment().completion().reasons().stream().filter(x -> DUE.contains(x.code()))
        .map(words::text).toList();
    if (due.size() > SentenceWording.NAMED) {
      told.addAll(due);
    }
    told.addAll(MissingLines.ofPrimary(missing(r, Period.YEAR), words));
    return told;
  }

  /** The sentence of the first of these that the pupil has. */
  private List<String> first(PrimaryResult r, About... about) {
    return Stream.of(about).flatMap(one -> r.explained().stream().filter(p -> p.about() == one)).limit(1)
        .map(sentences::of).map(Sentence::text).toList();
  }

  private static List<PrimaryMissing> missing(PrimaryResult r, Period period) {
    return r.assessment().missing().stream()
        .filter(m -> period.covers(MarkColumn.of(MarkColumn.LEVEL, m.period()).term())).toList();
  }

  private static Line told(PrimaryResult r, List<String> reasons) {
    return new Line(r.enrolment().id(), r.enrolment().position(), r.pupil().fullName(), r.assessment().inForce().level(),
        reasons);
  }

  private static void add(List<Group> all, String heading, List<Line> lines) {
    if (!lines.isEmpty()) {
      all.add(new Group(heading, lines));
    }
  }
}
