/** The page on which catalogues of paper transcripts come in from files. */
package vn.hocba.web.catalogue;
