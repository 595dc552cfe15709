package vn.hocba.web.wording;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hocba.assessment.primary.Period;
import vn.hocba.assessment.primary.PrimaryMissing;
import vn.hocba.assessment.primary.PrimaryReason;
import vn.hocba.assessment.primary.PrimaryReasonCode;

/** Says why a primary pupil's year came out as it did, why an entry is refused, and what is still lacking. */
@Named
@Dependent
public class PrimaryWording {

  private static final String SUBJECT = "subject.";
  private static final String TRAIT = "Trait.";
  private static final String SUBJECT_LEVEL = "SubjectLevel.";
  private static final String TRAIT_LEVEL = "TraitLevel.";
  private static final String RESULT = "EducationLevel.";
  private static final String TITLE = "PrimaryAward.";
  private static final String PERIOD = "Period.";
  private static final String NUMBER = "";

  /** The lowest value of all: 1 how many have it, 2 of how many. */
  static final Set<PrimaryReasonCode> LOWEST = EnumSet.of(PrimaryReasonCode.LOWEST_SUBJECT,
      PrimaryReasonCode.LOWEST_TRAIT, PrimaryReasonCode.LOWEST_TEST);

  private static final Pattern ARTICLE = Pattern.compile("(TT|VBHN) (\\S+) \\S+ (.+)");
  /** The circular that has other titles, named in other words, than those before it. */
  private static final String WITH_RESULTS = "TT 27/";

  /** What an entry keeps the pupil from: 3 the result or title. */
  static final Set<PrimaryReasonCode> BELOW = EnumSet.of(PrimaryReasonCode.SUBJECT_BELOW,
      PrimaryReasonCode.TRAIT_BELOW, PrimaryReasonCode.TEST_BELOW);

  private final Wording wording;

  @Inject
  public PrimaryWording(Wording wording) {
    this.wording = wording;
  }

  /** One step of the argument or a refusal, without the article it rests on. */
  public String text(PrimaryReason reason) {
    // a title is no level
    boolean title = BELOW.contains(reason.code()) && wording.has(TITLE + reason.args().get(3));
    return told("primaryReason." + reason.code() + (title ? ".title" : ""), reason);
  }

  /** What decided, in as few words as a sentence has room for: {@code Toán 4 < 5}. */
  String because(PrimaryReason reason) {
    String key = "primaryBecause." + reason.code();
    boolean all = LOWEST.contains(reason.code()) && reason.args().get(1).equals(reason.args().get(2));
    // what is at the lowest level has not come so far already
    String own = key + "." + (all ? "all" : reason.args().size() > 1 ? reason.args().get(1) : "");
    return told(wording.has(own) ? own : key, reason);
  }

  /** The key of what the circulars before TT 27/2020 say in other words, where they do. */
  private String ofTime(String key, PrimaryReason reason) {
    String earlier = key + ".earlier";
    return !reason.article().startsWith(WITH_RESULTS) && wording.has(earlier) ? earlier : key;
  }

  /** The same of so many of one kind, by what each of them needs. */
  String because(PrimaryReason one, int count) {
    boolean test = one.code() == PrimaryReasonCode.TEST_BELOW;
    return wording.text("primaryBecause." + one.code() + ".several", count,
        said(test ? NUMBER : kinds(one.code()).get(2), one.args().get(2)));
  }

  private String told(String key, PrimaryReason reason) {
    List<String> kinds = kinds(reason.code());
    Object[] said = new Object[reason.args().size()];
    for (int i = 0; i < said.length; i++) {
      said[i] = said(i < kinds.size() ? kinds.get(i) : NUMBER, reason.args().get(i));
    }
    return wording.text(ofTime(key, reason), said);
  }

  /** The article a reason rests on, as in {@code Circular 27/2020, Article 9.2a}. */
  public String article(PrimaryReason reason) {
    Matcher parts = ARTICLE.matcher(reason.article());
    return parts.matches() ? wording.text("primaryArticle." + parts.group(1), parts.group(2), parts.group(3))
        : reason.article();
  }

  /** What is missing, and when it was due. */
  public String text(PrimaryMissing missing) {
    boolean trait = missing.what() == PrimaryMissing.What.TRAIT_LEVEL;
    return wording.text("primaryMissing." + missing.what(), said(trait ? TRAIT : SUBJECT, missing.code()),
        wording.text(missing.period()));
  }

  /** That so many entries of a period are missing. */
  public String missingEntries(Period period, int count) {
    return wording.text("primaryMissing.entries", wording.text(period), count);
  }

  private String said(String prefix, String code) {
    if (prefix.equals(PERIOD) && code.contains(",")) {
      return Stream.of(code.split(",")).map(one -> said(PERIOD, one)).collect(Collectors.joining(", "));
    }
    String known = prefix.equals(RESULT) && !wording.has(prefix + code) ? TITLE + code : prefix + code;
    return wording.has(known) ? wording.text(known) : code;
  }

  /** What the arguments of a reason stand for: the same code can name a subject and a competence. */
  private static List<String> kinds(PrimaryReasonCode code) {
    return switch (code) {
      case RESULT_BY_TABLE, CLASS_COMPLETED, CLASS_COMPLETED_AFTER_ADDITIONAL, AWARD_BY_RESULT -> List.of(RESULT);
      case ADDITIONAL_LIMITED, RESULT_NEEDED -> List.of(RESULT, RESULT);
      case LOWEST_SUBJECT -> List.of(SUBJECT_LEVEL);
      case LOWEST_TRAIT -> List.of(TRAIT_LEVEL);
      case SUBJECT_BELOW -> List.of(SUBJECT, SUBJECT_LEVEL, SUBJECT_LEVEL, RESULT);
      case TRAIT_BELOW -> List.of(TRAIT, TRAIT_LEVEL, TRAIT_LEVEL, RESULT);
      case TEST_BELOW -> List.of(SUBJECT, NUMBER, NUMBER, RESULT);
      case SUBJECT_DUE -> List.of(SUBJECT, SUBJECT_LEVEL);
      case TRAIT_DUE -> List.of(TRAIT, TRAIT_LEVEL);
      case TEST_DUE, AWARD_SUBJECT -> List.of(SUBJECT);
      case TITLE_OTHERWISE -> List.of(TITLE);
      case AWARD_TRAIT, TRAIT_NOT_ASSESSED -> List.of(TRAIT);
      case TEST_NOT_HELD, LEVEL_LACKING, TEST_LACKING -> List.of(SUBJECT, PERIOD);
      case TRAIT_LACKING -> List.of(TRAIT, PERIOD);
      case PERIOD_NOT_ASSESSED -> List.of(PERIOD);
      default -> List.of();
    };
  }
}
