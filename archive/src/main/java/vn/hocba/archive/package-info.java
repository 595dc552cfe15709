/** Seals, keeps, checks and finds signed transcripts, without a server. */
package vn.hocba.archive;
