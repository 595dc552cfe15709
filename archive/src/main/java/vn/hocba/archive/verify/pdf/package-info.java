/** Takes PDF files apart that nobody vouches for; everything here runs in the worker process only. */
package vn.hocba.archive.verify.pdf;
