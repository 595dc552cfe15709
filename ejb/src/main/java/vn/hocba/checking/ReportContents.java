package vn.hocba.checking;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hocba.access.Caller;
import vn.hocba.access.Callers;
import vn.hocba.archive.document.CheckReport;
import vn.hocba.archive.verify.Reason;
import vn.hocba.archive.verify.Verdict;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.School;
import vn.hocba.school.Schools;
import vn.hocba.transcript.Transcripts;

/** Puts together what the report of a run says; asks no permission, so only services use it. */
@Stateless
@PermitAll
public class ReportContents {

  private static final int MOST_FILES = 20_000;

  @Inject
  private CheckRuns runs;
  @Inject
  private CheckItems shown;
  @Inject
  private Callers callers;
  @Inject
  private Transcripts transcripts;
  @Inject
  private Schools schools;
  @Inject
  private Clock clock;

  /** @throws Problem NOT_FOUND */
  public CheckReport of(long runId, long accountId, String reportId, ReportWords words) {
    CheckRun run = runs.find(runId, accountId).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    List<CheckItem> items = runs.items(runId, 0, MOST_FILES);
    Caller caller = callers.current();
    Optional<School> own = run.schoolId() == null ? Optional.empty() : schools.school(run.schoolId());
    Optional<School> sampled = run.sampledSchoolId() == null ? Optional.empty() : schools.school(run.sampledSchoolId());
    String province = own.or(() -> sampled).or(() -> schools.schools().stream().findFirst()).map(School::province).orElse("");
    Map<Verdict, Integer> counts = runs.counts(runId);
    return new CheckReport(reportId, province, own.map(School::name).orElse(null), run.byName(), run.decisions(),
        run.startedAt(), run.endedAt(), clock.instant(), sampled.map(s -> sampling(run, s, items)).orElse(null),
        counts.entrySet().stream().map(c -> new CheckReport.Count(words.verdict(c.getKey()), c.getValue())).toList(),
        items.stream().map(i -> line(i, caller, run, words)).toList(),
        absent(run, items).stream().map(l -> l.path() + " (SHA-256 " + l.sha256() + ")").toList());
  }

  /** What nobody sent, or of a sample what nobody tried; what was tried in vain is among the files. */
  private List<ListedFile> absent(CheckRun run, List<CheckItem> items) {
    List<ListedFile> missing = runs.missing(run.id(), MOST_FILES);
    return run.sampledSchoolId() == null ? missing
        : untried(missing, items.stream().map(CheckItem::fileName).collect(Collectors.toSet()));
  }

  static List<ListedFile> untried(List<ListedFile> left, Set<String> tried) {
    return left.stream().filter(drawn -> !tried.contains(drawn.path())).toList();
  }

  private CheckReport.Sampling sampling(CheckRun run, School school, List<CheckItem> items) {
    int drawn = (int) runs.listed(run.id());
    SampleFigures figures = SampleFigures.of(items, drawn);
    return new CheckReport.Sampling(school.name(), run.sampledYear(), run.population(), drawn, run.seed().toString(),
        figures.bad(), figures.unchecked(),
        figures.upperPercent() == null ? null : figures.upperPercent().toPlainString().replace('.', ','));
  }

  private CheckReport.Line line(CheckItem item, Caller caller, CheckRun run, ReportWords words) {
    CheckRunService.Item told = shown.item(item, caller, run);
    List<String> why = new ArrayList<>(told.verification().reasons().stream().map((Reason r) -> words.reason(r)).toList());
    told.received().forEach(receipt -> why.add(words.received(receipt)));
    told.found().lacking().forEach(witness -> why.add(words.lacking(witness)));
    if (item.listing() != null && item.listing() != Listing.AS_LISTED) {
      why.add(words.listing(item.listing()));
    }
    return new CheckReport.Line(item.position(), words.file(told), item.sha256(), item.size(),
        words.verdict(told.verification()), why, item.verdict() == Verdict.COULD_NOT_CHECK,
        words.facts(told, archived(told, caller)));
  }

  /** Of a transcript, within the scope the caller has now; null for everything else. */
  private ReportWords.Archived archived(CheckRunService.Item told, Caller caller) {
    return Optional.ofNullable(told.verification().document()).flatMap(d -> transcripts.find(d.id()))
        .filter(t -> t.sealedSha256() != null && caller.sees(t.schoolId()))
        .map(t -> new ReportWords.Archived(t.sealedSha256(), t.sealedSize(), t.sealedAt())).orElse(null);
  }
}
