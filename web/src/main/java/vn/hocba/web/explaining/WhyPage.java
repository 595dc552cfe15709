package vn.hocba.web.explaining;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.hocba.assessment.Reason;
import vn.hocba.assessment.ReasonCode;
import vn.hocba.assessment.ReasonStep;
import vn.hocba.assessment.primary.PrimaryReason;
import vn.hocba.correction.request.CorrectionRequestService;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.transcript.Explanation;
import vn.hocba.transcript.Explanation.About;
import vn.hocba.transcript.Explanation.Part;
import vn.hocba.transcript.ExplanationService;
import vn.hocba.web.wording.AssessmentWording;
import vn.hocba.web.wording.CodeWording;
import vn.hocba.web.wording.PolicyWording;
import vn.hocba.web.wording.PrimaryWording;
import vn.hocba.web.wording.ResultWording;
import vn.hocba.web.wording.Sentence;
import vn.hocba.web.wording.SentenceWording;
import vn.hocba.web.wording.Wording;

/** Why a pupil's results are what they are: as they stand now, or as they were closed with a transcript. */
@Named
@RequestScoped
public class WhyPage {

  private static final Set<About> SUBJECT = EnumSet.of(About.SUBJECT_TERM_ONE, About.SUBJECT_TERM_TWO,
      About.SUBJECT_YEAR, About.PRIMARY_SUBJECT, About.PRIMARY_TEST);
  private static final Set<About> SUBJECT_RESULT = EnumSet.of(About.SUBJECT_YEAR, About.PRIMARY_SUBJECT,
      About.PRIMARY_TEST);

  private static final Set<About> AWARD = EnumSet.of(About.AWARD_TERM_ONE, About.AWARD_TERM_TWO, About.AWARD_YEAR,
      About.PRIMARY_AWARD);

  /** Their reasons name already all that bars promotion. */
  private static final Set<About> BARS = EnumSet.of(About.PROMOTION, About.PROMOTION_AFTER_SUMMER);

  @Inject
  private ExplanationService explanations;
  @Inject
  private CorrectionRequestService corrections;
  @Inject
  private SentenceWording sentences;
  @Inject
  private AssessmentWording words;
  @Inject
  private PrimaryWording primaryWords;
  @Inject
  private Wording wording;
  private Long classId;
  private Long pupil;
  private String transcript;
  private Integer number;
  private ExplanationService.Told told;

  /**
   * A result with its argument; next tells what the level above would have needed.
   *
   * @param anchor where the page can be jumped to
   * @param sentence the result, what decided it and the article; null where there is no result, as of remarks
   * @param without key of what to say where there is no result; null where none is meant to be, as of remarks
   */
  public record Result(String anchor, String heading, String result, Sentence sentence, String without,
      List<Line> reasons, List<Line> next) {}

  /** One step and the article it rests on. */
  public record Line(String text, String article) {}

  /** A subject's steps through the year. */
  public record Subject(String name, String year, List<Line> lines) {}

  /** Reads the explanation that the address names: a transcript's, or a pupil's of a class. */
  public void open() {
    if (transcript != null) {
      told = explanations.closed(transcript, number);
    } else if (classId != null && pupil != null) {
      told = explanations.now(classId, pupil);
    } else {
      throw new Problem(ProblemCode.NOT_FOUND);
    }
  }

  /** Results of terms and year, the year's first: that is what people ask about. */
  public List<Result> getResults() {
    List<Result> year = new ArrayList<>();
    List<Result> terms = new ArrayList<>();
    for (Part p : parts()) {
      if (!SUBJECT.contains(p.about())) {
        boolean ofTerm = p.about().name().contains("_TERM_");
        (ofTerm ? terms : year).add(result(p));
      }
    }
    year.addAll(terms);
    return year;
  }

  /** Nothing is told twice: what is still needed stands under its own heading, what bars promotion among the reasons. */
  private Result result(Part p) {
    List<Line> next = BARS.contains(p.about()) ? List.of() : lines(NeedsOnce.of(p, parts()), p);
    List<Line> reasons = argument(p.about(), lines(p.reasons(), p), next);
    String heading = wording.text(wording.ofTime("why." + p.about(), told.explanation().regulation()));
    return new Result(p.about().name().toLowerCase(Locale.ROOT), heading, results().text(p),
        sentences.of(p), without(p), reasons, next);
  }

  /** The lowest level rests on nothing but what is still needed, and an argument without a cause is none. */
  static List<Line> argument(About about, List<Line> reasons, List<Line> next) {
    List<Line> once = reasons.stream().filter(line -> !next.contains(line)).toList();
    return about.name().startsWith("LEARNING_") && once.size() < 2 ? reasons : once;
  }

