/** The register of the certificates that the people of a school and its seal sign with (REC-09). */
package vn.hocba.signing.certificate;
