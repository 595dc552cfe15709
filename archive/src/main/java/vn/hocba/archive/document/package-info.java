/** What a transcript says, and how it is laid out on paper. */
package vn.hocba.archive.document;
