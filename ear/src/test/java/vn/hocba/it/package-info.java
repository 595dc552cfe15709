/** Tests against the running server. */
package vn.hocba.it;
