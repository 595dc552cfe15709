/** Asks authorities for the status of certificates (OCSP, RFC 6960), for the processes that examine files and have no network. */
package vn.hocba.archive.trust.ocsp;
