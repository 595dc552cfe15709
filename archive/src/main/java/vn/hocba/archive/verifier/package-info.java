/** The command line that tells what a file is without any server, from a verification bundle alone. */
package vn.hocba.archive.verifier;
