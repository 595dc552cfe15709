package vn.hocba.preserving;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import vn.hocba.archive.seal.EmbeddedSignatures;
import vn.hocba.archive.seal.SealingException;
import vn.hocba.archive.verify.Proof;
import vn.hocba.archiving.Ledger;
import vn.hocba.archiving.LedgerEntry;
import vn.hocba.archiving.SignersStatus;

/** Brings what is kept beside a document of the archive that does not prove itself, or not any more; asks no permission. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Proofs {

  private static final System.Logger LOG = System.getLogger(Proofs.class.getName());

  @Inject
  private Ledger ledger;
  @Inject
  private Batches batches;
  @Inject
  private ProvenLines lines;
  @Inject
  private Preservation preservation;
  @Inject
  private WholeFiles wholeFiles;
  @Inject
  private SilentAuthorities silent;
  @Inject
  private SignersStatus signers;
  @Inject
  private Clock clock;

  /**
   * For a file that is byte for byte one of ours.
   *
   * @return empty when it carries the status itself and its last time stamp holds still, and when neither a batch nor the
   *     authorities can tell it now
   */
  public Optional<Proof> of(String sha256, byte[] pdf) {
    boolean carried = EmbeddedSignatures.carryStatus(pdf);
    if (carried && EmbeddedSignatures.provenUntil(pdf).filter(end -> end.isAfter(clock.instant())).isPresent()) {
      return Optional.empty();
    }
    try {
      Optional<LedgerEntry> line = ledger.ofFile(sha256).stream().filter(l -> l.kind() != LedgerEntry.Kind.DISPOSAL).findFirst();
      Optional<BatchRecord> batch = line.flatMap(l -> batches.proving(l.sequence()));
      if (carried) {
        return batch.isEmpty() ? Optional.empty() : Optional.of(Proof.ofFile(record(batch.get(), line.get())));
      }
      Optional<BatchRecord> status = batch.flatMap(batches::withStatus);
      if (status.isPresent() && (!silent.lacks(batch.get().number()) || !answer(pdf))) {
        return Optional.of(ofBatch(batch.get(), status.get(), line.get()));
      }
      return signers.beside(pdf).map(data -> Proof.now(data.write()));
    } catch (IOException | SealingException notNow) {
      LOG.log(System.Logger.Level.WARNING, "The status of the signers of " + sha256 + " is not at hand", notNow);
      return Optional.empty();
    }
  }

  /** Whether authorities tell now what a batch lacks still. */
  private boolean answer(byte[] pdf) {
    try {
      return signers.beside(pdf).isPresent();
    } catch (SealingException silentStill) {
      return false;
    }
  }

  private Proof ofBatch(BatchRecord batch, BatchRecord status, LedgerEntry line) throws IOException {
    return new Proof(wholeFiles.read(status.validationSha256(), "validation data"), record(batch, line), preservation.read(status).record(status.files()));
  }

  private byte[] record(BatchRecord batch, LedgerEntry line) throws IOException {
    List<Long> order = lines.of(batch).stream().map(LedgerEntry::sequence).toList();
    return preservation.read(batch).record(order.indexOf(line.sequence()));
  }
}
