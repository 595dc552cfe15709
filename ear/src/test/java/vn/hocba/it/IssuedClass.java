package vn.hocba.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static vn.hocba.it.DemoPortal.told;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A closed class as programs see it: sealed, found, handed out and verified. */
@SuppressWarnings("unchecked")
record IssuedClass(DemoPortal principal, String name) {

  /** Waits until every transcript of the class is sealed. */
  void awaitSealed(int pupils) {
    long id = number(list(told(200, principal.get("/classes")), "classes").stream()
        .filter(c -> name.equals(c.get("name"))).findFirst().orElseThrow(), "id");
    Deadline.await(Duration.ofMinutes(4), () -> told(200, principal.get("/jobs?classId=" + id)), jobs -> {
      Map<String, Object> counts = (Map<String, Object>) jobs.get("counts");
      assertFalse(counts.containsKey("STOPPED") && number(counts, "STOPPED") > 0, jobs.toString());
      return counts.containsKey("DONE") && number(counts, "DONE") == pupils;
    });
  }

  /** The pupil's line in the search, once the index has it. */
  Map<String, Object> find(String pupil, String further) {
    String query = "/transcripts?kind=SIGNED&class=" + name + further + "&q="
        + URLEncoder.encode(pupil, StandardCharsets.UTF_8);
    return Deadline.await(Duration.ofSeconds(60), () -> list(told(200, principal.get(query)), "hits").stream()
        .filter(h -> h.get("fullName").equals(pupil)).findFirst(), Optional::isPresent).orElseThrow();
  }

  /** Whether anybody who asks is told that the archived file is genuine and in force. */
  void assertGenuine(Map<String, Object> hit) {
    assertGenuine(hit, List.of("GVCN", "HT", "TRUONG"));
  }

  /** @param fields of the signatures, in the order they were made */
  void assertGenuine(Map<String, Object> hit, List<String> fields) {
    byte[] pdf = principal.get("/transcripts/" + hit.get("id") + "/pdf").body();
    Map<String, Object> answer = told(200, DemoPortal.stranger().upload("/verifications", "hoc-ba.pdf", pdf));
    assertEquals("GENUINE_CURRENT", answer.get("verdict"), answer.toString());
    assertEquals(List.of("IDENTICAL"), list(answer, "reasons").stream().map(r -> (String) r.get("code")).toList(),
        "nothing of its signatures is left unconfirmed: " + answer);
    assertEquals(hit.get("id"), answer.get("documentId"));
    assertEquals(fields,
        list(answer, "signers").stream().map(s -> (String) s.get("field")).toList());
  }

  static List<Map<String, Object>> list(Map<String, Object> body, String member) {
    return (List<Map<String, Object>>) body.get(member);
  }

  static long number(Map<String, Object> body, String member) {
    return ((Number) body.get(member)).longValue();
  }
}
