/** Signing in to the portal and its API, and what a visit remembers. */
package vn.hocba.web.access;
