package vn.hocba.medium;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.hocba.archive.document.BookJson;
import vn.hocba.archive.document.BookName;
import vn.hocba.archive.document.SubjectSheetJson;
import vn.hocba.archive.document.TranscriptJson;
import vn.hocba.archiving.Ledger;
import vn.hocba.archiving.LedgerEntry;
import vn.hocba.configuration.Setting;
import vn.hocba.correction.log.CorrectionSummary;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.SchoolClass;
import vn.hocba.school.Schools;
import vn.hocba.signing.SigningDocument;
import vn.hocba.transcript.TranscriptRecord;
import vn.hocba.transcript.TranscriptState;

/** Finds which archived files a copy or package of a year, a class or some pupils holds; asks no permission. */
@Stateless
@PermitAll
public class MediumContents {

  @Inject
  private Media media;
  @Inject
  private Schools schools;
  @Inject
  private Ledger ledger;

  /**
   * What was found.
   *
   * @param className null for a whole year
   * @param unsealed transcripts that are not signed yet and are not among the files
   */
  public record Found(String className, List<MediumFile> files, int unsealed) {

    long bytes() {
      return files.stream().mapToLong(MediumFile::size).sum();
    }
  }

  /**
   * What is in force and signed of a year: transcripts, subject sheets, class books, and for a whole year its archived summaries of
   * corrections. Only chosen transcripts come alone.
   *
   * @param classId null for every class of the year
   * @param chosen numbers of the transcripts that are wanted; empty for all
   * @throws Problem NOT_FOUND, MEDIUM_EMPTY, MEDIUM_TOO_LARGE
   */
  public Found of(long schoolId, String schoolYear, Long classId, Set<String> chosen) {
    SchoolClass only = classId == null ? null : schools.schoolClass(classId)
        .filter(c -> c.schoolId() == schoolId && c.schoolYear().equals(schoolYear))
        .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    int most = Setting.MEDIUM_FILES.number(1, 100_000);
    List<TranscriptRecord> all = media.transcripts(schoolId, schoolYear, classId, most + 1);
    if (all.size() > most) {
      throw new Problem(ProblemCode.MEDIUM_TOO_LARGE, most);
    }
    List<TranscriptRecord> issued = all.stream().filter(t -> chosen.isEmpty() || chosen.contains(t.id())).toList();
    List<MediumFile> files = new ArrayList<>(transcripts(issued));
    if (chosen.isEmpty()) {
      files.addAll(signed(media.signed(schoolId, schoolYear, classId)));
    }
    if (only == null && chosen.isEmpty()) {
      media.summaries(schoolId, schoolYear).stream().filter(c -> ledger.disposal(c.sha256()).isEmpty())
          .forEach(c -> files.add(summary(c)));
    }
    if (files.isEmpty()) {
      throw new Problem(ProblemCode.MEDIUM_EMPTY, schoolYear);
    }
    long unsealed = issued.stream().filter(t -> t.state() != TranscriptState.SEALED).count();
    return new Found(only == null ? null : only.name(), files, (int) unsealed);
  }

  private List<MediumFile> transcripts(List<TranscriptRecord> issued) {
    Map<Long, String> classes = new HashMap<>();
    return issued.stream().filter(t -> t.state() == TranscriptState.SEALED).map(t -> new MediumFile(
        LedgerEntry.Kind.TRANSCRIPT, t.id(),
        TranscriptJson.read(t.document().getBytes(StandardCharsets.UTF_8)).pupil().fullName(),
        classes.computeIfAbsent(t.classId(), c -> schools.schoolClass(c).map(SchoolClass::name).orElse("")),
        t.edition(), t.sealedSha256(), t.sealedSize())).toList();
  }

  /** The newest edition of each. */
  private List<MediumFile> signed(List<SigningDocument> archived) {
    Map<List<Object>, SigningDocument> newest = new LinkedHashMap<>();
    archived.forEach(d -> newest.put(Arrays.asList(d.kind(), d.classId(), d.classSubjectId()), d));
    Map<Long, String> classes = new HashMap<>();
    return newest.values().stream().filter(d -> ledger.disposal(d.sha256()).isEmpty()).map(d -> {
      String className = classes.computeIfAbsent(d.classId(), c -> schools.schoolClass(c).map(SchoolClass::name).orElse(""));
      boolean sheet = d.kind() == SigningDocument.Kind.SHEET;
      return new MediumFile(sheet ? LedgerEntry.Kind.SHEET : LedgerEntry.Kind.BOOK, String.valueOf(d.id()), null, className,
          d.edition(), d.sha256(), d.size()).about(sheet ? SubjectSheetJson.read(d.content()).subject() : BookName.form(BookJson.read(d.content())));
    }).toList();
  }

  private static MediumFile summary(CorrectionSummary c) {
    return new MediumFile(LedgerEntry.Kind.CORRECTIONS, c.id(), null, null, c.edition(), c.sha256(), c.size());
  }
}
