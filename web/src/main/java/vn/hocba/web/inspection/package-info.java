/** The pages of those who inspect a school: what they read, and nothing to press. */
package vn.hocba.web.inspection;
