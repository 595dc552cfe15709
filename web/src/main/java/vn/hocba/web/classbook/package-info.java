/** Takes class books in from spreadsheets: upload, look, confirm. */
package vn.hocba.web.classbook;
