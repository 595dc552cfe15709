package vn.hocba.web.wording;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.hocba.assessment.MarkRefusal;
import vn.hocba.assessment.Missing;
import vn.hocba.assessment.Reason;
import vn.hocba.assessment.ReasonCode;
import vn.hocba.assessment.Regulation;
import vn.hocba.transcript.Explanation.Part;

/** Says why a pupil's year came out as it did, and what it still lacks. */
@Named
@Dependent
public class AssessmentWording {

  /** Reasons that name any number of subjects behind their first argument. */
  private static final Set<ReasonCode> LISTING =
      EnumSet.of(ReasonCode.SOME_COMMENTS_NOT_PASSED, ReasonCode.NEXT_ADJUSTED_THEN);

  /** What a title lacks. */
  private static final Set<ReasonCode> AWARD =
      EnumSet.of(ReasonCode.AWARD_NEEDS_LEARNING, ReasonCode.AWARD_NEEDS_CONDUCT);

  private final Wording wording;
  private final CodeWording codes;

  @Inject
  public AssessmentWording(Wording wording) {
    this.wording = wording;
    this.codes = new CodeWording(wording);
  }

  /** One step of the argument, without the article it rests on. */
  public String text(Reason reason) {
    String key = key("reason.", reason);
    boolean all = reason.code() == ReasonCode.COMMENTS_SUFFICE && reason.args().getFirst().equals("0");
    return told(reason.code().namesPaper(reason.args().size()) ? key + ".paper" : all ? key + ".all" : key, reason);
  }

  /** A step of the argument of that result: a title honours the term or the year as it ended, whatever came after. */
  public String text(Reason reason, Part in) {
    if (!AWARD.contains(reason.code())) {
      return text(reason);
    }
    return wording.text(key("reason.", reason), codes.any(reason.args().get(0)), codes.any(reason.args().get(1)),
        wording.text(in.result() == null ? "reason.award.any" : "reason.award.next"),
        wording.text(in.about().name().contains("_TERM_") ? "reason.award.term" : "reason.award.year"));
  }

  /** What decided, in as few words as a sentence has room for: {@code Toán 4,9 < 5,0}. */
  String because(Reason reason) {
    return told(key(reason), reason);
  }

  /** Under TT 58/2011 the results have other names: học lực and hạnh kiểm. */
  String key(Reason reason) {
    return key("because.", reason);
  }

  private String key(String prefix, Reason reason) {
    boolean same = reason.code() == ReasonCode.CONDUCT_REASSESSED
        && reason.args().getFirst().equals(reason.args().getLast());
    return wording.ofTime(prefix + reason.code() + (same ? ".same" : ""), reason.article());
  }

  /** That one subject alone lowered a level that was adjusted, with the subject's value. */
  String becauseAdjusted(Reason reason, String value) {
    return wording.text("because." + reason.code(), value, codes.any(reason.args().get(1)));
  }

  /** A reason as one of several of its kind: the subject with its result, or the term. */
  String item(Reason reason) {
    String name = reason.code().isTerm(0) ? codes.term(reason.args().getFirst()) : codes.subject(reason.args().getFirst());
    return reason.args().size() < 2 ? name : wording.text("because.item", name, codes.mark(reason.args().get(1)));
  }

  /** Subjects by their names. */
  public String subjects(List<String> all) {
    return all.stream().map(codes::subject).collect(Collectors.joining(", "));
  }

  /** A subject by its name. */
  String item(String subject) {
    return codes.subject(subject);
  }

  /** Why a mark is not accepted, without the article. */
  public String text(MarkRefusal refusal) {
    List<String> args = refusal.args();
    boolean term = refusal.code() == MarkRefusal.Code.TERM_NOT_TAUGHT
        || refusal.code() == MarkRefusal.Code.SUBJECT_EXEMPTED;
    return wording.text("markRefusal." + refusal.code(), IntStream.range(0, args.size())
        .mapToObj(i -> term && i == 1 ? codes.term(args.get(i)) : codes.any(args.get(i))).toArray());
  }

  /** The article by which a mark is not accepted. */
  public String article(MarkRefusal refusal) {
    return codes.article(refusal.article());
  }

  private String told(String key, Reason reason) {
    List<String> args = reason.args();
    if (LISTING.contains(reason.code())) {
      return wording.text(key, codes.any(args.getFirst()),
          args.stream().skip(1).map(codes::any).map(String::valueOf).collect(Collectors.joining(", ")));
    }
    return wording.text(key, IntStream.range(0, args.size())
        .mapToObj(i -> reason.code().isTerm(i) ? codes.term(args.get(i)) : codes.any(args.get(i))).toArray());
  }

  /** The article a reason rests on, as in {@code Circular 22/2021, Article 9.2b}. */
  public String article(Reason reason) {
    return codes.article(reason.article());
  }

  /** That so many marks of a subject are missing in a term. */
  public String missingMarks(String subject, int term, int count) {
    return wording.text("missing.marks", codes.subject(subject), codes.term(String.valueOf(term)), count);
  }

  /** What is missing, and where. */
  public String text(Missing missing) {
    return text(missing, null);
  }

  /** @param regulation whose words are used; null for those of today */
  public String text(Missing missing, Regulation regulation) {
    String key = wording.ofBook("missing." + missing.what(), regulation);
    return wording.text(wording.ofTime(key, regulation == null ? null : regulation.printed()),
        missing.subject() == null ? "" : codes.subject(missing.subject()),
        missing.term() == null ? "" : codes.term(missing.term().toString()),
        missing.ordinal() == null ? "" : missing.ordinal().toString());
  }
}
