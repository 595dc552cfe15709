/** What was done, by whom, and what was refused. */
package vn.hocba.audit;
