/** Pages on which a school sets up its year. */
package vn.hocba.web.setup;
