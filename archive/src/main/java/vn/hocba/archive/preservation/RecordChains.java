package vn.hocba.archive.preservation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.tsp.ArchiveTimeStamp;
import org.bouncycastle.asn1.tsp.ArchiveTimeStampChain;
import org.bouncycastle.asn1.tsp.ArchiveTimeStampSequence;
import org.bouncycastle.asn1.tsp.EvidenceRecord;
import org.bouncycastle.asn1.tsp.PartialHashtree;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;

/**
 * Follows an evidence record from its first time stamp to its last: every chain must begin with the file itself and all chains
 * before it, every further stamp with the one before (RFC 4998 §5.3). Well-known readers look at the last chain only, so that an
 * old chain of another file would date a new one of this.
 */
final class RecordChains {

  private RecordChains() {}

  /** Whether all of it leads to that file. */
  static boolean cover(EvidenceRecord record, byte[] file) throws IOException, CMSException, TSPException {
    ArchiveTimeStampChain[] chains = record.getArchiveTimeStampSequence().getArchiveTimeStampChains();
    for (int c = 0; c < chains.length; c++) {
      ArchiveTimeStamp[] stamps = chains[c].getArchiveTimestamps();
      DigestMethod method = method(stamps[0]);
      byte[] before = c == 0 ? null
          : new ArchiveTimeStampSequence(Arrays.copyOf(chains, c)).getEncoded(ASN1Encoding.DER);
      byte[] leaf = before == null ? method.of(file) : method.of(method.of(file), method.of(before));
      for (ArchiveTimeStamp stamp : stamps) {
        if (!covers(stamp, method, leaf)) {
          return false;
        }
        leaf = method.of(stamp.getTimeStamp().getEncoded(ASN1Encoding.DER));
      }
    }
    return chains.length > 0;
  }

  private static boolean covers(ArchiveTimeStamp stamp, DigestMethod method, byte[] leaf)
      throws IOException, CMSException, TSPException {
    TimeStampToken token = new TimeStampToken(new CMSSignedData(stamp.getTimeStamp().getEncoded()));
    PartialHashtree[] groups = stamp.getReducedHashTree();
    byte[] value = leaf;
    if (groups != null && groups.length > 0) {
      if (!groups[0].containsHash(leaf)) {
        return false;
      }
      value = joined(method, List.of(groups[0].getValues()));
      for (PartialHashtree group : Arrays.copyOfRange(groups, 1, groups.length)) {
        List<byte[]> all = new ArrayList<>(List.of(group.getValues()));
        all.add(value);
        value = joined(method, all);
      }
    }
    return method(stamp) == method && method.oid().equals(token.getTimeStampInfo().getMessageImprintAlgOID())
        && Arrays.equals(value, token.getTimeStampInfo().getMessageImprintDigest());
  }

  private static byte[] joined(DigestMethod method, List<byte[]> group) {
    return group.size() == 1 ? group.getFirst() : HashTree.joined(method, group);
  }

  private static DigestMethod method(ArchiveTimeStamp stamp) {
    return List.of(DigestMethod.values()).stream()
        .filter(m -> m.oid().equals(stamp.getDigestAlgorithmIdentifier().getAlgorithm())).findFirst()
        .orElseThrow(() -> new IllegalArgumentException("a hash algorithm that is not known"));
  }
}
