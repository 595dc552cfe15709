/** Keeps untrusted bytes out of the server: a small pool of child processes that can be killed at any moment. */
package vn.hocba.archive.worker;
