package vn.hocba.archive.preservation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vn.hocba.archive.attest.TimeStampClient;

/** Begins batches of evidence and renews them with a time stamping service (RFC 4998 §4 and §5). Thread-safe. */
public final class Preserver {

  /** Gives the hash of a file of a batch in another algorithm, read anew from where it is kept. */
  @FunctionalInterface
  public interface Rehash {

    /**
     * @param position in the batch
     * @throws IOException when the file cannot be read, or is not what was stamped
     */
    byte[] hash(int position, DigestMethod method) throws IOException;
  }

  private final TimeStampClient stamps;

  public Preserver(TimeStampClient stamps) {
    this.stamps = stamps;
  }

  /**
   * Proves files with one time stamp.
   *
   * @param hashes of the files, and of whatever a later reader needs to trust their signatures; not empty
   * @throws vn.hocba.archive.seal.SealingException with part TSA
   */
  public EvidenceBatch begin(DigestMethod method, List<byte[]> hashes) {
    return new EvidenceBatch(List.of(first(method, hashes)));
  }

  private Chain first(DigestMethod method, List<byte[]> leaves) {
    byte[] token = stamps.stamp(method.oid(), new HashTree(method, leaves).root());
    return new Chain(method, leaves, List.of(new Stamp(List.of(), token)));
  }

  /**
   * Renews many batches with one time stamp before the certificates of their last ones end (RFC 4998 §5.2).
   *
   * @param batches all of one algorithm; not empty
   * @return the renewed ones, in the same order
   * @throws vn.hocba.archive.seal.SealingException with part TSA; then none is renewed
   */
  public List<EvidenceBatch> renewTime(List<EvidenceBatch> batches) {
    DigestMethod method = batches.getFirst().method();
    if (batches.stream().anyMatch(batch -> batch.method() != method)) {
      throw new IllegalArgumentException("One time stamp renews batches of one algorithm");
    }
    List<List<byte[]>> stamped = batches.stream().map(Preserver::tokensOfLastChain).toList();
    HashTree tree = new HashTree(method, stamped.stream()
        .map(tokens -> tokens.size() == 1 ? tokens.getFirst() : HashTree.joined(method, tokens)).toList());
    byte[] token = stamps.stamp(method.oid(), tree.root());
    List<EvidenceBatch> renewed = new ArrayList<>();
    for (int i = 0; i < batches.size(); i++) {
      List<Chain> chains = new ArrayList<>(batches.get(i).chains());
      chains.add(chains.removeLast().and(new Stamp(path(stamped.get(i), tree.path(i)), token)));
      renewed.add(new EvidenceBatch(chains));
    }
    return renewed;
  }

  /** The standard asks for the last token only; a well-known reader wants all of the chain named, and that does no harm. */
  private static List<byte[]> tokensOfLastChain(EvidenceBatch batch) {
    Chain last = batch.chains().getLast();
    return last.stamps().stream().map(stamp -> last.method().of(stamp.token())).toList();
  }

  /** Begins with what is stamped, which a reader looks for in the first group. */
  private static List<List<byte[]>> path(List<byte[]> stamped, List<List<byte[]>> toRoot) {
    if (stamped.size() == 1 && !toRoot.isEmpty()) {
      return toRoot;
    }
    List<List<byte[]>> path = new ArrayList<>();
    path.add(stamped);
    for (List<byte[]> group : toRoot) {
      path.add(List.of(group.getLast())); // of the first pair only the neighbour: this side is the group before
    }
    return path;
  }

  /**
   * Goes over to a stronger algorithm before the old one grows weak (RFC 4998 §5.3); all files are read again.
   *
   * @throws IOException from {@link Rehash}; then nothing is renewed
   * @throws vn.hocba.archive.seal.SealingException with part TSA
   */
  public EvidenceBatch renewHash(EvidenceBatch batch, DigestMethod method, Rehash files) throws IOException {
    if (method.compareTo(batch.method()) <= 0) {
      throw new IllegalArgumentException("Not stronger than " + batch.method());
    }
    List<byte[]> leaves = new ArrayList<>(batch.size());
    for (int i = 0; i < batch.size(); i++) {
      leaves.add(method.of(files.hash(i, method), method.of(batch.sequence(i))));
    }
    List<Chain> chains = new ArrayList<>(batch.chains());
    chains.add(first(method, leaves));
    return new EvidenceBatch(chains);
  }
}
