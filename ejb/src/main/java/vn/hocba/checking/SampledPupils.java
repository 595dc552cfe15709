package vn.hocba.checking;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import vn.hocba.access.Caller;
import vn.hocba.archive.document.TranscriptDocument;
import vn.hocba.archive.document.TranscriptJson;
import vn.hocba.transcript.TranscriptRecord;
import vn.hocba.transcript.Transcripts;

/** Names whose transcript was drawn into a sample, within the scope the caller has now; asks no permission, so only services use it. */
@Stateless
@PermitAll
public class SampledPupils {

  @Inject
  private Transcripts transcripts;

  /** A pupil with class and year of the transcript. */
  public record Sampled(String pupil, String className, String schoolYear) {}

  /** Empty for one the database no longer has, or of a school the caller does not see. */
  public Optional<Sampled> of(String transcriptId, Caller caller) {
    return transcripts.find(transcriptId).filter(t -> caller.sees(t.schoolId())).map(SampledPupils::named);
  }

  private static Sampled named(TranscriptRecord t) {
    TranscriptDocument d = TranscriptJson.read(t.document().getBytes(StandardCharsets.UTF_8));
    return new Sampled(d.pupil().fullName(), d.className(), d.schoolYear());
  }
}
