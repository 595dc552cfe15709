package vn.hocba.preserving;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.hocba.archive.seal.Chains;
import vn.hocba.archive.seal.EmbeddedSignatures;
import vn.hocba.archive.seal.ValidationData;
import vn.hocba.archive.seal.ValidationDataCollector.Collected;
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
  private WholeFiles files;
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
   * @param unread what could not be checked because its file is not whole, as the ledger names it; the rest went on
   */
  public record Told(byte[] file, List<List<X509Certificate>> lacking, List<UnansweredStatus> answered, List<String> unread) {

    /** Earlier batches whose whole data are in the file now. */
    Set<Long> completed() {
      return answered.stream().map(UnansweredStatus::batch).collect(Collectors.toCollection(LinkedHashSet::new));
    }
  }

  /**
   * Asks for the signers of files, and for what earlier batches lack. A file that is whole nowhere is set apart: of a
   * document nobody's status is asked, and an earlier batch stays without its answer.
   *
   * @throws IOException when the vault does not answer
   */
  public Told of(List<LedgerEntry> entries, List<UnansweredStatus> earlier) throws IOException {
    List<String> unread = new ArrayList<>();
    Set<X509Certificate> own = signersOf(entries, unread);
    Set<X509Certificate> asked = new LinkedHashSet<>(own);
    earlier.forEach(one -> asked.addAll(one.certificates()));
    if (asked.isEmpty()) {
      return new Told(null, List.of(), List.of(), unread);
    }
    Collected told = signers.whatAnswers(asked);
    Set<String> silent = told.unanswered().stream().map(chain -> UnansweredStatus.fingerprint(chain.getFirst()))
        .collect(Collectors.toSet());
    ValidationData data = told.data();
    List<UnansweredStatus> answered = new ArrayList<>();
    for (Map.Entry<Long, List<UnansweredStatus>> batch : earlier.stream().filter(one -> !silent.contains(one.fingerprint()))
        .collect(Collectors.groupingBy(UnansweredStatus::batch, TreeMap::new, Collectors.toList())).entrySet()) {
      BatchRecord kept = batches.find(batch.getKey()).flatMap(batches::withStatus).orElse(null);
      Optional<byte[]> file = kept == null ? Optional.empty() : whole(kept.validationSha256(), Kind.VALIDATION + " " + kept.validationReference(), unread);
      if (kept == null || file.isPresent()) {
        data = file.isPresent() ? data.and(ValidationData.read(file.get())) : data;
        answered.addAll(batch.getValue());
      }
    }
    if (own.isEmpty() && answered.isEmpty()) {
      return new Told(null, List.of(), List.of(), unread);
    }
    return new Told(data.write(), own.isEmpty() ? List.of() : lacking(told, own, earlier), answered, unread);
  }

  private Set<X509Certificate> signersOf(List<LedgerEntry> entries, List<String> unread) throws IOException {
    Set<X509Certificate> certificates = new LinkedHashSet<>();
    for (LedgerEntry file : entries) {
      if (ASKED.contains(file.kind())) {
        Optional<byte[]> pdf = whole(file.sha256(), file.kind() + " " + file.reference(), unread);
        if (pdf.isPresent() && !EmbeddedSignatures.carryStatus(pdf.get())) {
          certificates.addAll(EmbeddedSignatures.certificates(pdf.get()));
        }
      }
    }
    return certificates;
  }

  /** From the vault, or from its copy where that alone is whole. @param unread gets its name when neither is */
  private Optional<byte[]> whole(String sha256, String name, List<String> unread) throws IOException {
    Optional<byte[]> found = files.find(sha256, name);
    if (found.isEmpty()) {
      unread.add(name);
    }
    return found;
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
