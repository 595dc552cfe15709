/** Closing a year: from marks to immutable transcripts. */
package vn.hocba.transcript;
