/** How far the books have come, what in them is worth a look, and who holds what: for those who lead or oversee. */
package vn.hocba.oversight;
