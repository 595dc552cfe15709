package vn.hocba.handover;

import java.util.List;

/**
 * What the clerk enters to hand something over.
 *
 * @param transcripts identifiers of the editions, all of one pupil and in force
 * @param note in words; may be empty
 * @param recipient full name
 * @param relation of the recipient to the pupil; a school's messenger has none
 * @param paper number of the identity card or letter of introduction
 * @param receivingSchool where the pupil goes; needed for a transfer
 * @param signerTitle authority and title of who signs a copy; not asked for an original
 * @param firstPage of an extract, else 0
 * @param lastPage of an extract, else 0
 */
public record NewCopy(List<String> transcripts, CopyKind kind, CopyCarrier carrier, CopyReason reason, String note,
    String recipient, String relation, String paper, String receivingSchool, String signerTitle, String signerName,
    int firstPage, int lastPage) {

  public NewCopy {
    transcripts = List.copyOf(transcripts);
  }
}
