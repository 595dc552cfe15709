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
import java.util.List;
import java.util.Optional;
import vn.hocba.archive.Sha256;
import vn.hocba.archive.verify.DocumentJudge;
import vn.hocba.archive.verify.Examination;
import vn.hocba.archive.verify.Examiner;
import vn.hocba.archive.verify.Judgement;
import vn.hocba.archive.verify.Known;
import vn.hocba.archive.verify.Proof;
import vn.hocba.archive.worker.Countdown;
import vn.hocba.archiving.WorkerProcesses;
import vn.hocba.configuration.Setting;
import vn.hocba.configuration.UploadSize;
import vn.hocba.preserving.Proofs;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;

/**
 * Judges one file by what this archive issued. First: is it byte for byte one of ours? Only then is it taken apart, in a process
 * of its own. Asks no permission and counts nobody's requests, so only services use it.
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

  public FileVerdicts() {}

  FileVerdicts(IssuedFiles issued, Proofs proofs, WorkerProcesses workers, Clock clock) {
    this.issued = issued;
    this.proofs = proofs;
    this.workers = workers;
    this.clock = clock;
  }

  /** The answer, and all that the examination found, with a technical report. */
  public record Judged(Verification verification, Examination examination) {

    /** How it was validated, packed; null where it was not. */
    public String technical() {
      return examination.report() == null ? null : examination.report().write();
    }
  }

  /** @throws Problem FILE_TOO_LARGE, FILE_UNREADABLE (EMPTY) */
  public Judged judge(byte[] file, String fileName) {
    requireSize(file, fileName);
    return judgeAny(file, fileName);
  }

  /** The same of a file of any size that is not empty, such as one of the archive. */
  public Judged judge(byte[] file) {
    return judgeAny(file, "");
  }

  /** @throws Problem FILE_TOO_LARGE, FILE_UNREADABLE (EMPTY) */
  static void requireSize(byte[] file, String fileName) {
    int limit = UploadSize.bytes();
    if (file.length > limit) {
      throw new Problem(ProblemCode.FILE_TOO_LARGE, limit);
    }
    if (file.length == 0) {
      throw new Problem(ProblemCode.FILE_UNREADABLE, fileName, "EMPTY");
    }
  }

  private Judged judgeAny(byte[] file, String fileName) {
    Countdown waiting = workers.countdown();
    String sha256 = Sha256.hex(file);
    Optional<Known<Verification.Document>> known = issued.bySha256(sha256);
    DocumentJudge.Judged<Verification.Document> judged = judged(known, examine(file, sha256, known, workers.examiner(waiting).detailed()));
    return new Judged(told(judged, sha256, fileName, null), judged.examination());
  }

  /** @param found null while it goes on, which only a file of ours is judged without */
  public DocumentJudge.Judged<Verification.Document> judged(Optional<Known<Verification.Document>> known, Examination found) {
    return DocumentJudge.judge(known, issued::bySha256, issued::byId, found);
  }

  /** @param ticket by which the rest is asked for; null for a whole answer */
  public Verification told(DocumentJudge.Judged<Verification.Document> judged, String sha256, String fileName, String ticket) {
    Judgement judgement = judged.judgement();
    return new Verification(judgement.verdict(), judgement.reasons(), judged.examination() == null ? List.of()
        : judged.examination().signers(), judged.document(), clock.instant(), sha256, fileName, ticket);
  }

  /** What is found in a file of ours that anybody brought, with what is kept beside it; nobody's answer about the bytes waits for it. */
  public Examination examine(byte[] file, String sha256, Optional<Known<Verification.Document>> known) {
    return examine(file, sha256, known, workers.strangersExaminer(workers.countdown()));
  }

  /** What is found in a file of others. @param waiting the time of whoever brought it; @param staff whether they are signed in */
  public Examination examine(byte[] file, String sha256, Countdown waiting, boolean staff) {
    return examine(file, sha256, Optional.empty(), staff ? workers.examiner(waiting) : workers.strangersExaminer(waiting));
  }

  private Examination examine(byte[] file, String sha256, Optional<Known<Verification.Document>> known, Examiner examiner) {
    Proof proof = known.filter(Known::proven).flatMap(ours -> proofs.of(sha256, file)).orElse(null);
    Path copy = null;
    try {
      Path directory = Files.createDirectories(Setting.dataDirectory().resolve("worker"));
      copy = Files.createTempFile(directory, "verify-", ".pdf");
      Files.write(copy, file);
      return examiner.examine(copy.toAbsolutePath(), proof);
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
