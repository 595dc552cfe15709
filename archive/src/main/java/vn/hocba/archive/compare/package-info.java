/** Shows a page of a file from outside beside the page of ours, with what differs marked. */
package vn.hocba.archive.compare;
