/** The page that tells why a pupil's results are what they are. */
package vn.hocba.web.explaining;
