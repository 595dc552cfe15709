package vn.hocba.archive.seal;

import java.util.Objects;
import vn.hocba.archive.document.SignatureField;

/**
 * Who signs where.
 *
 * @param field the place
 * @param key signs
 * @param printedName the name shown in the place: the person's, or the school's for its seal
 */
public record Signatory(SignatureField field, SigningKey key, String printedName) {

  public Signatory {
    Objects.requireNonNull(field, "field");
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(printedName, "printedName");
  }
}
