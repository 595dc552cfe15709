/** TT 58/2011, alone and as amended by TT 26/2020: levels, the table with the mean of all subjects, titles. */
package vn.hocba.assessment.tt58;
