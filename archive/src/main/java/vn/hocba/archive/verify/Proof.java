package vn.hocba.archive.verify;

/**
 * What the archive keeps beside a document of its own that does not prove itself: because it does not carry its signers' status,
 * or because the certificate of its last time stamp has ended meanwhile.
 *
 * @param validationData as {@link vn.hocba.archive.seal.ValidationData} writes it; null when the document carries the status
 * @param record evidence record of the document, DER; null while no batch of evidence was made
 * @param dataRecord evidence record of the validation data, of the same batch; null when one of both is
 */
public record Proof(byte[] validationData, byte[] record, byte[] dataRecord) {

  public Proof {
    if ((record == null || validationData == null) != (dataRecord == null)) {
      throw new IllegalArgumentException("both are of one batch, or there is none yet");
    }
    if (record == null && validationData == null) {
      throw new IllegalArgumentException("nothing is beside the document");
    }
  }

  /** For a document that was sealed just now. */
  public static Proof now(byte[] validationData) {
    return new Proof(validationData, null, null);
  }

  /** For a document that carries its signers' status. */
  public static Proof ofFile(byte[] record) {
    return new Proof(null, record, null);
  }
}
