/** Takes evidence files apart; runs in the worker process only. */
package vn.hocba.archive.evidence.file;
