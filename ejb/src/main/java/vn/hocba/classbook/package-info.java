/** Reads a class book (Sổ theo dõi và đánh giá học sinh) from a workbook and says everything that is wrong in it. */
package vn.hocba.classbook;
