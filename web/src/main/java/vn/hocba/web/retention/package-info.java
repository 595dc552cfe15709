/** The pages for how long archived records are kept, and for the disposal of what has outlived its time. */
package vn.hocba.web.retention;
