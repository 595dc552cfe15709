/** Signs a rendered transcript in the order the law gives and makes it provable for decades (PAdES B-LTA). */
package vn.hocba.archive.seal;
