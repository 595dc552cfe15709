/** Who has declared which part of a class's term or year complete, sent and approved, and what a later change undoes. */
package vn.hocba.approval;
