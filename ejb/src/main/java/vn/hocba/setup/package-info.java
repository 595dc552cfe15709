/** How a school is set up for a year: staff, subject groups, classes, subjects and who has them. */
package vn.hocba.setup;
