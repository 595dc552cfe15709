package vn.hocba.milestone;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every milestone that the application brings along, with a province's rows in place of others. */
public final class MilestoneCalendar {

  private static final String RESOURCE = "milestones.csv";

  private final List<Milestone> national;
  private final List<Milestone> provincial;

  private MilestoneCalendar(List<Milestone> national, List<Milestone> provincial) {
    this.national = national;
    this.provincial = provincial;
  }

  /** The calendar of S4 alone. */
  public static MilestoneCalendar national() {
    try {
      return withProvincial("", Reader.nullReader());
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE, e);
    }
  }

  /**
   * @param file what faults call the file
   * @param text UTF-8 text of the same format; empty for none
   * @throws IllegalArgumentException with every fault, none of the rows being used then
   */
  public static MilestoneCalendar withProvincial(String file, Reader text) throws IOException {
    MilestoneReader brought = new MilestoneReader(RESOURCE);
    try (Reader resource = new InputStreamReader(MilestoneCalendar.class.getResourceAsStream(RESOURCE),
        StandardCharsets.UTF_8)) {
      brought.read(resource);
    }
    MilestoneReader own = new MilestoneReader(file);
    own.read(text);
    List<String> faults = new ArrayList<>(brought.faults());
    faults.addAll(own.faults());
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", faults));
    }
    return new MilestoneCalendar(brought.milestones(), own.milestones());
  }

  /** Those of a school year, in the order of their weeks. */
  public List<Milestone> of(String schoolYear) {
    List<Milestone> own = provincial.stream().filter(m -> m.holds(schoolYear)).toList();
    List<String> replaced = own.stream().map(Milestone::id).collect(Collectors.toList());
    return Stream.concat(own.stream(),
        national.stream().filter(m -> m.holds(schoolYear) && !replaced.contains(m.id())))
        .filter(m -> m.content() != null).sorted(Comparator.comparingInt(Milestone::week)).toList();
  }

  public Optional<Milestone> find(String schoolYear, String id) {
    return of(schoolYear).stream().filter(m -> m.id().equals(id)).findFirst();
  }
}
