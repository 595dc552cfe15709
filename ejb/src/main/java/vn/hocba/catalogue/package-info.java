/** Takes catalogues of paper transcripts in from files, decades of them: looked at first, then entered line by line, and taken back as a whole where that was a mistake. */
package vn.hocba.catalogue;
