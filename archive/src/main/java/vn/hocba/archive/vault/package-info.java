/** Keeps sealed files for decades under the name of their own hash, and tells whether they are still what they were. */
package vn.hocba.archive.vault;
