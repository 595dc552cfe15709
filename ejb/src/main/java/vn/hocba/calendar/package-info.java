/** Which days the weeks and terms of a school year are. */
package vn.hocba.calendar;
