package vn.hocba.verifying;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import vn.hocba.access.Caller;
import vn.hocba.access.Callers;
import vn.hocba.archive.Sha256;
import vn.hocba.archive.verify.Examination;
import vn.hocba.archive.verify.Known;
import vn.hocba.archive.verify.Readability;
import vn.hocba.archive.worker.Countdown;
import vn.hocba.archiving.WorkerProcesses;
import vn.hocba.configuration.Setting;
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
  private FileVerdicts verdicts;
  @Inject
  private VerificationRate rate;
  @Inject
  private StrangersTurns turns;
  @Inject
  private WorkerProcesses workers;
  @Inject
  private Callers callers;

  public VerificationService() {}

  VerificationService(IssuedFiles issued, Examinations examinations, FileVerdicts verdicts, VerificationRate rate, StrangersTurns turns,
      WorkerProcesses workers, Callers callers) {
    this.issued = issued;
    this.examinations = examinations;
    this.verdicts = verdicts;
    this.rate = rate;
    this.turns = turns;
    this.workers = workers;
    this.callers = callers;
  }

  /**
   * The answer. About bytes of ours it needs no examination: the rest has a ticket, unless it came within the patience that is set.
   * Other files are examined in turn, and whoever's turn does not come in time is told so.
   *
   * @param source address of the asker, for the limits on strangers; people who are signed in have their own
   * @throws Problem TOO_MANY_REQUESTS, FILE_TOO_LARGE, FILE_UNREADABLE (EMPTY)
   */
  public Verification verify(byte[] file, String fileName, String source) {
    Countdown waiting = workers.countdown();
    Optional<Caller> staff = callers.signedIn();
    staff.ifPresentOrElse(caller -> rate.askOf(caller.accountId()), () -> rate.ask(source));
    FileVerdicts.requireSize(file, fileName);
    String sha256 = Sha256.hex(file);
    Optional<Known<Verification.Document>> known = issued.bySha256(sha256);
    if (known.isPresent()) {
      Examinations.Begun begun = examinations.begin(sha256, fileName, () -> verdicts.examine(file, sha256, known));
      Duration patience = Duration.ofSeconds(Setting.VERIFY_PATIENCE.number(0, 300));
      return ours(known, begun, patience.compareTo(waiting.left()) < 0 ? patience : waiting.left());
    }
    Examination found = staff.isPresent() ? verdicts.examine(file, sha256, waiting, true)
        : turns.inTurn(source, file.length, waiting, () -> verdicts.examine(file, sha256, waiting, false))
            .orElseGet(() -> Examination.none(Readability.BUSY, file.length));
    return verdicts.told(verdicts.judged(known, found), sha256, fileName, null);
  }

  /**
   * The answer about a file of ours as it is now, by the ticket of a first answer.
   *
   * @param source address of the asker
   * @throws Problem NOT_FOUND for a ticket that this server did not give, or too long ago; TOO_MANY_REQUESTS
   */
  public Verification rest(String ticket, String source) {
    rate.askRest(callers.signedIn().map(staff -> "account " + staff.accountId()).orElse(source));
    Examinations.Begun begun = examinations.find(ticket).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    Optional<Known<Verification.Document>> known = issued.bySha256(begun.sha256());
    if (known.isEmpty()) {
      throw new Problem(ProblemCode.NOT_FOUND);
    }
    return ours(known, begun, Duration.ZERO);
  }

  private Verification ours(Optional<Known<Verification.Document>> known, Examinations.Begun begun, Duration patience) {
    Optional<Examination> done = begun.within(patience);
    return verdicts.told(verdicts.judged(known, done.orElse(null)), begun.sha256(), begun.fileName(),
        done.isPresent() ? null : begun.ticket());
  }
}
