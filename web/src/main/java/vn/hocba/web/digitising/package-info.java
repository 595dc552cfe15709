/** The page on which scans of paper transcripts come in. */
package vn.hocba.web.digitising;
