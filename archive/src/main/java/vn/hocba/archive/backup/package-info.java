/** Writes everything an installation needs to begin again into a place of its own, and tells whether it still is what was written. */
package vn.hocba.archive.backup;
