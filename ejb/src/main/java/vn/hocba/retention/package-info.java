/** How long archived records are kept, and how one leaves the archive when its time is over: by decision, never by itself. */
package vn.hocba.retention;
