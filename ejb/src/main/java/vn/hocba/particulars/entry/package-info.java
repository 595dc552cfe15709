/** Entering and withdrawing particulars: who may, what the rules accept, and what the year still waits for. */
package vn.hocba.particulars.entry;
