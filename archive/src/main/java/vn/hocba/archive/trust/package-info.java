/** The certificates that signatures must lead to, each for the time for which it is trusted. */
package vn.hocba.archive.trust;
