/** The page for labelled copies on media, and the files such a copy consists of. */
package vn.hocba.web.medium;
