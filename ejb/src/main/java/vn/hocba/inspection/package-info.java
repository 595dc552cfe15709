/** What those who inspect a school read of what it keeps beside its results, and never change (S0 Điều 6). */
package vn.hocba.inspection;
