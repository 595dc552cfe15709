/** Tells whether an uploaded file can serve as evidence: a photo or a PDF, and nothing else. */
package vn.hocba.archive.evidence;
