/** Attendance by day, its monthly confirmation, and the year's totals that follow from it. */
package vn.hocba.attendance;
