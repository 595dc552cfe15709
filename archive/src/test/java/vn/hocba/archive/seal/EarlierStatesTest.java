package vn.hocba.archive.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocba.archive.Sha256;
import vn.hocba.archive.document.SampleTranscripts;
import vn.hocba.archive.document.TranscriptRenderer;
import vn.hocba.archive.seal.SealedTranscript.Revision;

/** The states that a signed file went through, found in the file alone. */
class EarlierStatesTest {

  @Test
  void everySignedStateButTheWholeIsFoundAndAnUnsignedFileHasNone(@TempDir Path directory) throws IOException {
    byte[] plain = new TranscriptRenderer().render(SampleTranscripts.of("6f8f3f3e-0a52-4f0e-9a55-0d2a5c1b7e21", "H'Linh Niê"));
    assertEquals(List.of(), EarlierStates.of(plain));
    try (SealingFixture school = new SealingFixture(directory)) {
      Signatory seal = school.signatories().get(2);
      byte[] once = new DocumentSigner().sign(plain,
          new SignatureRequest(seal.field(), seal.key().chain(), seal.printedName(), Clock.systemUTC().instant()), seal.key());
      assertEquals(List.of(), EarlierStates.of(once), "the whole file is no earlier state");
      SealedTranscript whole = school.sealer.seal(once);
      List<Revision> states = EarlierStates.of(whole.bytes());
      assertEquals(whole.revisions().subList(0, whole.revisions().size() - 1), states);
      assertTrue(!states.isEmpty(), "a time stamp follows the seal");
      Revision last = states.getLast();
      assertEquals(last.sha256(), Sha256.hex(Arrays.copyOf(whole.bytes(), (int) last.length())));
      byte[] longer = Arrays.copyOf(whole.bytes(), whole.bytes().length + 1);
      assertThrows(SealingException.class, () -> EarlierStates.of(longer));
    }
    assertThrows(SealingException.class, () -> EarlierStates.of("không phải PDF".getBytes(StandardCharsets.UTF_8)));
  }
}
