package vn.hocba.signing;

import java.time.Instant;

/**
 * A claimed document with all that is needed to sign it outside any transaction.
 *
 * @param claim number of this claim; a later one makes it void
 * @param content canonical text of what is rendered
 * @param sha256 of the file as it is, or null before it was rendered
 * @param keyId of the key that this server keeps for the signer
 * @param organisation the school's name
 * @param at claimed time of signing; null for now
 * @param schoolId whose picture of the seal is shown
 * @param subject code of the subject whose teacher signs a transcript; null for every other signature
 */
record SigningTask(long documentId, int claim, long batchId, SigningDocument.Kind kind, String content, String sha256,
    SigningStep step, long certificateId, String keyId, String signerName, String organisation, Instant at, long schoolId,
    String subject) {}
