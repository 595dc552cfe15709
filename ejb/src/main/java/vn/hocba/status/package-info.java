/** How the archive, its index and its background work stand. */
package vn.hocba.status;
