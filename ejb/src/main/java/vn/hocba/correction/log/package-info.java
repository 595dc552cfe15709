/** The correction log of teachers and months, and the year's summary that goes into the archive. */
package vn.hocba.correction.log;
