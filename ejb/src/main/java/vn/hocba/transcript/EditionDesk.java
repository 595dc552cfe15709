package vn.hocba.transcript;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import vn.hocba.archive.document.TranscriptDocument;
import vn.hocba.archive.document.TranscriptJson;
import vn.hocba.school.Enrolment;
import vn.hocba.school.SchoolClass;
import vn.hocba.school.Schools;
import vn.hocba.signing.SigningChain;

/** Issues an edition of a pupil's transcript and hands it to who signs it; asks no permission, so only services use it. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class EditionDesk {

  @Inject
  private Transcripts transcripts;
  @Inject
  private SigningChain chain;
  @Inject
  private Lookups lookups;
  @Inject
  private Schools schools;

  /**
   * @param plain without the code that its paper has
   * @param explanation why its results are what they are, see {@link ExplanationText}
   * @param before the edition it would take the place of
   * @param priority of the sealing job where the school's keys sign, lower goes first
   * @return empty where the last edition already says the same
   */
  public Optional<TranscriptRecord> issue(TranscriptDocument plain, String explanation, Enrolment whose, SchoolClass c,
      Optional<TranscriptRecord> before, int priority) {
    TranscriptDocument document = plain.with(plain.form().with(lookups.next()));
    if (before.isPresent() && saysTheSame(document, before.get())) {
      chain.stays(before.get());
      return Optional.empty();
    }
    TranscriptRecord issued = new TranscriptRecord(document.id(), c.schoolId(), c.id(), whose.id(), whose.pupilId(), c.schoolYear(),
        document.edition(), document.supersedes(), new String(TranscriptJson.write(document), StandardCharsets.UTF_8), explanation,
        document.form().lookup().code(), document.closedAt()).left(document.leaving() == null ? null : document.leaving().day());
    transcripts.add(issued);
    schools.flush();
    chain.issued(issued, before, c, priority);
    return Optional.of(issued);
  }

  /** A revoked edition stands for nothing, so that the year has its transcript again when it is closed anew. */
  static boolean saysTheSame(TranscriptDocument document, TranscriptRecord standing) {
    return standing.state() != TranscriptState.REVOKED && TranscriptWriter.saysTheSame(document, TranscriptJson.read(standing.document().getBytes(StandardCharsets.UTF_8)));
  }
}
