/** Takes XLSX files apart that nobody vouches for, and writes others; everything here runs in the worker process only. */
package vn.hocba.archive.workbook.xlsx;
