package vn.hocba.medium;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.hocba.access.Caller;
import vn.hocba.access.Callers;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.archive.eark.PackageKind;
import vn.hocba.archiving.ArchivedFiles;
import vn.hocba.archiving.Ledger;
import vn.hocba.archiving.LedgerEntry;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditEvent;
import vn.hocba.audit.AuditTrail;
import vn.hocba.configuration.Clocks;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.School;
import vn.hocba.school.Schools;
import vn.hocba.setup.Typed;

/** Makes packages of archived files (TT 05/2025/TT-BNV): what is in one is written down first, as for a copy on a disk. */
@Stateless
@PermitAll
@Needs(Right.MAKE_MEDIUM)
public class PackageService {

  private static final int MOST_SHOWN = 200;

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

  /** A package as the page lists it; {@code className} is null for a whole year. */
  public record Made(long id, PackageKind kind, String number, String schoolYear, String className, Instant madeAt,
      String madeByName, int files, long bytes, int unsealed) {}

  /** A transcript that can be chosen for use. */
  public record Choice(String id, String pupil) {}

  /** One file and the day it entered the archive signed. */
  public record Dated(MediumFile file, LocalDate day) {}

  /** A package as it is written: its school, itself, its files. */
  public record Contents(String schoolName, String schoolCode, Medium medium, List<Dated> files) {}

  /** The newest first. */
  public List<Made> list() {
    long school = callers.ofSchool(Right.MAKE_MEDIUM).schoolId();
    return media.ofSchool(school, true, MOST_SHOWN).stream().map(m -> new Made(m.id(), m.packageKind(), m.number(),
        m.schoolYear(), m.className(), m.madeAt(), m.madeByName(), m.files(), m.bytes(), m.unsealed())).toList();
  }

  /** The signed transcripts of a class, in its order. @throws Problem NOT_FOUND, MEDIUM_EMPTY */
  public List<Choice> choices(String schoolYear, long classId) {
    long school = callers.ofSchool(Right.MAKE_MEDIUM).schoolId();
    return contents.of(school, schoolYear, classId, Set.of()).files().stream()
        .filter(f -> f.kind() == LedgerEntry.Kind.TRANSCRIPT).map(f -> new Choice(f.reference(), f.pupil()))
        .toList();
  }

  /**
   * Writes down which files a new package holds.
   *
   * @param classId null for every class of the year
   * @param chosen numbers of transcripts; only, and at least one, for a package for use
   * @return its identifier
   * @throws Problem NOT_FOUND, PACKAGE_CHOICE, MEDIUM_EMPTY, MEDIUM_TOO_LARGE
   */
  public long make(PackageKind kind, String schoolYear, Long classId, List<String> chosen) {
    Caller caller = callers.ofSchool(Right.MAKE_MEDIUM);
    Set<String> wanted = Typed.given(kind, "kind") == PackageKind.DIP ? new HashSet<>(chosen) : Set.of();
    if (kind == PackageKind.DIP && wanted.isEmpty()) {
      throw new Problem(ProblemCode.PACKAGE_CHOICE);
    }
    MediumContents.Found found = contents.of(caller.schoolId(), schoolYear, classId, wanted);
    if (!wanted.isEmpty() && found.files().size() < wanted.size()) {
      throw new Problem(ProblemCode.NOT_FOUND);
    }
    schools.hold(caller.schoolId());
    Medium medium = new Medium(caller.schoolId(), media.next(caller.schoolId(), LocalDate.now(clock).getYear()), schoolYear,
        classId, found.className(), kind.name());
    medium.packed(kind, UUID.randomUUID());
    medium.made(caller.fullName(), clock.instant(), found.files().size(), found.bytes(), found.unsealed());
    media.add(medium, found.files());
    audit.record(event(Action.MAKE_PACKAGE, medium));
    return medium.id();
  }

  /** What a package holds; that it is taken is written down. @throws Problem NOT_FOUND, DISPOSED_OF */
  public Contents take(long id) {
    Medium medium = own(id);
    List<Dated> files = media.files(id).stream().map(f -> {
      ledger.disposal(f.sha256()).ifPresent(gone -> {
        throw new Problem(ProblemCode.DISPOSED_OF, gone.at());
      });
      Instant at = ledger.lineOf(f.kind(), f.reference(), f.sha256()).map(line -> line.at()).orElse(medium.madeAt());
      return new Dated(f, at.atZone(Clocks.VIETNAM).toLocalDate());
    }).toList();
    audit.record(event(Action.TAKE_PACKAGE, medium));
    School school = schools.school(medium.schoolId()).orElseThrow();
    return new Contents(school.name(), school.code(), medium, files);
  }

  /** One of its files, as it lies in the archive. @throws Problem NOT_FOUND */
  public byte[] file(long id, int position) {
    own(id);
    MediumFile file = media.file(id, position).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    return archived.read(file.sha256());
  }

  private Medium own(long id) {
    Caller caller = callers.ofSchool(Right.MAKE_MEDIUM);
    return media.find(id).filter(m -> caller.belongsTo(m.schoolId()) && m.packageKind() != null)
        .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
  }

  private static AuditEvent event(Action action, Medium medium) {
    return AuditEvent.of(action, medium.schoolId(), "PACKAGE", String.valueOf(medium.id())).saying(medium.number() + ", "
        + medium.packageKind() + ", " + medium.schoolYear() + (medium.className() == null ? "" : ", " + medium.className()));
  }
}
