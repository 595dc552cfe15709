/** The pages on which people sign a year's documents, and on which certificates are registered. */
package vn.hocba.web.signing;
