package vn.hocba.demo;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The file {@code demo-accounts.json}, from which people and programs learn how to sign in to the demonstration.
 *
 * @param url address of the portal
 * @param accounts one a role, all of the demo school or the province
 * @param otherSchool accounts of a second school, to see that schools do not see each other
 * @param levels accounts of schools of the other levels, each with an open class
 */
public record DemoAccounts(String url, List<Entry> accounts, List<Entry> otherSchool, List<Entry> levels) {

  private static final Gson GSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  /**
   * How one account signs in.
   *
   * @param level of the school, in the list {@code levels} only; else null, and then not in the file
   */
  public record Entry(String role, String username, String fullName, String password, String token, String level) {}

  static Optional<DemoAccounts> read(Path file) throws IOException {
    return Files.exists(file)
        ? Optional.ofNullable(GSON.fromJson(Files.readString(file, StandardCharsets.UTF_8), DemoAccounts.class))
        : Optional.empty();
  }

  void write(Path file) throws IOException {
    Path part = Files.writeString(file.resolveSibling(file.getFileName() + ".part"), GSON.toJson(this),
        StandardCharsets.UTF_8);
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
  }

  Optional<Entry> entry(String username) {
    // A file of an earlier version lacks the later lists.
    return Stream.of(accounts, otherSchool, levels).filter(Objects::nonNull).flatMap(List::stream)
        .filter(e -> e.username().equals(username)).findFirst();
  }

  /** As printed when the server has started. */
  String told(Path file) {
    StringBuilder text = new StringBuilder("\n\n  Học Bạ (demo): ").append(url).append("\n  ").append(file)
        .append("\n\n");
    accounts.forEach(e -> text.append(String.format("    %-18s %-16s %s%n", e.role(), e.username(), e.password())));
    levels.forEach(e -> text.append(String.format("    %-18s %-16s %s%n", e.level(), e.username(), e.password())));
    return text.toString();
  }
}
