/** The units above the schools, and which was under which on a day. */
package vn.hocba.organisation;
