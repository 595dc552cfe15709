package vn.hocba.archive.seal;

import java.time.Instant;
import java.util.Objects;
import vn.hocba.archive.document.SignatureField;

/**
 * Who signs where.
 *
 * @param field the place
 * @param key signs
 * @param printedName the name shown in the place: the person's, or the school's for its seal
 * @param picture as in {@link SignatureRequest}
 */
public record Signatory(SignatureField field, SigningKey key, String printedName, byte[] picture) {

  public Signatory {
    Objects.requireNonNull(field, "field");
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(printedName, "printedName");
  }

  /** Shown in words. */
  public Signatory(SignatureField field, SigningKey key, String printedName) {
    this(field, key, printedName, null);
  }

  /** What this signatory's signature at a time depends on besides the document. */
  SignatureRequest request(Instant at) {
    return new SignatureRequest(field, key.chain(), printedName, at, picture);
  }
}
