package vn.hocba.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keeps pages to what Faces does not tell by itself: it takes a tag of a library that it does not know for plain text. */
class PagesTest {

  private static final Path PAGES = Path.of("src/main/webapp");
  private static final Pattern NAMESPACE = Pattern.compile("xmlns(?::\\w+)?=\"([^\"]+)\"");
  private static final Pattern PARAMETER = Pattern.compile("<f:viewParam ");
  /** Where it stands a page is not shown whose parameter is missing or cannot be read; in f:viewParam, a missing one would be passed over. */
  private static final Pattern REFUSING = Pattern.compile(
      "<f:metadata>(?:(?!</f:metadata>).)*/>\\s*<o:viewParamValidationFailed sendError=\"404\"/>\\s*(?:<f:viewAction [^>]*/>\\s*)?</f:metadata>", Pattern.DOTALL);
  /** Of Faces and of markup. */
  private static final Pattern STANDARD = Pattern.compile("jakarta\\.faces(\\.\\w+)?|http://www\\.w3\\.org/.*|https://jakarta\\.ee/.*");
  private static final List<String> LIBRARIES = List.of("META-INF/omnifaces-ui.taglib.xml", "META-INF/primefaces.urn.taglib.xml");

  @Test
  void everyLibraryThatAPageNamesExists() throws IOException {
    Set<String> known = new TreeSet<>(Set.of(namespace(Files.readString(PAGES.resolve("WEB-INF/tags/hocba.taglib.xml")))));
    for (String library : LIBRARIES) {
      try (InputStream in = PagesTest.class.getClassLoader().getResourceAsStream(library)) {
        known.add(namespace(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
      }
    }
    Set<String> unknown = new TreeSet<>();
    for (Path page : pages()) {
      NAMESPACE.matcher(Files.readString(page)).results().map(m -> m.group(1))
          .filter(n -> !STANDARD.matcher(n).matches() && !known.contains(n)).forEach(n -> unknown.add(page.getFileName() + ": " + n));
    }
    assertEquals(Set.of(), unknown, "tags that would be plain text, known are " + known);
  }

  @Test
  void everyPageWithParametersIsNotThereWhereOneCannotBeRead() throws IOException {
    Set<String> open = new TreeSet<>();
    int looked = 0;
    for (Path page : pages()) {
      String text = Files.readString(page);
      if (PARAMETER.matcher(text).find()) {
        looked++;
        if (!REFUSING.matcher(text).find()) {
          open.add(page.getFileName().toString());
        }
      }
    }
    assertTrue(looked > 40, "looked in the wrong place");
    assertEquals(Set.of(), open, "viewParamValidationFailed, after the parameters and before the action");
  }

  private static String namespace(String library) {
    Matcher found = Pattern.compile("<namespace>([^<]+)</namespace>").matcher(library);
    assertTrue(found.find(), "no namespace");
    return found.group(1);
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> walk = Files.walk(PAGES)) {
      return walk.filter(file -> file.toString().endsWith(".xhtml")).collect(Collectors.toList());
    }
  }
}
