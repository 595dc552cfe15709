package vn.hocba.archive.verify.pdf;

import java.util.List;
import vn.hocba.archive.document.SignatureField;

/** The signatures a transcript bears, by field name, in the order they are made. */
final class ExpectedFields {

  static final List<String> NAMES = SignatureField.OF_TRANSCRIPT.stream().map(SignatureField::name).toList();

  private ExpectedFields() {}
}
