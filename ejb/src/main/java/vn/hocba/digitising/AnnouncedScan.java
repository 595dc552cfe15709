package vn.hocba.digitising;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.LocalDate;
import vn.hocba.configuration.JsonMaker;

/**
 * All that is to be entered of a digital copy, as it is written down before the vault has it.
 *
 * @param id of the paper
 * @param typed what was typed about it
 * @param pages of the scan
 * @param dpi of the coarsest page
 * @param source SHA-256 of the scan as it came
 * @param byName who scanned it
 */
record AnnouncedScan(String id, ScanRecord typed, int pages, int dpi, String source, String byName) {

  /** What it is announced for: one paper of a school has one digital copy. */
  static String of(long schoolId, String number) {
    return schoolId + " " + number;
  }

  String of(long schoolId) {
    return of(schoolId, typed.number());
  }

  /** As {@link #read} understands it. */
  String text() {
    JsonObjectBuilder json = JsonMaker.JSON.createObjectBuilder().add("id", id).add("pages", pages).add("dpi", dpi).add("source", source)
        .add("byName", byName).add("number", typed.number()).add("fullName", typed.fullName());
    add(json, "birthDate", typed.birthDate() == null ? null : typed.birthDate().toString());
    add(json, "birthYear", typed.birthYear() == null ? null : typed.birthYear().toString());
    add(json, "className", typed.className());
    add(json, "schoolYear", typed.schoolYear());
    add(json, "location", typed.location());
    add(json, "replaces", typed.replaces());
    add(json, "text", typed.text());
    add(json, "encoding", typed.textRead() == null ? null : typed.textRead().encoding());
    add(json, "chosenBy", typed.textRead() == null ? null : typed.textRead().chosenBy());
    return json.build().toString();
  }

  static AnnouncedScan read(String text) {
    try (JsonReader reader = JsonMaker.JSON.createReader(new StringReader(text))) {
      JsonObject json = reader.readObject();
      String date = json.getString("birthDate", null);
      String year = json.getString("birthYear", null);
      String encoding = json.getString("encoding", null);
      return new AnnouncedScan(json.getString("id"), new ScanRecord(json.getString("number"), json.getString("fullName"),
          date == null ? null : LocalDate.parse(date), year == null ? null : Integer.valueOf(year), json.getString("className", null),
          json.getString("schoolYear", null), json.getString("location", null), json.getString("replaces", null),
          json.getString("text", null), encoding == null ? null : new NewScan.TextRead(encoding, json.getString("chosenBy", null))),
          json.getInt("pages"), json.getInt("dpi"), json.getString("source"), json.getString("byName"));
    }
  }

  private static void add(JsonObjectBuilder json, String name, String value) {
    if (value != null) {
      json.add(name, value);
    }
  }
}
