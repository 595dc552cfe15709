/** How a business failure is told: a code and its arguments, never a sentence. */
package vn.hocba.problem;
