package vn.hocba.checking;

import java.time.Instant;
import vn.hocba.archive.verify.KeptAnswer;
import vn.hocba.archive.verify.Verdict;
import vn.hocba.verifying.Verification;

/**
 * A file with the answer about it, before it is kept.
 *
 * @param name with the folders below what was chosen, as the sender calls it
 * @param size in bytes
 * @param document of ours it is about; null when none
 */
record CheckedFile(String name, String sha256, long size, Verdict verdict, KeptAnswer answer,
    Verification.Document document, Instant checkedAt) {}
