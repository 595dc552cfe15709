/** Finds transcripts, signed ones and catalogued paper ones, by what a Vietnamese clerk types into one box. */
package vn.hocba.archive.search;
