/** The pages on which marks are entered and read, and the interface their grid saves through. */
package vn.hocba.web.gradebook;
