/** Tells an inspector what a file is: ours and current, ours but changed, somebody else's, or not to be told. */
package vn.hocba.archive.verify;
