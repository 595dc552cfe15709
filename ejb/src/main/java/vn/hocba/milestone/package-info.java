/** By which calendar books are checked and locked, who decides on it within which limits, and how far entries are. */
package vn.hocba.milestone;
