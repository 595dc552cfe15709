/** Who may sign in, and what their duties allow. */
package vn.hocba.access;
