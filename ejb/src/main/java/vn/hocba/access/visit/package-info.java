/** Where accounts are signed in, ended by their owners and by those who manage them, and whether accounts look safe. */
package vn.hocba.access.visit;
