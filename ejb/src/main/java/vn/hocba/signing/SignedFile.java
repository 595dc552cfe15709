package vn.hocba.signing;

import java.time.Instant;
import vn.hocba.archive.seal.CertificateCheck;

/**
 * A file with one signature more.
 *
 * @param at claimed time of signing
 * @param checked what the certificate's authority said
 * @param checkedAt when it was asked
 * @param sizeBefore in bytes
 */
record SignedFile(String sha256, long size, String sha256Before, long sizeBefore, Instant at,
    CertificateCheck.Found checked, Instant checkedAt) {}
