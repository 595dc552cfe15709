/** Checks of many files in one run by a named person: the inspector's work, kept and reported. */
package vn.hocba.checking;
