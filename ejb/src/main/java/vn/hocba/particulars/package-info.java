/** What of a pupil's year is not a mark: exemptions, results from elsewhere, re-assessments, decisions; and what follows. */
package vn.hocba.particulars;
