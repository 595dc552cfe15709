package vn.hocba.archive.preservation;

import java.util.ArrayList;
import java.util.List;

/**
 * The time stamps of a batch that rest on one hash algorithm (RFC 4998 §5): the first is over the tree of the leaves, each
 * later one over the token before it.
 *
 * @param leaves in the batch's order: a file's hash in the first chain, in a later one its hash joined with that of all
 *     earlier chains
 * @param stamps oldest first; never empty
 */
record Chain(DigestMethod method, List<byte[]> leaves, List<Stamp> stamps) {

  Chain {
    leaves = List.copyOf(leaves);
    stamps = List.copyOf(stamps);
  }

  Chain and(Stamp next) {
    List<Stamp> more = new ArrayList<>(stamps);
    more.add(next);
    return new Chain(method, leaves, more);
  }
}
