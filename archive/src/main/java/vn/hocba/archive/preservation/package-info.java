/**
 * Proves over decades that files existed unchanged at a time, without touching them: evidence records (RFC 4998), one time
 * stamp for a whole batch, renewed before certificates end or a hash algorithm grows weak.
 */
package vn.hocba.archive.preservation;
