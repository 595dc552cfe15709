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
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.hocba.archive.Sha256;
import vn.hocba.archive.verify.ArchiveMatch;
import vn.hocba.archive.verify.CopyForm;
import vn.hocba.archive.verify.Examination;
import vn.hocba.archive.verify.FindingCode;
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
 * Tells anybody whether a PDF is what the school signed. First: is it byte for byte one of ours? Whoever has one of ours is
 * told so without waiting for what follows: the file is taken apart, in a process of its own.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class VerificationService {

  @Inject
  private IssuedFiles issued;
  @Inject
  private Examinations examinations;
  @Inject
  private Proofs proofs;
  @Inject
  private WorkerProcesses workers;
  @Inject
  private VerificationRate rate;
  @Inject
  private Clock clock;

  /** What a sheet's examination finds because it expects a transcript. */
  private static final Set<FindingCode> OF_TRANSCRIPTS =
      Set.of(FindingCode.FIELD_MISSING, FindingCode.FIELD_ORDER, FindingCode.UNKNOWN_FIELD, FindingCode.UNKNOWN_ANNOTATION);

  /**
   * The answer; about bytes of ours within the patience that is set, in full or with a ticket for the rest.
   *
   * @param source address of the asker, for the limit on requests
   * @throws Problem TOO_MANY_REQUESTS, FILE_TOO_LARGE, FILE_UNREADABLE (EMPTY)
   */
  public Verification verify(byte[] file, String fileName, String source) {
    rate.ask(source);
    int limit = UploadSize.bytes();
    if (file.length > limit) {
      throw new Problem(ProblemCode.FILE_TOO_LARGE, limit);
    }
    if (file.length == 0) {
      throw new Problem(ProblemCode.FILE_UNREADABLE, fileName, "EMPTY");
    }
    String sha256 = Sha256.hex(file);
    Optional<IssuedFiles.Match> match = issued.bySha256(sha256);
    if (match.isPresent()) {
      boolean whole = match.get().match() != ArchiveMatch.INTERMEDIATE_REVISION;
      Examinations.Begun begun = examinations.begin(sha256, fileName,
          () -> examine(file, whole ? proofs.of(sha256, file).orElse(null) : null));
      return ours(match.get(), begun, Duration.ofSeconds(Setting.VERIFY_PATIENCE.number(0, 300)));
    }
    Examination examination = examine(file, null);
    Optional<IssuedFiles.Match> named = issued.byIds(examination.documentIds());
    Judgement judgement = VerdictRules.decide(ArchiveMatch.NONE, named.isPresent(), examination);
    return new Verification(judgement.verdict(), judgement.reasons(), examination.signers(),
        named.map(IssuedFiles.Match::document).orElse(null), clock.instant(), sha256, fileName, null);
  }

  /**
   * The answer about a file of ours as it is now, by the ticket of a first answer.
   *
   * @throws Problem NOT_FOUND for a ticket that this server did not give, or too long ago
   */
  public Verification rest(String ticket) {
    Examinations.Begun begun = examinations.find(ticket).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    return ours(issued.bySha256(begun.sha256()).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND)), begun, Duration.ZERO);
  }

  private Verification ours(IssuedFiles.Match match, Examinations.Begun begun, Duration patience) {
    Optional<Examination> done = begun.within(patience)
        .map(e -> told(match, e));
    Judgement judgement = VerdictRules.decide(match.match(), true, done.orElse(null));
    return new Verification(judgement.verdict(), judgement.reasons(), done.map(Examination::signers).orElse(List.of()),
        match.document(), clock.instant(), begun.sha256(), begun.fileName(), done.isPresent() ? null : begun.ticket());
  }

  /** What was found, without what is found in a sheet or certified copy only because a transcript was expected. */
  static Examination told(IssuedFiles.Match match, Examination examination) {
    if (match.copy()) {
      return CopyForm.of(examination);
    }
    return match.document() != null && match.document().kind() == Verification.Document.Kind.SHEET
        ? examination.without(OF_TRANSCRIPTS) : examination;
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
