/** Telling whether a PDF is what the school signed. */
package vn.hocba.verifying;
