package vn.hocba.signing;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import vn.hocba.transcript.Transcripts;

/** Tells documents of pupils who left, which do not wait for their class, from those of its year. */
@Stateless
@PermitAll
public class LeaversDocuments {

  @Inject
  private Transcripts transcripts;

  /** Whether it is the transcript of the running year of somebody who left. */
  public boolean isOfLeaver(SigningDocument d) {
    return d.transcriptId() != null && transcripts.find(d.transcriptId()).filter(t -> t.leftOn() != null).isPresent();
  }
}
