/** The portal's interface for other programs. */
package vn.hocba.web.api;
