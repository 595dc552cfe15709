/** Shows what was done, by whom and from where, and whether the record of it is whole. */
package vn.hocba.web.auditing;
