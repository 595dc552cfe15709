/** What a primary pupil's entries amount to under TT 27/2020 and the rules before it, as pure computation. */
package vn.hocba.assessment.primary;
