/** What a validation asked of each signature and what was answered, for whoever looks a click deeper; plain, bounded and in words. */
package vn.hocba.archive.verify.report;
