/** Pages for those who lead or oversee: progress, what is worth a look, who is at work, which accounts look unsafe. */
package vn.hocba.web.oversight;
