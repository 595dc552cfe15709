/** Tells anybody whether a file is what the school signed. */
package vn.hocba.web.verifying;
