/** Trusted lists as states publish them (ETSI TS 119 612), read into trust anchors with their times. */
package vn.hocba.archive.trust.list;
