/** Puts the load of the evening before a milestone on a server of its own, and looks whether every mark arrived. */
package vn.hocba.load;
