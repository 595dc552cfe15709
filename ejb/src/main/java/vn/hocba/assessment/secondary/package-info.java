/** The one entrance to the assessment of secondary schools, whatever the regulation. */
package vn.hocba.assessment.secondary;
