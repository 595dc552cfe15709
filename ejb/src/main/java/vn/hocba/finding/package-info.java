/** Searching transcripts, signed and paper, within the caller's scope. */
package vn.hocba.finding;
