/** Signs and time-stamps short statements, and tells whether one is still what was signed, and when. */
package vn.hocba.archive.attest;
