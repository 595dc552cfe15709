/** The homeroom teacher's pages, those on which lists are approved, and the interface their sheets save through. */
package vn.hocba.web.homeroom;
