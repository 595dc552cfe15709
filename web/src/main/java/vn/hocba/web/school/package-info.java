/** Shows classes and how far their year has come; the principal locks and closes them here. */
package vn.hocba.web.school;
