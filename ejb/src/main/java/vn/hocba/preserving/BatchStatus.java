package vn.hocba.preserving;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.hocba.archive.seal.EmbeddedSignatures;
import vn.hocba.archive.seal.SealingException;
import vn.hocba.archiving.ArchiveStore;
import vn.hocba.archiving.LedgerEntry;
import vn.hocba.archiving.LedgerEntry.Kind;
import vn.hocba.archiving.SignersStatus;
import vn.hocba.configuration.Setting;

/** Collects once, for a whole batch, the status of the certificates of documents that do not carry it themselves. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BatchStatus {

  private static final System.Logger LOG = System.getLogger(BatchStatus.class.getName());
  /** All others carry it, or came from elsewhere and are kept as they came. */
  private static final Set<Kind> ASKED = EnumSet.of(Kind.TRANSCRIPT);

  @Inject
  private ArchiveStore store;
  @Inject
  private SignersStatus signers;
  @Inject
  private Clock clock;

  /**
   * The file to be kept with the batch.
   *
   * @return empty when every document carries the status itself
   * @throws SealingException with part OCSP or CRL when an authority does not answer; after
   *     {@code hocba.preservation.wait.days} the batch is begun without, for its files must not wait for ever
   * @throws IOException when a file cannot be read
   */
  public Optional<byte[]> of(List<LedgerEntry> files) throws IOException {
    Set<X509Certificate> certificates = new LinkedHashSet<>();
    for (LedgerEntry file : files) {
      if (ASKED.contains(file.kind())) {
        byte[] pdf = store.vault().read(file.sha256());
        if (!EmbeddedSignatures.carryStatus(pdf)) {
          certificates.addAll(EmbeddedSignatures.certificates(pdf));
        }
      }
    }
    if (certificates.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(signers.now(certificates).write());
    } catch (SealingException silent) {
      Duration wait = Duration.ofDays(Setting.PRESERVATION_WAIT_DAYS.number(1, 365));
      if (files.getFirst().at().plus(wait).isAfter(clock.instant())) {
        throw silent;
      }
      LOG.log(System.Logger.Level.ERROR, "Evidence is begun without the status of signers", silent);
      return Optional.empty();
    }
  }
}
