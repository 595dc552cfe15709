/** The work that seals transcripts and feeds archive and index. */
package vn.hocba.archiving;
