package vn.hocba.archive.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TranscriptJsonTest {

  private static final String ID = "6f8f3f3e-0a52-4f0e-9a55-0d2a5c1b7e11";
  /** Written by the first version. It is never regenerated: later versions have to open it as it is. */
  private static final byte[] GOLDEN = golden("transcript-format-1.json");

  @Test
  void opensFormatOneAndGivesTheSameBytes() {
    TranscriptDocument document = TranscriptJson.read(GOLDEN);
    assertEquals(SampleTranscripts.of(ID, "H'Linh Niê"), document);
    assertArrayEquals(GOLDEN, TranscriptJson.write(document));
  }

  /** Written when format 2 came; never regenerated either. */
  @Test
  void opensFormatTwoAndGivesTheSameBytes() {
    byte[] secondary = golden("transcript-format-2.json");
    assertEquals(SampleTranscripts.reassessed(ID, "H'Linh Niê"), TranscriptJson.read(secondary));
    assertArrayEquals(secondary, TranscriptJson.write(TranscriptJson.read(secondary)));
    byte[] primary = golden("transcript-format-2-primary.json");
    assertEquals(SamplePrimary.of(ID, "Y Bhăm Êban"), TranscriptJson.read(primary));
    assertArrayEquals(primary, TranscriptJson.write(TranscriptJson.read(primary)));
  }

  /** Written when format 3 came; never regenerated either. */
  @Test
  void opensFormatThreeAndGivesTheSameBytes() {
    byte[] secondary = golden("transcript-format-3.json");
    assertEquals(SampleTranscripts.inFormatThree(SampleTranscripts.reassessed(ID, "H'Linh Niê")),
        TranscriptJson.read(secondary));
    assertArrayEquals(secondary, TranscriptJson.write(TranscriptJson.read(secondary)));
    byte[] primary = golden("transcript-format-3-primary.json");
    assertEquals(SampleTranscripts.inFormatThree(SamplePrimary.of(ID, "Y Bhăm Êban")), TranscriptJson.read(primary));
    assertArrayEquals(primary, TranscriptJson.write(TranscriptJson.read(primary)));
  }

  /** Written when format 4 came; never regenerated either. */
  @Test
  void opensFormatFourAndGivesTheSameBytes() {
    byte[] again = golden("transcript-format-4.json");
    assertEquals(SampleTranscripts.issuedAgain(SampleTranscripts.reassessed(ID, "H'Linh Niê")), TranscriptJson.read(again));
    assertArrayEquals(again, TranscriptJson.write(TranscriptJson.read(again)));
  }

  /** Written when format 5 came; never regenerated either. */
  @Test
  void opensFormatFiveAndGivesTheSameBytes() {
    byte[] secondary = golden("transcript-format-5.json");
    assertEquals(SampleForms.secondary(ID), TranscriptJson.read(secondary));
    assertArrayEquals(secondary, TranscriptJson.write(TranscriptJson.read(secondary)));
    byte[] primary = golden("transcript-format-5-primary.json");
    assertEquals(SampleForms.primary(ID), TranscriptJson.read(primary));
    assertArrayEquals(primary, TranscriptJson.write(TranscriptJson.read(primary)));
  }

  /** Written when format 6 came; never regenerated either. */
  @Test
  void opensFormatSixAndGivesTheSameBytes() {
    byte[] asked = golden("transcript-format-6.json");
    assertEquals(SampleForms.asked(SampleForms.secondary(ID), "https://truong.example.vn/hocba/check.xhtml"), TranscriptJson.read(asked));
    assertArrayEquals(asked, TranscriptJson.write(TranscriptJson.read(asked)));
  }

  /** Written when format 7 came; never regenerated either. */
  @Test
  void opensFormatSevenAndGivesTheSameBytes() {
    byte[] left = golden("transcript-format-7.json");
    assertEquals(SampleForms.left(ID), TranscriptJson.read(left));
    assertArrayEquals(left, TranscriptJson.write(TranscriptJson.read(left)));
  }

  /** Written when format 8 came; never regenerated either. */
  @Test
  void opensFormatEightAndGivesTheSameBytes() {
    byte[] named = golden("transcript-format-8.json");
    assertEquals(SampleForms.named(SampleForms.secondary(ID)), TranscriptJson.read(named));
    assertArrayEquals(named, TranscriptJson.write(TranscriptJson.read(named)));
  }

  @Test
  void formatSixHasNoRoomForWhoLeftAndFormatSevenNamesItsWords() {
    String seven = text(golden("transcript-format-7.json"));
    assertTrue(assertThrows(TranscriptFormatException.class, () -> TranscriptJson.read(seven.replace("\"format\":7", "\"format\":6")
        .getBytes(StandardCharsets.UTF_8))).getMessage().contains("leaving"));
    assertTrue(assertThrows(TranscriptFormatException.class, () -> TranscriptJson.read(seven.replace("\"wording\":1", "\"wording\":null")
        .getBytes(StandardCharsets.UTF_8))).getMessage().contains("wording"));
  }

  @Test
  void formatFiveHasNoRoomForAWayToAsk() {
    assertTrue(assertThrows(TranscriptFormatException.class, () -> TranscriptJson.read(text(golden("transcript-format-6.json"))
        .replace("\"format\":6", "\"format\":5").getBytes(StandardCharsets.UTF_8))).getMessage().contains("lookup"));
  }

  @Test
  void formatFourHasNoRoomForTheFormAndFormatFiveMustSayIt() {
    String five = text(golden("transcript-format-5.json"));
    assertTrue(assertThrows(TranscriptFormatException.class, () -> TranscriptJson.read(five
        .replace("\"format\":5", "\"format\":4").getBytes(StandardCharsets.UTF_8))).getMessage().contains("form"));
    assertTrue(assertThrows(TranscriptFormatException.class, () -> TranscriptJson.read(text(golden(
        "transcript-format-4.json")).replace("\"format\":4", "\"format\":5").getBytes(StandardCharsets.UTF_8)))
        .getMessage().contains("form"));
    assertThrows(TranscriptFormatException.class, () -> TranscriptJson.read(five.replaceAll("\"past\":\\[.*?\\],", "")
        .getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void formatThreeHasNoRoomForGroundsAndFormatFourMustNameThem() {
    String grounds = text(golden("transcript-format-4.json"));
    assertTrue(assertThrows(TranscriptFormatException.class, () -> TranscriptJson.read(grounds
        .replace("\"format\":4", "\"format\":3").getBytes(StandardCharsets.UTF_8))).getMessage().contains("grounds"));
    assertTrue(assertThrows(TranscriptFormatException.class, () -> TranscriptJson.read(text(golden(
        "transcript-format-3.json")).replace("\"format\":3", "\"format\":4").getBytes(StandardCharsets.UTF_8)))
        .getMessage().contains("grounds"));
  }

  @Test
  void formatTwoHasNoRoomForAnUnknownNumberOfAbsencesNorForNationality() {
    String unkept = text(golden("transcript-format-3.json")).replace("\"format\":3", "\"format\":2");
    assertTrue(assertThrows(TranscriptFormatException.class,
        () -> TranscriptJson.read(unkept.getBytes(StandardCharsets.UTF_8))).getMessage().contains("nationality"));
    String zero = text(golden("transcript-format-2.json")).replace("\"excusedAbsences\":3", "\"excusedAbsences\":null");
    assertTrue(assertThrows(TranscriptFormatException.class,
        () -> TranscriptJson.read(zero.getBytes(StandardCharsets.UTF_8))).getMessage().contains("excusedAbsences"));
  }

  @Test
  void formatOneHasNoRoomForWhatCameLater() {
    assertFalse(text(GOLDEN).contains("reassessed"));
    byte[] more = text(GOLDEN).replace("\"pupil\":{", "\"primary\":null,\"pupil\":{").getBytes(StandardCharsets.UTF_8);
    assertThrows(TranscriptFormatException.class, () -> TranscriptJson.read(more));
    byte[] says = text(TranscriptJson.write(SampleTranscripts.reassessed(ID, "A"))).replace("\"format\":2",
        "\"format\":1").getBytes(StandardCharsets.UTF_8);
    assertTrue(assertThrows(TranscriptFormatException.class, () -> TranscriptJson.read(says)).getMessage()
        .contains("afterSummer"));
  }

  @Test
  void theYearsResultIsTheOneInForce() {
    assertEquals("DAT", SampleTranscripts.reassessed(ID, "A").result());
    assertEquals("HOAN_THANH", SamplePrimary.of(ID, "A", "CHUA_HOAN_THANH", "HOAN_THANH",
        "COMPLETED_AFTER_ADDITIONAL", "PROMOTED").result());
    assertEquals(null, SampleTranscripts.of(ID, "A").result());
  }

  @Test
  void keepsEveryLetterAndTheOpenResults() {
    TranscriptDocument document =
        SampleTranscripts.of("a", "Nguyễn \"Bé\" <b> & \\ \u2028", SampleTranscripts.LETTERS, List.of("", "\n\t"));
    assertEquals(document, TranscriptJson.read(TranscriptJson.write(document)));
    assertTrue(text(GOLDEN).contains("\"year\":null"));
  }

  @Test
  void sortsItsMembersWithoutBlanks() {
    assertTrue(text(GOLDEN).startsWith("{\"award\":\"GOOD\",\"className\":\"9A1\",\"closedAt\":\"2025-05-30T09:15:00Z\""));
  }

  @Test
  void refusesAFormatOfTheFuture() {
    byte[] future = text(GOLDEN).replace("\"format\":1", "\"format\":9").getBytes(StandardCharsets.UTF_8);
    String message = assertThrows(TranscriptFormatException.class, () -> TranscriptJson.read(future)).getMessage();
    assertTrue(message.contains("format 9"), message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "[]", "{}", "{\"format\":1}", "{\"format\":\"1\"}", "{\"format\":1e9}",
      "{\"format\":1,\"subjects\":[null],\"notes\":[]}", "{\"format\":1,\"subjects\":[],\"notes\":[],\"pupil\":7}",
      "{\"format\":1,\"subjects\":[],\"notes\":[],\"closedAt\":\"yesterday\"}",
      "{\"format\":0,\"subjects\":[],\"notes\":[]}", "{\"format\":2,\"subjects\":[],\"notes\":[],\"primary\":{}}",
      "{\"format\":2,\"subjects\":[],\"notes\":[],\"primary\":{\"subjects\":[],\"traits\":[{}]}}"})
  void refusesWhatIsNoTranscript(String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    assertThrows(TranscriptFormatException.class, () -> TranscriptJson.read(bytes));
  }

  @Test
  void refusesTheSameMeaningInOtherBytes() {
    for (String other : List.of(text(GOLDEN) + " ", text(GOLDEN).replace("{\"award\"", "{ \"award\""),
        text(GOLDEN).replace("{\"award\"", "{\"added\":1,\"award\""))) {
      byte[] bytes = other.getBytes(StandardCharsets.UTF_8);
      assertThrows(TranscriptFormatException.class, () -> TranscriptJson.read(bytes));
    }
  }

  @Test
  void refusesBytesThatAreNoUtf8() {
    byte[] broken = GOLDEN.clone();
    broken[text(GOLDEN).indexOf("Linh")] = (byte) 0xff;
    assertThrows(TranscriptFormatException.class, () -> TranscriptJson.read(broken));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static byte[] golden(String name) {
    try (InputStream in = TranscriptJsonTest.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
