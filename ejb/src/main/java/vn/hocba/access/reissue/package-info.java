/** Handing a password out anew, or taking a second factor off, so that nobody can sign in as somebody else by it. */
package vn.hocba.access.reissue;
