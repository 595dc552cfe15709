/** Packages that other archives hand over: checked file by file, and their documents taken into the own archive (TT 05/2025). */
package vn.hocba.intake;
