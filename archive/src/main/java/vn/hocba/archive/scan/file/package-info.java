/** Decodes scans and draws them anew; runs in the worker process only. */
package vn.hocba.archive.scan.file;
