package vn.hocba.web.homeroom;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.hocba.particulars.entry.ParticularsView;
import vn.hocba.web.wording.ParticularWording;
import vn.hocba.web.wording.Wording;

/** Says beside a pupil which results are still awaited and who enters them. */
final class AwaitedLines {

  private final ParticularsView view;
  private final ParticularWording words;
  private final Wording wording;

  AwaitedLines(ParticularsView view, Wording wording) {
    this.view = view;
    this.words = new ParticularWording(wording);
    this.wording = wording;
  }

  /** Null where nothing is awaited from anybody else: what the reader enters has its link. */
  String told(long enrolment) {
    List<String> awaited = new ArrayList<>(view.elsewhere().stream().filter(e -> e.due().enrolmentId() == enrolment)
        .map(e -> wording.text("lists.awaited.by", words.about(e.due().kind(), e.due().subject()), words.enters(e)))
        .toList());
    return awaited.isEmpty() ? null
        : wording.text("lists.awaited", awaited.stream().collect(Collectors.joining("; ")));
  }

  boolean enters(long enrolment) {
    return view.editable() && view.due().stream().anyMatch(d -> d.enrolmentId() == enrolment);
  }
}
