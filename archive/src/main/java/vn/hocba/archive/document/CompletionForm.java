package vn.hocba.archive.document;

import com.itextpdf.layout.element.Div;
import com.itextpdf.layout.properties.TextAlignment;
import java.time.format.DateTimeFormatter;

/**
 * The confirmation that a level of school is completed, on the last grade's transcript, above the head's signature. For THCS
 * it stands for the diploma (Luật 123/2025/QH15).
 */
final class CompletionForm {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", FormLabels.LOCALE);

  private final TranscriptDocument transcript;
  private final FormLabels labels;
  private final FormWriter write;

  CompletionForm(TranscriptDocument transcript, FormLabels labels, FormWriter write) {
    this.transcript = transcript;
    this.labels = labels;
    this.write = write;
  }

  /** Whether there is anything to confirm. */
  boolean due() {
    return transcript.form() != null && (transcript.primary() == null ? "COMPLETED".equals(transcript.promotion())
        : transcript.primary().programmeCompleted());
  }

  Div block() {
    String programme = labels.text("completed.programme." + new FormHead(transcript, labels, write).programme());
    Div block = new Div().setKeepTogether(true).setMarginTop(8);
    block.add(write.heading(labels.text("completed.heading", programme.toUpperCase(FormLabels.LOCALE)))
        .setTextAlignment(TextAlignment.CENTER));
    block.add(write.text(labels.text(transcript.school().level().equals("GDTX") ? "completed.says.GDTX" : "completed.says",
        transcript.school().name(), transcript.pupil().fullName(), DAY.format(transcript.pupil().birthDate()),
        transcript.className(), transcript.schoolYear(), programme)).setTextAlignment(TextAlignment.JUSTIFIED));
    return block;
  }
}
