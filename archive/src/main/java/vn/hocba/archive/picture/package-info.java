/** Turns an uploaded picture of a signature or a seal into the one that is shown in documents, and nothing else. */
package vn.hocba.archive.picture;
