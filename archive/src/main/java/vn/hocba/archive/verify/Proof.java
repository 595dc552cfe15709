package vn.hocba.archive.verify;

/**
 * What the archive keeps beside a document of its own that does not carry its signers' status itself.
 *
 * @param validationData as {@link vn.hocba.archive.seal.ValidationData} writes it
 * @param record evidence record of the document, DER; null while no batch of evidence was made
 * @param dataRecord evidence record of the validation data, of the same batch; null as that
 */
public record Proof(byte[] validationData, byte[] record, byte[] dataRecord) {

  public Proof {
    if ((record == null) != (dataRecord == null)) {
      throw new IllegalArgumentException("both are of one batch, or there is none yet");
    }
  }

  /** For a document that was sealed just now. */
  public static Proof now(byte[] validationData) {
    return new Proof(validationData, null, null);
  }
}
