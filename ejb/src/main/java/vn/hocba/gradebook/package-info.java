/** The marks of one subject in one class, entered by its teacher. */
package vn.hocba.gradebook;
