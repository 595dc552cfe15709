package vn.hocba.archive.backup;

/** A file of the vault that a backup holds. @param about what it is, as the ledger says */
public record ArchivedFile(String sha256, long size, String about) {}
