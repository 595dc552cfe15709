/** Searches the archive, with the whole question in the address. */
package vn.hocba.web.finding;
