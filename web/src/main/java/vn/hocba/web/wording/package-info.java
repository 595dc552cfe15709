/** What the portal says, in the reader's language. */
package vn.hocba.web.wording;
