package vn.hocba.archive.preservation;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.tsp.ArchiveTimeStamp;
import org.bouncycastle.asn1.tsp.ArchiveTimeStampChain;
import org.bouncycastle.asn1.tsp.ArchiveTimeStampSequence;
import org.bouncycastle.asn1.tsp.EvidenceRecord;
import org.bouncycastle.asn1.tsp.PartialHashtree;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.util.Store;

/**
 * The evidence of many files under common time stamps, from which the record of each is taken (RFC 4998 §3). Immutable:
 * renewal makes a longer one. The tree is built when a record is asked for, from 32 bytes a file.
 */
public final class EvidenceBatch {

  private final List<Chain> chains;

  EvidenceBatch(List<Chain> chains) {
    this.chains = List.copyOf(chains);
  }

  List<Chain> chains() {
    return chains;
  }

  /** Number of files. */
  public int size() {
    return chains.getFirst().leaves().size();
  }

  /** The hash of a file as it was first stamped. */
  public byte[] hash(int position) {
    return chains.getFirst().leaves().get(position).clone();
  }

  /** The algorithm that new time stamps rest on. */
  public DigestMethod method() {
    return chains.getLast().method();
  }

  /** When the files were proven first. */
  public Instant since() {
    return token(chains.getFirst().stamps().getFirst()).getTimeStampInfo().getGenTime().toInstant();
  }

  /** When the certificate of the newest time stamp ends; by then it must have been renewed. */
  public Instant provenUntil() {
    TimeStampToken newest = token(chains.getLast().stamps().getLast());
    Store<X509CertificateHolder> certificates = newest.getCertificates();
    return certificates.getMatches(null).stream().filter(newest.getSID()::match).findFirst()
        .orElseThrow(() -> new IllegalStateException("a time stamp without its certificate")).getNotAfter().toInstant();
  }

  /** The records of all files, in order, sharing the work on the trees; DER. */
  public List<byte[]> records() {
    List<HashTree> trees = trees();
    List<byte[]> records = new ArrayList<>(size());
    for (int i = 0; i < size(); i++) {
      records.add(encoded(i, trees));
    }
    return records;
  }

  /** The record of one file, DER. */
  public byte[] record(int position) {
    return encoded(position, trees());
  }

  private byte[] encoded(int position, List<HashTree> trees) {
    try {
      AlgorithmIdentifier[] methods = chains.stream().map(Chain::method).distinct().map(DigestMethod::identifier)
          .toArray(AlgorithmIdentifier[]::new);
      return new EvidenceRecord(methods, null, null, sequence(position, trees)).getEncoded(ASN1Encoding.DER);
    } catch (IOException e) {
      throw new IllegalStateException(e); // nothing is read or written
    }
  }

  /** What all chains so far say of a file; hashed when the algorithm is renewed (RFC 4998 §5.3). */
  byte[] sequence(int position) {
    try {
      return sequence(position, trees()).getEncoded(ASN1Encoding.DER);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<HashTree> trees() {
    return chains.stream().map(chain -> new HashTree(chain.method(), chain.leaves())).toList();
  }

  private ArchiveTimeStampSequence sequence(int position, List<HashTree> trees) {
    List<ArchiveTimeStampChain> sequence = new ArrayList<>();
    for (int c = 0; c < chains.size(); c++) {
      Chain chain = chains.get(c);
      List<ArchiveTimeStamp> stamps = new ArrayList<>();
      for (Stamp stamp : chain.stamps()) {
        List<List<byte[]>> path = stamps.isEmpty() ? trees.get(c).path(position) : stamp.path();
        stamps.add(archiveTimeStamp(chain.method(), path, stamp.token()));
      }
      sequence.add(new ArchiveTimeStampChain(stamps.toArray(ArchiveTimeStamp[]::new)));
    }
    return new ArchiveTimeStampSequence(sequence.toArray(ArchiveTimeStampChain[]::new));
  }

  private static ArchiveTimeStamp archiveTimeStamp(DigestMethod method, List<List<byte[]>> path, byte[] token) {
    PartialHashtree[] groups = path.stream().map(group -> new PartialHashtree(group.toArray(byte[][]::new)))
        .toArray(PartialHashtree[]::new);
    return new ArchiveTimeStamp(method.identifier(), groups.length == 0 ? null : groups, ContentInfo.getInstance(token));
  }

  static TimeStampToken token(Stamp stamp) {
    try {
      return new TimeStampToken(new CMSSignedData(stamp.token()));
    } catch (CMSException | TSPException | IOException e) {
      throw new IllegalStateException("a time stamp that was checked when it came", e);
    }
  }
}
