/** Signs the heads of the audit chains, keeps them off the database, and verifies chains against them. */
package vn.hocba.attestation;
