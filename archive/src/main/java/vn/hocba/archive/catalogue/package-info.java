/**
 * Catalogues of paper transcripts as offices kept them over the decades: whatever encoding and order of columns, read line
 * by line into what the archive keeps, with everything said that is wrong with a line.
 */
package vn.hocba.archive.catalogue;
