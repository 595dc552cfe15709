package vn.hocba.signing;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hocba.archiving.SealStopped;

/**
 * Looks at the certificates of who has signed already before the next one signs: until the time stamp at the end a
 * signature is proved only as long as its certificate is good. Authorities are asked outside any transaction.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EarlierSignatures {

  @Inject
  private SigningTroubles troubles;
  @Inject
  private CertificateDesk certificates;
  @Inject
  private SpoiltDesk desk;

  /** Holds out what of these classes carries a signature that cannot be proved any more. */
  public void holdOut(Collection<Long> classIds) {
    Set<Long> spoilt = spoilt(troubles.certificatesOn(classIds));
    if (!spoilt.isEmpty()) {
      desk.holdOut(troubles.openWith(spoilt, classIds, null));
    }
  }

  /** Whether the signatures on a document can all be proved still; if not it is held out, and its claim is void. */
  public boolean stand(long documentId) {
    Set<Long> spoilt = spoilt(troubles.certificatesOn(documentId));
    if (!spoilt.isEmpty()) {
      desk.holdOut(troubles.openWith(spoilt, List.of(), documentId));
    }
    return spoilt.isEmpty();
  }

  /** Has the register know which signer it is for whom a document cannot be sealed. */
  public void look(long documentId) {
    troubles.certificatesOn(documentId).forEach(certificates::askAgain);
  }

  /** The same of a transcript; one that was replaced meanwhile is no longer anybody's. */
  public void sealStopped(@Observes SealStopped stopped) {
    troubles.documentsOf(stopped.transcriptId()).forEach(document -> {
      look(document);
      desk.unsealableTranscript(document);
    });
  }

  private Set<Long> spoilt(Set<Long> asked) {
    return asked.stream().filter(id -> certificates.spoils(id)).collect(Collectors.toSet());
  }
}
