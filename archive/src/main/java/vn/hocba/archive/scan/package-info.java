/** Makes archival PDFs of scanned papers out of whatever a scanner or telephone wrote. */
package vn.hocba.archive.scan;
