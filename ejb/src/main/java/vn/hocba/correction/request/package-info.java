/** Corrections the open book no longer takes: asked for, allowed, seen by three witnesses and applied once. */
package vn.hocba.correction.request;
