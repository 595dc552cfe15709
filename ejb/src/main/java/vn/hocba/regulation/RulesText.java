package vn.hocba.regulation;

import static vn.hocba.configuration.JsonMaker.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.hocba.configuration.Setting;
import vn.hocba.curriculum.Curriculum;
import vn.hocba.curriculum.CurriculumFaultsException;
import vn.hocba.curriculum.CurriculumSource;

/**
 * The form an edition of the rules is kept in: JSON of format 1 with the national curriculum, the province's rows and the
 * settings named {@code hocba.rules.}, from which the same rules are made again.
 *
 * @param national text of the curriculum that the application brought along
 * @param file name of the province's file; empty where there is none
 * @param provincial its text
 * @param settings by key
 */
record RulesText(String national, String file, String provincial, Map<String, String> settings) {

  private static final int FORMAT = 1;

  RulesText {
    settings = new TreeMap<>(settings);
  }

  /** Of the settings of today. @throws IllegalStateException when the province's file cannot be read */
  static RulesText ofToday() {
    Optional<Path> file = Setting.CURRICULUM_FILE.value().map(Path::of);
    return new RulesText(CurriculumSource.nationalText(), file.map(f -> f.getFileName().toString()).orElse(""),
        file.map(RulesText::text).orElse(""), PolicySettings.given());
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalStateException(Setting.CURRICULUM_FILE.key() + " cannot be used: " + e.getMessage(), e);
    }
  }

  String write() {
    JsonObjectBuilder chosen = JSON.createObjectBuilder();
    settings.forEach(chosen::add);
    return JSON.createObjectBuilder().add("format", FORMAT).add("national", national).add("file", file)
        .add("provincial", provincial).add("settings", chosen).build().toString();
  }

  static RulesText read(String text) {
    try (JsonReader reader = JSON.createReader(new StringReader(text))) {
      JsonObject o = reader.readObject();
      Map<String, String> settings = new TreeMap<>();
      o.getJsonObject("settings").forEach((key, value) -> settings.put(key, ((JsonString) value).getString()));
      return new RulesText(o.getString("national"), o.getString("file"), o.getString("provincial"), settings);
    }
  }

  /** @throws IllegalStateException with every fault of a file or setting */
  Rules rules() {
    PolicySettings policies = new PolicySettings(settings);
    try {
      Curriculum curriculum = CurriculumSource.of(national, file, provincial);
      return new Rules(curriculum, policies.secondary(), policies.primary());
    } catch (IOException | CurriculumFaultsException e) {
      throw new IllegalStateException("the curriculum cannot be used: " + e.getMessage(), e);
    }
  }
}
