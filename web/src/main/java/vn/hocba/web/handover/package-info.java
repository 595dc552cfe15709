/** The pages for handing transcripts over and for the book of copies, and the files that are given. */
package vn.hocba.web.handover;
