/** Shows how the archive stands. */
package vn.hocba.web.status;
