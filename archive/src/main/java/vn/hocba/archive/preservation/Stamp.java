package vn.hocba.archive.preservation;

import java.util.List;

/**
 * One time stamp over a batch.
 *
 * @param path from what is stamped to the root that the token names; empty when that is the batch's own root or the
 *     stamped hash itself
 * @param token RFC 3161 time stamp token, DER
 */
record Stamp(List<List<byte[]>> path, byte[] token) {}
