/** The second factor of a sign-in: codes of the hour from a person's telephone (RFC 6238), and codes for when it is lost. */
package vn.hocba.access.factor;
