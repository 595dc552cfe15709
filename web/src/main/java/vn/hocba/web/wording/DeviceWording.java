package vn.hocba.web.wording;

import java.util.LinkedHashMap;
import java.util.Map;

/** Names a browser and its system from what it calls itself; product names are the same in every language. */
public final class DeviceWording {

  private static final Map<String, String> BROWSERS = new LinkedHashMap<>();
  private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

  static {
    // The order matters: most browsers also call themselves by the names further down.
    BROWSERS.put("Edg", "Edge");
    BROWSERS.put("OPR/", "Opera");
    BROWSERS.put("coc_coc", "C\u1ED1c C\u1ED1c");
    BROWSERS.put("Firefox/", "Firefox");
    BROWSERS.put("Chrome/", "Chrome");
    BROWSERS.put("Safari/", "Safari");
    SYSTEMS.put("iPhone", "iOS");
    SYSTEMS.put("iPad", "iOS");
    SYSTEMS.put("Android", "Android");
    SYSTEMS.put("Windows", "Windows");
    SYSTEMS.put("Mac OS X", "macOS");
    SYSTEMS.put("CrOS", "ChromeOS");
    SYSTEMS.put("Linux", "Linux");
  }

  private DeviceWording() {}

  /** Empty for null; the first word of what it says for a program that is no browser we know. */
  public static String of(String agent) {
    if (agent == null || agent.isBlank()) {
      return "";
    }
    String browser = first(BROWSERS, agent);
    String system = first(SYSTEMS, agent);
    if (browser.isEmpty()) {
      return agent.split("[ /]", 2)[0];
    }
    return system.isEmpty() ? browser : browser + ", " + system;
  }

  private static String first(Map<String, String> names, String agent) {
    return names.entrySet().stream().filter(n -> agent.contains(n.getKey())).map(Map.Entry::getValue).findFirst()
        .orElse("");
  }
}
