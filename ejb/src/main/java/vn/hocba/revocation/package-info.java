/** Taking editions of transcripts out of force by decision: the office proposes, the principal decides, and nothing is deleted. */
package vn.hocba.revocation;
