package vn.hocba.archive.seal;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import vn.hocba.archive.document.SignatureField;

/**
 * All that a signature depends on besides the document and the key: with the same request the same bytes are to be
 * signed, however much later and on whichever machine the signature value arrives.
 *
 * @param field the place
 * @param subject code of the subject whose teacher signs a transcript; null elsewhere
 * @param chain the signer's certificate first, the root last
 * @param printedName the name shown in the place: the person's, or the school's for its seal
 * @param at claimed time of signing, whole seconds
 * @param picture PNG of the signature or seal, as {@link vn.hocba.archive.picture} drew it; null for words alone
 * @param mark what is written at the top right of the first page above the time, instead of all else: of a digitised paper the
 *     organisation's name, of an attachment in a file of its own number and symbol of the document it belongs to (NĐ 30/2020, Phụ
 *     lục I); null for a signature in a place of the form
 */
public record SignatureRequest(SignatureField field, String subject, List<X509Certificate> chain, String printedName,
    Instant at, byte[] picture, String mark) {

  public SignatureRequest {
    chain = List.copyOf(chain);
    at = at.truncatedTo(ChronoUnit.SECONDS);
  }

  /** In a place of the form. */
  public SignatureRequest(SignatureField field, String subject, List<X509Certificate> chain, String printedName, Instant at,
      byte[] picture) {
    this(field, subject, chain, printedName, at, picture, null);
  }

  /** The same above the first page, in words, upright and black. @param text see {@link #mark} */
  public SignatureRequest marked(String text) {
    return new SignatureRequest(field, subject, chain, printedName, at, null, text);
  }

  /** In a place that a document has once. */
  public SignatureRequest(SignatureField field, List<X509Certificate> chain, String printedName, Instant at, byte[] picture) {
    this(field, null, chain, printedName, at, picture);
  }

  /** Shown in words. */
  public SignatureRequest(SignatureField field, List<X509Certificate> chain, String printedName, Instant at) {
    this(field, chain, printedName, at, null);
  }

  /** Name of the place in the PDF. */
  String place() {
    return subject == null ? field.name() : field.of(subject);
  }
}
