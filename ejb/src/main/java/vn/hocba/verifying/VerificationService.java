package vn.hocba.verifying;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import vn.hocba.archive.Sha256;
import vn.hocba.archive.verify.Examination;
import vn.hocba.archive.verify.Known;
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

  /**
   * The answer; about bytes of ours within the patience that is set, in full or with a ticket for the rest. Other files of one
   * address are examined one after the other, and a third is refused meanwhile.
   *
   * @param source address of the asker, for the limit on requests
   * @throws Problem TOO_MANY_REQUESTS, FILE_TOO_LARGE, FILE_UNREADABLE (EMPTY)
   */
  public Verification verify(byte[] file, String fileName, String source) {
    rate.ask(source);
    FileVerdicts.requireSize(file, fileName);
    String sha256 = Sha256.hex(file);
    Optional<Known<Verification.Document>> known = issued.bySha256(sha256);
    if (known.isPresent()) {
      Examinations.Begun begun = examinations.begin(sha256, fileName, () -> verdicts.examine(file, sha256, known));
      return ours(known, begun, Duration.ofSeconds(Setting.VERIFY_PATIENCE.number(0, 300)));
    }
    Examination found = turns.inTurn(source, () -> verdicts.examine(file, sha256, known));
    return verdicts.told(verdicts.judged(known, found), sha256, fileName, null);
  }

  /**
   * The answer about a file of ours as it is now, by the ticket of a first answer.
   *
   * @param source address of the asker
   * @throws Problem NOT_FOUND for a ticket that this server did not give, or too long ago; TOO_MANY_REQUESTS
   */
  public Verification rest(String ticket, String source) {
    rate.askRest(source);
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
