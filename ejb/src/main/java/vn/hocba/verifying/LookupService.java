package vn.hocba.verifying;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.hocba.archive.document.LookupCode;
import vn.hocba.archive.document.PaperLines;
import vn.hocba.archive.document.TranscriptJson;
import vn.hocba.handover.Copies;
import vn.hocba.handover.CopyBook;
import vn.hocba.handover.CopyKind;
import vn.hocba.handover.CopyLine;
import vn.hocba.problem.Problem;
import vn.hocba.transcript.TranscriptRecord;
import vn.hocba.transcript.TranscriptState;
import vn.hocba.transcript.Transcripts;

/** Tells whoever holds a printed transcript, or a copy of one, what the archive has under its code, and nothing that the paper does not show. */
@Stateless
@PermitAll
public class LookupService {

  @Inject
  private Transcripts transcripts;
  @Inject
  private Copies copies;
  @Inject
  private CopyBook book;
  @Inject
  private LookupRate rate;
  @Inject
  private Clock clock;

  /**
   * @param typed the code as somebody typed or scanned it
   * @param source address of the asker, for the limit on requests
   * @return empty where no paper bears such a code
   * @throws Problem TOO_MANY_REQUESTS
   */
  public Optional<PaperAnswer> find(String typed, String source) {
    rate.ask(source);
    return LookupCode.read(typed).flatMap(code -> transcripts.byLookupCode(code)
        .map(t -> new PaperAnswer(null, List.of(edition(t, true)), clock.instant()))
        .or(() -> copies.byLookupCode(code).map(this::copy)));
  }

  /** The copy's own code answers for the copy, and for what it is a copy of as that stands today. */
  private PaperAnswer copy(CopyLine line) {
    Optional<CopyLine> annulment = copies.annulment(line.id());
    return new PaperAnswer(new PaperAnswer.Copy(book.symbol(line), line.madeAt(), annulment.map(CopyLine::madeAt).orElse(null),
        annulment.map(CopyLine::ground).orElse(null)), copies.parts(line.id()).stream()
        .map(p -> edition(transcripts.find(p.transcriptId()).orElseThrow(), line.kind() != CopyKind.EXTRACT)).toList(), clock.instant());
  }

  private PaperAnswer.Edition edition(TranscriptRecord t, boolean whole) {
    return new PaperAnswer.Edition(state(t), t.schoolYear(), t.edition(),
        whole ? PaperLines.of(TranscriptJson.read(t.document().getBytes(StandardCharsets.UTF_8))) : null, t.sealedAt(),
        t.revokedAt() == null ? t.supersededAt() : t.revokedAt(), t.revokedBecause());
  }

  private PaperAnswer.State state(TranscriptRecord t) {
    if (t.state() == TranscriptState.SUPERSEDED || t.state() == TranscriptState.REVOKED) {
      return t.state() == TranscriptState.REVOKED ? PaperAnswer.State.REVOKED : PaperAnswer.State.REPLACED;
    }
    boolean last = transcripts.latest(t.enrolmentId()).filter(l -> l.edition() > t.edition()).isEmpty();
    if (t.sealedSha256() == null) {
      return last ? PaperAnswer.State.NOT_SIGNED : PaperAnswer.State.REPLACED;
    }
    return last ? PaperAnswer.State.IN_FORCE : PaperAnswer.State.BEING_REPLACED;
  }
}
