package vn.hocba.signing;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.hocba.access.Callers;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.archive.seal.Chains;
import vn.hocba.archive.seal.SealingException;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.signing.certificate.CertificateService;
import vn.hocba.signing.certificate.Certificates;
import vn.hocba.signing.certificate.KeyHome;

/**
 * Signs in two steps with a token at the owner's own computer: what is to be signed goes out, signature values come back
 * and are checked before anything is kept. Both may be asked again at any time.
 */
@Stateless
@PermitAll
@Needs(Right.SIGN_DOCUMENTS)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TokenSigningService {

  /** In one answer; an agent asks again until nothing is left. */
  private static final int MOST = 50;

  @Inject
  private SigningBatches batches;
  @Inject
  private SigningDesk desk;
  @Inject
  private DocumentSigning signing;
  @Inject
  private Certificates certificates;
  @Inject
  private Callers callers;

  /** Bytes that the token signs with SHA-256. */
  public record ToSign(long documentId, byte[] data) {}

  /** @param signed documents that have the signature now; @param changed those that no longer waited for it */
  public record Taken(List<Long> signed, List<Long> changed) {}

  /** What of a batch is to be signed next. @throws Problem NOT_FOUND */
  public List<ToSign> next(long batchId) {
    SigningBatch batch = own(batchId);
    List<ToSign> next = new ArrayList<>();
    for (long document : desk.waiting(batch.id()).stream().limit(MOST).toList()) {
      desk.claim(batchId, document).ifPresent(task -> {
        try {
          signing.dataToSign(task).ifPresent(data -> next.add(new ToSign(document, data)));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      });
    }
    return next;
  }

  /**
   * Takes signature values; what was taken before is passed over.
   *
   * @param certificate PEM, of the token
   * @param values raw signature values by document
   * @throws Problem NOT_FOUND, CERTIFICATE_UNREADABLE, SIGNATURE_WRONG; values before a wrong one are kept
   */
  public Taken take(long batchId, String certificate, Map<Long, byte[]> values) {
    SigningBatch batch = own(batchId);
    requireRegistered(batch, certificate);
    Set<Long> waiting = desk.waiting(batchId);
    List<Long> signed = new ArrayList<>();
    List<Long> changed = new ArrayList<>();
    values.forEach((id, value) -> {
      if (waiting.contains(id) && taken(batchId, id, value)) {
        signed.add(id);
      } else {
        changed.add(id);
      }
    });
    return new Taken(signed, changed);
  }

  private boolean taken(long batchId, long documentId, byte[] value) {
    return desk.claim(batchId, documentId).map(task -> {
      try {
        return signing.complete(task, value);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }).orElse(false);
  }

  private void requireRegistered(SigningBatch batch, String given) {
    X509Certificate own;
    try {
      own = Chains.read(given == null ? "" : given).getFirst();
    } catch (SealingException unreadable) {
      throw new Problem(ProblemCode.CERTIFICATE_UNREADABLE);
    }
    if (!CertificateService.fingerprint(own).equals(certificates.find(batch.certificateId()).orElseThrow().fingerprint())) {
      throw new Problem(ProblemCode.CERTIFICATE_MISSING);
    }
  }

  private SigningBatch own(long batchId) {
    long account = callers.current().accountId();
    return batches.find(batchId).filter(b -> b.accountId() == account && b.keyHome() == KeyHome.OWNER)
        .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
  }
}
