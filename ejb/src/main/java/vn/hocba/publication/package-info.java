/** The signed list of what was issued and its state, and the bundle for those who verify without this server; both are public and name nobody. */
package vn.hocba.publication;
