/** The pages on which corrections are asked for, decided, witnessed, read and printed. */
package vn.hocba.web.correction;
