/** Schools, their classes, pupils and staff by school year. */
package vn.hocba.school;
