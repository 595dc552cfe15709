package vn.hocba.web.layout;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.zip.CRC32;

/** Numbers the portal's scripts and styles by their content, so that browsers may keep them until they change. */
@Named
@ApplicationScoped
public class StyleEdition {

  @Inject
  private ServletContext context;
  private String number;

  @PostConstruct
  void read() {
    CRC32 sum = new CRC32();
    try {
      add("/resources/", sum);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    number = Long.toHexString(sum.getValue());
  }

  private void add(String folder, CRC32 sum) throws IOException {
    SortedSet<String> paths = new TreeSet<>(context.getResourcePaths(folder));
    for (String path : paths) {
      if (path.endsWith("/")) {
        add(path, sum);
      } else {
        try (InputStream file = context.getResourceAsStream(path)) {
          sum.update(file.readAllBytes());
        }
      }
    }
  }

  public String getNumber() {
    return number;
  }
}
