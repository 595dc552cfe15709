package vn.hocba.web.homeroom;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import vn.hocba.approval.Period;
import vn.hocba.assessment.primary.ClassCompletion;
import vn.hocba.assessment.primary.EducationLevel;
import vn.hocba.assessment.primary.PrimaryAward;
import vn.hocba.assessment.primary.PrimaryMissing;
import vn.hocba.assessment.primary.PrimaryReason;
import vn.hocba.gradebook.MarkColumn;
import vn.hocba.homeroom.ListsService;
import vn.hocba.transcript.PrimaryResult;
import vn.hocba.web.wording.PrimaryWording;
import vn.hocba.web.wording.Wording;

/** The lists of a primary class: completion and titles of the year; a term has no result, only what is complete. */
@RequestScoped
class PrimaryLists {

  @Inject
  private ListsService lists;
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
      add(all, wording.text("lists.complete"), complete.stream().map(r -> line(r, List.of())).toList());
    }
    add(all, wording.text("lists.open"), lacking.stream().map(r -> open(r, period)).toList());
    return all;
  }

  private void year(List<Group> all, List<PrimaryResult> results) {
    for (ClassCompletion completion : ClassCompletion.values()) {
      add(all, wording.text(completion), results.stream()
          .filter(r -> r.assessment().completion().completion() == completion)
          .map(r -> line(r, r.assessment().completion().reasons())).toList());
    }
    for (PrimaryAward award : PrimaryAward.values()) {
      add(all, wording.text("lists.award", award), results.stream().filter(r -> r.assessment().award().award() == award)
          .map(r -> line(r, r.assessment().award().reasons())).toList());
    }
  }

  private Line open(PrimaryResult r, Period period) {
    List<String> missing = missing(r, period).stream().map(words::text).toList();
    return missing.isEmpty() ? line(r, r.assessment().completion().reasons()) : told(r, missing);
  }

  private static List<PrimaryMissing> missing(PrimaryResult r, Period period) {
    return r.assessment().missing().stream()
        .filter(m -> period.covers(MarkColumn.of(MarkColumn.LEVEL, m.period()).term())).toList();
  }

  private Line line(PrimaryResult r, List<PrimaryReason> reasons) {
    return told(r, reasons.stream().map(x -> words.text(x) + " (" + words.article(x) + ")").toList());
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
