package vn.hocba.verifying;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import vn.hocba.archive.Sha256;
import vn.hocba.archive.verify.ArchiveMatch;
import vn.hocba.archive.verify.Examination;
import vn.hocba.archive.verify.Judgement;
import vn.hocba.archive.verify.Proof;
import vn.hocba.archive.verify.VerdictRules;
import vn.hocba.archiving.WorkerProcesses;
import vn.hocba.configuration.Setting;
import vn.hocba.configuration.UploadSize;
import vn.hocba.preserving.Proofs;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;

/**
 * Judges one file. First: is it byte for byte one of ours? Only then is it taken apart, in a process of its own. Asks no
 * permission and counts nobody's requests, so only services use it.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FileVerdicts {

  @Inject
  private IssuedFiles issued;
  @Inject
  private Proofs proofs;
  @Inject
  private WorkerProcesses workers;
  @Inject
  private Clock clock;

  /** The answer, and all that the examination found. */
  public record Judged(Verification verification, Examination examination) {}

  /** @throws Problem FILE_TOO_LARGE, FILE_UNREADABLE (EMPTY) */
  public Judged judge(byte[] file, String fileName) {
    int limit = UploadSize.bytes();
    if (file.length > limit) {
      throw new Problem(ProblemCode.FILE_TOO_LARGE, limit);
    }
    if (file.length == 0) {
      throw new Problem(ProblemCode.FILE_UNREADABLE, fileName, "EMPTY");
    }
    return judgeAny(file, fileName);
  }

  /** The same of a file of any size that is not empty, such as one of the archive. */
  public Judged judge(byte[] file) {
    return judgeAny(file, "");
  }

  private Judged judgeAny(byte[] file, String fileName) {
    String sha256 = Sha256.hex(file);
    Optional<IssuedFiles.Match> match = issued.bySha256(sha256);
    Optional<Proof> proof = match.filter(m -> m.match() != ArchiveMatch.INTERMEDIATE_REVISION)
        .flatMap(ours -> proofs.of(sha256, file));
    Examination found = examine(file, proof.orElse(null));
    Examination examination = match.map(m -> VerificationService.told(m, found)).orElse(found);
    Optional<IssuedFiles.Match> named = match.isPresent() ? match : issued.byIds(examination.documentIds());
    Judgement judgement = VerdictRules.decide(match.map(IssuedFiles.Match::match).orElse(ArchiveMatch.NONE),
        named.isPresent(), examination);
    return new Judged(new Verification(judgement.verdict(), judgement.reasons(), examination.signers(),
        named.map(IssuedFiles.Match::document).orElse(null), clock.instant(), sha256, fileName, null), examination);
  }

  private Examination examine(byte[] file, Proof proof) {
    Path copy = null;
    try {
      Path directory = Files.createDirectories(Setting.dataDirectory().resolve("worker"));
      copy = Files.createTempFile(directory, "verify-", ".pdf");
      Files.write(copy, file);
      return workers.examiner().examine(copy.toAbsolutePath(), proof);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      remove(copy);
    }
  }

  private static void remove(Path copy) {
    try {
      if (copy != null) {
        Files.deleteIfExists(copy);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
