/**
 * What a verifier needs who can ask nobody: the state of everything that was issued, signed, and a package of that list, the
 * trust anchors and the ledger's signed heads (docs/formats.md).
 */
package vn.hocba.archive.bundle;
