package vn.hocba.checking;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import vn.hocba.access.Caller;
import vn.hocba.archive.verify.KeptAnswer;
import vn.hocba.archive.verify.ReasonCode;
import vn.hocba.intake.Receipts;
import vn.hocba.verifying.Verification;

/** Shows kept files of runs, with what is known today of where they were received; asks no permission, so only services use it. */
@Stateless
@PermitAll
public class CheckItems {

  @Inject
  private Receipts receipts;
  @Inject
  private SampledPupils pupils;

  /** @param caller receipts and pupils of schools outside whose scope are not named */
  public CheckRunService.Item item(CheckItem i, Caller caller, CheckRun run) {
    KeptAnswer found = i.answer();
    boolean received = found.reasons().stream().anyMatch(r -> r.code() == ReasonCode.RECEIVED);
    return new CheckRunService.Item(i.position(), i.fileName(), i.size(), new Verification(i.verdict(), found.reasons(), found.signers(),
        i.document(), i.checkedAt(), i.sha256(), i.fileName(), null), i.listing(), found,
        received ? receipts.of(i.sha256(), caller) : List.of(),
        run.sampledSchoolId() == null ? null : pupils.of(i.fileName(), caller).orElse(null));
  }
}
