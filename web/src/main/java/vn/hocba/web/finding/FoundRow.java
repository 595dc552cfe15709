package vn.hocba.web.finding;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hocba.archive.search.MatchReason;
import vn.hocba.archive.search.SearchResult.Tier;
import vn.hocba.archive.search.Typed;
import vn.hocba.archive.search.Typed.Part;
import vn.hocba.finding.TranscriptRow;
import vn.hocba.web.wording.Wording;

/** A line of the result as people read it: where what was typed stands in it, and why it was found. */
public final class FoundRow {

  private final TranscriptRow row;
  private final Typed typed;
  private final Wording wording;

  FoundRow(TranscriptRow row, Typed typed, Wording wording) {
    this.row = row;
    this.typed = typed;
    this.wording = wording;
  }

  public TranscriptRow getRow() {
    return row;
  }

  /** The pupil's name, marked where names of pupils were looked for. */
  public List<Part> getName() {
    boolean elsewhere = tier() == Tier.SIGNER || tier() == Tier.TEXT_PHRASE;
    return elsewhere ? List.of(new Part(row.fullName(), false)) : typed.inName(row.fullName(), tier());
  }

  /** Marked only where the words are looked for in names of schools. */
  public List<Part> getSchool() {
    return school(row.schoolName());
  }

  /** The school's name on the transcript where it bears another today, marked alike; empty where it does not. */
  public List<Part> getFormerSchool() {
    return row.formerSchoolName() == null ? List.of() : school(row.formerSchoolName());
  }

  private List<Part> school(String name) {
    return tier() == Tier.NAME_AND_SCHOOL || tier() == Tier.ANYWHERE ? typed.inName(name, tier()) : List.of(new Part(name, false));
  }

  /** The place of the comments, or of what was read off a scan, that holds what was typed; empty when it was not looked for. */
  public List<Part> getText() {
    return typed.inText(row.text(), tier());
  }

  /** Who signed, where a signer was looked for. */
  public List<Part> getSigners() {
    return tier() != Tier.SIGNER || row.signers().isEmpty() ? List.of()
        : typed.inName(String.join(", ", row.signers()), tier());
  }

  public String getResult() {
    return row.level() == null ? null : new QuestionWording(wording).level(row.level());
  }

  /** Why it was found, the weightiest first; empty where nothing was typed. */
  public String getWhy() {
    Set<MatchReason> reasons = row.why().reasons();
    return Stream.of(Stream.of("search.why." + tier()), typed.phrased(row.fullName(), row.text()).stream().map(where -> "search.because." + where), reasons.stream().filter(r -> says(r, reasons)).map(r -> "search.because." + r))
        .flatMap(keys -> keys).filter(wording::has).map(key -> wording.text(key)).distinct().collect(Collectors.joining(" · "));
  }

  /** Whether a reason says more than the others do. */
  private static boolean says(MatchReason reason, Set<MatchReason> others) {
    return switch (reason) {
      case WHOLE_NAME -> !others.contains(MatchReason.WHOLE_NAME_WITH_MARKS);
      case SAME_MARKS -> !others.contains(MatchReason.WHOLE_NAME_WITH_MARKS);
      case GIVEN_NAME, GIVEN_NAME_WITH_MARKS -> !others.contains(MatchReason.WHOLE_NAME)
          && (reason == MatchReason.GIVEN_NAME_WITH_MARKS || !others.contains(MatchReason.GIVEN_NAME_WITH_MARKS));
      case IN_ORDER -> !others.contains(MatchReason.WHOLE_NAME);
      case BIRTH_YEAR -> !others.contains(MatchReason.BIRTH_DATE);
      default -> reason != MatchReason.AS_TYPED;
    };
  }

  private Tier tier() {
    return row.why().tier();
  }
}
