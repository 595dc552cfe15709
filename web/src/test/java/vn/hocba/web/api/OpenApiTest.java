package vn.hocba.web.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The description of the interface and the interface itself name the same operations. */
class OpenApiTest {

  private static final Pattern PATH = Pattern.compile("  (/\\S*):");
  private static final Pattern METHOD = Pattern.compile("    (get|put|post|delete|patch|head|options):");

  @Test
  void describesExactlyWhatThereIs() throws Exception {
    Set<String> offered = offered();
    assertTrue(offered.size() > 10, "looked in the wrong place: " + offered);
    assertEquals(offered, described());
  }

  @Test
  void everyReferenceLeadsSomewhere() throws IOException {
    String text = description();
    Set<String> missing = new TreeSet<>();
    Matcher references = Pattern.compile("#/components/(\\w+)/(\\w+)").matcher(text);
    while (references.find()) {
      if (!Pattern.compile("(?ms)^  " + references.group(1) + ":$.*?^    " + references.group(2) + ":")
          .matcher(text).find()) {
        missing.add(references.group());
      }
    }
    assertEquals(Set.of(), missing);
  }

  /** A program that goes by the description must not be refused for a member that it was told to leave out. */
  @Test
  void saysWhatACopyNeedsByItsReasonAndKind() throws IOException {
    Matcher copy = Pattern.compile("(?ms)^    NewCopy:$(.*?)^    \\w+:$").matcher(description());
    assertTrue(copy.find());
    for (String rule : List.of("required: [transcripts, kind, carrier, reason, recipient, paper]", "{reason: {const: TRANSFER}}", "then: {required: [receivingSchool]}",
        "else: {required: [relation]}", "{kind: {enum: [WHOLE, EXTRACT]}}", "then: {required: [signerTitle, signerName]}", "then: {required: [firstPage, lastPage]}")) {
      assertTrue(copy.group(1).contains(rule), rule);
    }
  }

  /** Whoever reads about the rights of those who oversee finds all of them. */
  @Test
  void namesTheCommunesOfficersWhereTheyMayRead() throws IOException {
    for (String operation : List.of("findTranscripts", "listClasses", "correctionLog", "exportAudit")) {
      Matcher told = Pattern.compile("(?ms)operationId: " + operation + "$(.*?)^    (?:get|post|put):|operationId: " + operation + "$(.*?)^  /").matcher(description());
      assertTrue(told.find() && told.group().contains("commune"), operation);
    }
  }

  private static Set<String> described() throws IOException {
    Set<String> operations = new TreeSet<>();
    String path = null;
    for (String line : description().lines().toList()) {
      Matcher asPath = PATH.matcher(line);
      Matcher asMethod = METHOD.matcher(line);
      if (asPath.matches()) {
        path = asPath.group(1);
      } else if (path != null && asMethod.matches()) {
        operations.add(asMethod.group(1).toUpperCase(java.util.Locale.ROOT) + " " + path);
      }
    }
    return operations;
  }

  private static Set<String> offered() throws Exception {
    java.nio.file.Path classes =
        java.nio.file.Path.of(OpenApiResource.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    List<java.nio.file.Path> files;
    try (Stream<java.nio.file.Path> walk = Files.walk(classes.resolve("vn/hocba/web"))) {
      files = walk.filter(file -> file.toString().endsWith(".class")).toList();
    }
    Set<String> operations = new TreeSet<>();
    for (java.nio.file.Path file : files) {
      String name = classes.relativize(file).toString().replace(file.getFileSystem().getSeparator(), ".");
      Class<?> type = Class.forName(name.substring(0, name.length() - ".class".length()), false,
          OpenApiTest.class.getClassLoader());
      Path root = type.getAnnotation(Path.class);
      if (root != null) {
        operations.addAll(operations(root, type));
      }
    }
    return operations;
  }

  private static List<String> operations(Path root, Class<?> type) {
    List<String> operations = new ArrayList<>();
    for (Method method : type.getDeclaredMethods()) {
      for (Annotation annotation : method.getAnnotations()) {
        HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
        if (verb != null) {
          Path own = method.getAnnotation(Path.class);
          operations.add(verb.value() + " " + root.value() + (own == null ? "" : own.value()));
        }
      }
    }
    return operations;
  }

  private static String description() throws IOException {
    try (InputStream in = OpenApiResource.class.getResourceAsStream(OpenApiResource.DESCRIPTION)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
