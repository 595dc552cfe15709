/** Corrections of marks: what makes one, until when, what proves it, and the log of those that were made. */
package vn.hocba.correction;
