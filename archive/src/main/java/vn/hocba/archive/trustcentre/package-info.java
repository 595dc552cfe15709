/** A certification authority, OCSP responder and time stamping authority for demonstrations, on the loopback. */
package vn.hocba.archive.trustcentre;
