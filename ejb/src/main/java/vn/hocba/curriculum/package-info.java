/** Which regulation, programme, subjects and numbers of assessments hold for a grade in a school year, as dated data. */
package vn.hocba.curriculum;
