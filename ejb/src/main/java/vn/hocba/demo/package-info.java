/** The demonstration: a school with people, classes and an archive, which production refuses. */
package vn.hocba.demo;
