/** Pages on which many files are checked in one run, and samples are drawn. */
package vn.hocba.web.checking;
