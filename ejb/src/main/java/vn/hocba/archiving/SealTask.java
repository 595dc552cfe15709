package vn.hocba.archiving;

/**
 * A claimed sealing job with all that is needed to do it outside any transaction.
 *
 * @param claim number of this claim; a later one makes it void
 * @param document canonical text of the transcript
 * @param signedSha256 the file that people have signed, or null where the keys with this server do
 * @param stagedSha256 the file that waits in the staging room, or null while the transcript is not sealed
 */
public record SealTask(long jobId, int claim, String transcriptId, long schoolId, long classId, long homeroomStaffId, String document,
    String signedSha256, String stagedSha256) {}
