package vn.hocba.medium;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.hocba.access.Caller;
import vn.hocba.access.Callers;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.archiving.ArchivedFiles;
import vn.hocba.archiving.Ledger;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditEvent;
import vn.hocba.audit.AuditTrail;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.Schools;

/** Makes labelled copies of a year's archived files and hands them out again, byte for byte as they were (ARC-01, ARC-02, ARC-08). */
@Stateless
@PermitAll
@Needs(Right.MAKE_MEDIUM)
public class MediumService {

  private static final int MOST_SHOWN = 200;
  private static final int LONGEST_CARRIER = 120;

  @Inject
  private Media media;
  @Inject
  private MediumContents contents;
  @Inject
  private Schools schools;
  @Inject
  private Callers callers;
  @Inject
  private ArchivedFiles archived;
  @Inject
  private Ledger ledger;
  @Inject
  private AuditTrail audit;
  @Inject
  private Clock clock;

  /** A class that can be copied by itself. */
  public record Choice(long id, String name) {}

  /** A medium as the page lists it; {@code className} is null for a whole year. */
  public record Made(long id, String number, String schoolYear, String className, String carrier, Instant madeAt,
      String madeByName, int files, long bytes, int unsealed) {

    private static Made of(Medium m) {
      return new Made(m.id(), m.number(), m.schoolYear(), m.className(), m.carrier(), m.madeAt(), m.madeByName(), m.files(),
          m.bytes(), m.unsealed());
    }

    /** What was made for a school, the newest first; asks no permission, so only services use it. */
    public static List<Made> ofSchool(Media media, long schoolId) {
      return media.ofSchool(schoolId, false, MOST_SHOWN).stream().map(Made::of).toList();
    }
  }

  /** The years that have issued transcripts, and the media made so far, the newest first. */
  public record Overview(List<String> years, List<Made> made) {}

  /** A medium as it is written: its school, itself, its files. */
  public record Contents(String schoolName, String schoolCode, Medium medium, List<MediumFile> files) {}

  public Overview overview() {
    long school = callers.ofSchool(Right.MAKE_MEDIUM).schoolId();
    return new Overview(media.years(school), Made.ofSchool(media, school));
  }

  /** The classes of a year, by name. */
  public List<Choice> classes(String schoolYear) {
    return schools.classesOf(callers.ofSchool(Right.MAKE_MEDIUM).schoolId(), schoolYear).stream()
        .map(c -> new Choice(c.id(), c.name())).toList();
  }

  /**
   * Writes down which files a new medium holds: what is in force and signed of that year, books and sheets of its
   * classes among it, and its archived summaries of corrections.
   *
   * @param classId null for every class of the year, and the summaries with them
   * @param carrier what it will lie on
   * @return its identifier
   * @throws Problem NOT_FOUND, MEDIUM_CARRIER, MEDIUM_EMPTY, MEDIUM_TOO_LARGE
   */
  public long make(String schoolYear, Long classId, String carrier) {
    Caller caller = callers.ofSchool(Right.MAKE_MEDIUM);
    String on = carrier == null ? "" : Normalizer.normalize(carrier.strip(), Normalizer.Form.NFC);
    if (on.isEmpty() || on.length() > LONGEST_CARRIER) {
      throw new Problem(ProblemCode.MEDIUM_CARRIER, LONGEST_CARRIER);
    }
    MediumContents.Found found = contents.of(caller.schoolId(), schoolYear, classId, Set.of());
    schools.hold(caller.schoolId());
    Medium medium = new Medium(caller.schoolId(), media.next(caller.schoolId(), LocalDate.now(clock).getYear()),
        schoolYear, classId, found.className(), on);
    medium.made(caller.fullName(), clock.instant(), found.files().size(), found.bytes(), found.unsealed());
    media.add(medium, found.files());
    audit.record(event(Action.MAKE_MEDIUM, medium));
    return medium.id();
  }

  /**
   * What a medium holds; that it is taken is written down.
   *
   * @throws Problem NOT_FOUND
   */
  public Contents take(long id) {
    Medium medium = own(id);
    audit.record(event(Action.TAKE_MEDIUM, medium));
    var school = schools.school(medium.schoolId()).orElseThrow();
    return new Contents(school.name(), school.code(), medium, media.files(id));
  }

  /**
   * One of its files, as it lies in the archive; empty when it was disposed of since.
   *
   * @throws Problem NOT_FOUND
   */
  public Optional<byte[]> file(long id, int position) {
    own(id);
    MediumFile file = media.file(id, position).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    return ledger.disposal(file.sha256()).isPresent() ? Optional.empty() : Optional.of(archived.read(file.sha256()));
  }

  private Medium own(long id) {
    Caller caller = callers.ofSchool(Right.MAKE_MEDIUM);
    return media.find(id).filter(m -> caller.belongsTo(m.schoolId()) && m.packageKind() == null)
        .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
  }

  private static AuditEvent event(Action action, Medium medium) {
    return AuditEvent.of(action, medium.schoolId(), "MEDIUM", String.valueOf(medium.id()))
        .saying(medium.number() + ", " + medium.schoolYear() + (medium.className() == null ? "" : ", " + medium.className()));
  }
}
