/** The pages on which an office says which records are of one pupil, and on which one pupil's years stand together. */
package vn.hocba.web.path;
