package vn.hocba.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The parameters of all pages, as their files and the classes behind them say. */
final class PageParameters {

  private static final Path WEB = Path.of("..", "web", "src", "main");
  private static final Pattern PARAMETER = Pattern.compile("<f:viewParam name=\"([^\"]+)\" value=\"#\\{(\\w+)\\.(\\w+)}\"([^>]*)/>");
  private static final Pattern NAMED = Pattern.compile("@Named\\(\"(\\w+)\"\\)");
  private static final Pattern PARENT = Pattern.compile(" class \\w+ extends (\\w+)");
  private static final Set<String> NUMBERS = Set.of("int", "long", "Integer", "Long");

  private final Map<String, String> sources = new HashMap<>();

  /**
   * A parameter of a page.
   *
   * @param page below the portal's address
   * @param number whether the class behind the page takes a number
   * @param others the page's other parameters
   */
  record Parameter(String page, String name, boolean number, boolean required, List<String> others) {

    /** The page with this parameter; without it for null. The others are numbers, which texts can be as well. */
    String asked(String value) {
      Stream<String> rest = others.stream().map(other -> other + "=1");
      return page + "?" + Stream.concat(rest, value == null ? Stream.of() : Stream.of(name + "=" + value)).collect(Collectors.joining("&"));
    }
  }

  PageParameters() {
    for (Path source : files("java", ".java")) {
      String text = text(source);
      String type = source.getFileName().toString().replace(".java", "");
      sources.put(type, text);
      Matcher named = NAMED.matcher(text);
      if (named.find()) {
        sources.put(named.group(1).substring(0, 1).toUpperCase() + named.group(1).substring(1), text);
      }
    }
  }

  List<Parameter> all() {
    List<Parameter> all = new ArrayList<>();
    Path pages = WEB.resolve("webapp");
    for (Path page : files("webapp", ".xhtml")) {
      List<Matcher> found = new ArrayList<>();
      for (Matcher each = PARAMETER.matcher(text(page)); each.find();) {
        Matcher one = PARAMETER.matcher(each.group());
        one.matches();
        found.add(one);
      }
      long tags = text(page).split("<f:viewParam ", -1).length - 1L;
      if (tags != found.size()) {
        throw new AssertionError("written otherwise than others: " + page);
      }
      for (Matcher one : found) {
        all.add(new Parameter("/" + pages.relativize(page), one.group(1), NUMBERS.contains(type(one.group(2), one.group(3))),
            one.group(4).contains("required=\"true\""), found.stream().filter(o -> o != one).map(o -> o.group(1)).toList()));
      }
    }
    return all;
  }

  /** What the property of a bean takes, looked for in its parents, too. */
  private String type(String bean, String property) {
    String setter = "void set" + property.substring(0, 1).toUpperCase() + property.substring(1);
    Pattern taking = Pattern.compile(setter + "\\((\\w+) ");
    String at = bean.substring(0, 1).toUpperCase() + bean.substring(1);
    while (sources.containsKey(at)) {
      Matcher found = taking.matcher(sources.get(at));
      if (found.find()) {
        return found.group(1);
      }
      Matcher parent = PARENT.matcher(sources.get(at));
      at = parent.find() ? parent.group(1) : "";
    }
    throw new AssertionError("nothing takes " + bean + "." + property);
  }

  private static List<Path> files(String under, String suffix) {
    try (Stream<Path> walk = Files.walk(WEB.resolve(under))) {
      return walk.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
