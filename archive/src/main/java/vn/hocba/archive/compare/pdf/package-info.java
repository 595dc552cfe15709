/** The part of the comparison that takes files apart; it runs in the worker process only. */
package vn.hocba.archive.compare.pdf;
