/** The page on which an edition of a transcript is proposed to be revoked, and on which that is decided. */
package vn.hocba.web.revocation;
