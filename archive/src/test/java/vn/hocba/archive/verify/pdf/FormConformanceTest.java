package vn.hocba.archive.verify.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hocba.archive.document.CorrectionLogDocument;
import vn.hocba.archive.document.CorrectionLogRenderer;
import vn.hocba.archive.document.SampleCorrectionLogs;
import vn.hocba.archive.document.SamplePrimary;
import vn.hocba.archive.document.SampleTranscripts;
import vn.hocba.archive.document.TranscriptDocument;
import vn.hocba.archive.document.TranscriptRenderer;
import vn.hocba.archive.verify.Conformance;

/** The form of every school level and format is PDF/A-3a and PDF/UA-1 before anything is signed. */
class FormConformanceTest {

  private static final String ID = "0b1f5e0c-6d0e-4f0a-8a3e-5d1c2b3a4f5e";

  @TempDir
  private Path directory;

  static Stream<TranscriptDocument> forms() {
    return Stream.of(SampleTranscripts.of(ID, "H'Linh Niê"), SampleTranscripts.reassessed(ID, "H'Linh Niê"),
        SamplePrimary.of(ID, "Y Bhăm Êban"),
        SamplePrimary.of(ID, "Y Bhăm Êban", "CHUA_HOAN_THANH", "HOAN_THANH", "COMPLETED_AFTER_ADDITIONAL", "PROMOTED"),
        SamplePrimary.of(ID, "Y Bhăm Êban", null, null, "OPEN", "UNDECIDED"));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void conforms(TranscriptDocument document) throws IOException {
    Path file = Files.write(directory.resolve("form.pdf"), new TranscriptRenderer().render(document));
    assertEquals(new Conformance(Conformance.Outcome.GOOD, List.of()), new ConformanceCheck().check(file));
  }

  @Test
  void correctionLogsConform() throws IOException {
    for (CorrectionLogDocument log : List.of(SampleCorrectionLogs.month(ID), SampleCorrectionLogs.year(ID, 40),
        SampleCorrectionLogs.year(ID, 0))) {
      Path file = Files.write(directory.resolve("log.pdf"), new CorrectionLogRenderer().render(log));
      assertEquals(new Conformance(Conformance.Outcome.GOOD, List.of()), new ConformanceCheck().check(file));
    }
  }
}
