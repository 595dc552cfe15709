/** Keeps the archive's files proven: batches of evidence (RFC 4998) begun each day and renewed in time. */
package vn.hocba.preserving;
