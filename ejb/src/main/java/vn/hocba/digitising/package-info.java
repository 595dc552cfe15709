/** Takes scans of paper transcripts into the archive, as signed digital copies that are found by what was read off them. */
package vn.hocba.digitising;
