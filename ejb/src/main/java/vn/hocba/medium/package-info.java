/** Labelled copies of archived files on media that leave the house: disks, sticks, folders (S0 Điều 13, S4 Điều 14.2). */
package vn.hocba.medium;
