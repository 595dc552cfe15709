/** Has spreadsheets of schools read and written in the worker process, never in the server's memory. */
package vn.hocba.archive.workbook;
