package vn.hocba.preserving;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hocba.archive.seal.Chains;
import vn.hocba.archive.seal.EmbeddedSignatures;
import vn.hocba.archive.seal.ValidationData;
import vn.hocba.archive.seal.ValidationDataCollector.Collected;
import vn.hocba.archiving.ArchiveStore;
import vn.hocba.archiving.LedgerEntry;
import vn.hocba.archiving.LedgerEntry.Kind;
import vn.hocba.archiving.SignersStatus;

/**
 * Collects once, for a whole batch, the status of the certificates of documents that do not carry it themselves. A silent
 * authority keeps nothing back but its own answers, which are asked for again for as long as it takes.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BatchStatus {

  /** All others carry it, or came from elsewhere and are kept as they came. */
  private static final Set<Kind> ASKED = EnumSet.of(Kind.TRANSCRIPT);

  @Inject
  private ArchiveStore store;
  @Inject
  private SignersStatus signers;
  @Inject
  private Batches batches;

  /**
   * What was told.
   *
   * @param file to be kept with the batch; null when there is nothing to keep
   * @param lacking chains of the batch's own certificates whose authority was silent
   * @param answered of earlier batches; the file has all that those batches have, too
   */
  public record Told(byte[] file, List<List<X509Certificate>> lacking, List<UnansweredStatus> answered) {

    /** Earlier batches whose whole data are in the file now. */
    Set<Long> completed() {
      return answered.stream().map(UnansweredStatus::batch).collect(Collectors.toCollection(LinkedHashSet::new));
    }
  }

  /**
   * Asks for the signers of files, and for what earlier batches lack.
   *
   * @throws IOException when a file cannot be read
   */
  public Told of(List<LedgerEntry> files, List<UnansweredStatus> earlier) throws IOException {
    Set<X509Certificate> own = signersOf(files);
    Set<X509Certificate> asked = new LinkedHashSet<>(own);
    earlier.forEach(one -> asked.addAll(one.certificates()));
    if (asked.isEmpty()) {
      return new Told(null, List.of(), List.of());
    }
    Collected told = signers.whatAnswers(asked);
    Set<String> silent = told.unanswered().stream().map(chain -> UnansweredStatus.fingerprint(chain.getFirst()))
        .collect(Collectors.toSet());
    List<UnansweredStatus> answered = earlier.stream().filter(one -> !silent.contains(one.fingerprint())).toList();
    if (own.isEmpty() && answered.isEmpty()) {
      return new Told(null, List.of(), List.of());
    }
    ValidationData data = told.data();
    Told result = new Told(null, own.isEmpty() ? List.of() : lacking(told, own, earlier), answered);
    for (long batch : result.completed()) {
      String kept = batches.find(batch).flatMap(batches::withStatus).map(BatchRecord::validationSha256).orElse(null);
      if (kept != null) {
        data = data.and(ValidationData.read(store.vault().read(kept)));
      }
    }
    return new Told(data.write(), result.lacking(), answered);
  }

  private Set<X509Certificate> signersOf(List<LedgerEntry> files) throws IOException {
    Set<X509Certificate> certificates = new LinkedHashSet<>();
    for (LedgerEntry file : files) {
      if (ASKED.contains(file.kind())) {
        byte[] pdf = store.vault().read(file.sha256());
        if (!EmbeddedSignatures.carryStatus(pdf)) {
          certificates.addAll(EmbeddedSignatures.certificates(pdf));
        }
      }
    }
    return certificates;
  }

  /** Of what is unanswered, all that does not belong to earlier batches alone. */
  private static List<List<X509Certificate>> lacking(Collected told, Set<X509Certificate> own, List<UnansweredStatus> earlier) {
    Set<X509Certificate> reached = new HashSet<>(own);
    own.forEach(one -> reached.addAll(Chains.complete(List.of(one), List.copyOf(own))));
    Set<String> others = earlier.stream().map(UnansweredStatus::fingerprint).collect(Collectors.toSet());
    return told.unanswered().stream().filter(chain -> reached.contains(chain.getFirst())
        || !others.contains(UnansweredStatus.fingerprint(chain.getFirst()))).toList();
  }
}
