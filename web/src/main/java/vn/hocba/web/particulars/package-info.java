/** The page of the particulars of a class's pupils. */
package vn.hocba.web.particulars;
