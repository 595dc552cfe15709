/** Which duties an account has from which day to which, and who heads a school. */
package vn.hocba.access.duty;
