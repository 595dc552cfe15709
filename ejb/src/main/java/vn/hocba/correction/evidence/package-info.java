/** Files that prove corrections: checked before they are kept, and shown only to those who may read the correction. */
package vn.hocba.correction.evidence;
