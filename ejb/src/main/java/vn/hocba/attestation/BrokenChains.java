package vn.hocba.attestation;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import vn.hocba.audit.AuditChains;
import vn.hocba.audit.AuditLine;

/** Has a chain that signing found broken verified and written down, so that people are told of it; once, not daily. The ledger alike. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BrokenChains {

  @Inject
  private AuditChains chains;
  @Inject
  private ChainVerifier verifier;
  @Inject
  private VerdictLog log;

  public void found(long chain) {
    if (!isKnown(chain)) {
      log.verified(chain == AuditLine.NO_SCHOOL ? null : chain, verifier.verify(chain));
    }
  }

  /** Writes down what came out of the ledger when it is bad and nobody knows, or is good again. */
  public void verified(ChainVerdict ledger) {
    boolean bad = ledger.answer() == ChainVerdict.Answer.BAD;
    if (ledger.answer() != ChainVerdict.Answer.COULD_NOT_CHECK && bad != isKnown(SignedLedger.CHAIN)) {
      log.ledgerVerified(ledger);
    }
  }

  private boolean isKnown(long chain) {
    return chains.lastVerdict(chain)
        .filter(v -> v.line().detail().startsWith(ChainVerdict.Answer.BAD.name())).isPresent();
  }
}
