package vn.hocba.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What speaks against starting with the settings given. */
final class ProductionRules {

  private static final int SHORTEST_PASSWORD = 12;
  private static final Set<Setting> PASSWORDS = Set.of(Setting.DB_PASSWORD, Setting.KEYSTORE_PASSWORD);

  private ProductionRules() {}

  static List<String> objections() {
    String mode = Setting.MODE.text();
    if (mode.equals("demo")) {
      return List.of();
    }
    if (!mode.equals("production")) {
      return List.of(Setting.MODE.key() + " is neither demo nor production: " + mode);
    }
    List<String> found = new ArrayList<>();
    for (Setting s : Setting.values()) {
      if (s.requiredInProduction() && s.given().isEmpty()) {
        found.add("the setting " + s.key() + " (" + s.variable() + ", " + s.purpose() + ") is missing");
      }
    }
    for (Setting s : PASSWORDS) {
      s.given().filter(v -> v.length() < SHORTEST_PASSWORD || v.equals(s.fallback()))
          .ifPresent(v -> found.add("the setting " + s.key() + " (" + s.variable() + ") is a default or too short, "
              + SHORTEST_PASSWORD + " characters at least"));
    }
    return found;
  }
}