  /** Most pupils are without a title: then nothing is missing. */
  private static String without(Part p) {
    return switch (p.about()) {
      case REMARKS, PRIMARY_TRAITS -> null;
      default -> AWARD.contains(p.about()) ? "why.noAward" : "why.open";
    };
  }

  /** The subjects in the order of the form. */
  public List<Subject> getSubjects() {
    Map<String, List<Line>> lines = new LinkedHashMap<>();
    Map<String, String> years = new LinkedHashMap<>();
    for (Part p : parts()) {
      if (SUBJECT.contains(p.about())) {
        List<Line> told = lines.computeIfAbsent(p.subject(), s -> new ArrayList<>());
        told.addAll(lines(p.reasons(), p));
        told.addAll(lines(NeedsOnce.of(p, parts()), p));
        if (SUBJECT_RESULT.contains(p.about()) && p.result() != null) {
          years.merge(p.subject(), results().text(p), (level, mark) -> level + ", " + mark);
        }
      }
    }
    return lines.entrySet().stream()
        .map(e -> new Subject(codes().subject(e.getKey()), years.get(e.getKey()), e.getValue())).toList();
  }

  private List<Part> parts() {
    Explanation e = told.explanation();
    return e == null ? List.of() : e.parts();
  }

  /** How the open points of the regulations were read, in words. */
  public List<String> getPolicies() {
    return new PolicyWording(wording).texts(told.explanation());
  }

  /** By what the results were computed, as articles are cited. */
  public String getRegulation() {
    return codes().article(told.explanation().regulation());
  }

  /** What the steps beside a subject are: how its result came about, in primary school what is missing. */
  public String getSubjectSteps() {
    boolean primary = parts().stream().anyMatch(p -> p.about().primary());
    return wording.text(primary ? "primary.missing" : "why.computed");
  }

  /** Subjects without a result in one line; a year that has just begun lacks a dozen. */
  private List<Line> lines(List<? extends ReasonStep> steps, Part in) {
    List<ReasonStep> open = steps.stream().<ReasonStep>map(s -> s).filter(s -> s.code() == ReasonCode.RESULT_MISSING).toList();
    if (open.size() < 2) {
      return steps.stream().map(s -> line(s, in)).toList();
    }
    List<Line> lines = new ArrayList<>();
    lines.add(new Line(sentences.missing(open), line(open.getFirst(), in).article()));
    steps.stream().filter(s -> !open.contains(s)).map(s -> line(s, in)).forEach(lines::add);
    return lines;
  }

  private Line line(ReasonStep step, Part in) {
    return step instanceof PrimaryReason p ? new Line(primaryWords.text(p), primaryWords.article(p))
        : new Line(words.text((Reason) step, in), words.article((Reason) step));
  }

  private ResultWording results() {
    return new ResultWording(wording);
  }

  private CodeWording codes() {
    return new CodeWording(wording);
  }

  /** The request for a correction by which this edition was issued anew; null for none. */
  public Long getCorrection() {
    return told.transcript() == null ? null : corrections.issuing(told.transcript()).orElse(null);
  }

  /** The edition in force where an earlier one is looked at; null where this is the one. */
  public ExplanationService.Edition getNewer() {
    return told.edition() == null ? null : told.editions().stream()
        .max(Comparator.comparingInt(ExplanationService.Edition::number))
        .filter(e -> !e.transcript().equals(told.transcript())).orElse(null);
  }

  /** The edition that is looked at, where it was revoked; else null. */
  public ExplanationService.Edition getRevoked() {
    return told.editions().stream().filter(e -> e.revokedAt() != null && e.transcript().equals(told.transcript())).findFirst().orElse(null);
  }

  /**
   * One difference from the edition before.
   *
   * @param from null for nothing; @param to null for nothing
   */
  public record Changed(String where, String from, String to) {}

  /** What the edition says otherwise than the one it takes the place of. */
  public List<Changed> getChanges() {
    EditionWording words = new EditionWording(wording);
    return told.reissue() == null ? List.of() : told.reissue().changes().stream()
        .map(c -> new Changed(words.where(c), words.value(c, c.from()), words.value(c, c.to()))).toList();
  }

  public ExplanationService.Told getTold() {
    return told;
  }

  public Integer getNumber() {
    return number;
  }

  public void setNumber(Integer number) {
    this.number = number;
  }

  public Long getClassId() {
    return classId;
  }

  public void setClassId(Long classId) {
    this.classId = classId;
  }

  public Long getPupil() {
    return pupil;
  }

  public void setPupil(Long pupil) {
    this.pupil = pupil;
  }

  public String getTranscript() {
    return transcript;
  }

  public void setTranscript(String transcript) {
    this.transcript = transcript;
  }
}
