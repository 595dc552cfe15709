package vn.hocba.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocba.archive.search.OpenSearchPlace;
import vn.hocba.archive.search.TranscriptSearch;

class SearchEngineTest {

  @TempDir
  Path data;
  private Properties before;

  @BeforeEach
  void ownSettings() {
    before = (Properties) System.getProperties().clone();
    System.setProperty("hocba.data.dir", data.toString());
  }

  @AfterEach
  void restore() {
    System.setProperties(before);
  }

  @Test
  void isThisServersOwnWhereNothingElseIsSaidAndOnTheDiskThatIsSaid() throws IOException {
    assertEquals(SearchEngine.LUCENE, SearchEngine.chosen());
    System.setProperty("hocba.index.dir", data.resolve("own-disk").toString());
    try (TranscriptSearch search = SearchEngine.chosen().open(Clock.systemUTC())) {
      assertTrue(search.health().usable());
    }
    assertTrue(Files.isDirectory(data.resolve("own-disk")));
    assertFalse(Files.exists(data.resolve("index")));
  }

  @Test
  void namesTheClusterAndKeepsThePasswordOutOfWhatIsLogged() throws IOException {
    System.setProperty("hocba.search.engine", "opensearch");
    assertEquals(SearchEngine.OPENSEARCH, SearchEngine.chosen());
    System.setProperty("hocba.search.opensearch.nodes", "https://os1.local:9200, https://os2.local:9200");
    assertNull(SearchEngine.place().user());
    System.setProperty("hocba.search.opensearch.user", "hoc-ba");
    Path secret = Files.writeString(data.resolve("secret"), "mật khẩu\n");
    System.setProperty("hocba.search.opensearch.password", "file:" + secret);
    OpenSearchPlace place = SearchEngine.place();
    assertEquals(new OpenSearchPlace(List.of(URI.create("https://os1.local:9200"), URI.create("https://os2.local:9200")), "hoc-ba",
        "mật khẩu", "hoc-ba", 1, Duration.ofSeconds(10), Duration.ofSeconds(5)), place);
    assertFalse(place.toString().contains("mật khẩu"), place.toString());
  }

  @Test
  void saysWhatIsWrongWithTheSettings() {
    System.setProperty("hocba.search.engine", "solr");
    assertThrows(IllegalStateException.class, SearchEngine::chosen);
    System.setProperty("hocba.search.opensearch.nodes", "os1.local:9200");
    assertThrows(IllegalStateException.class, SearchEngine::place);
    System.setProperty("hocba.search.opensearch.nodes", "https://os1.local:9200");
    System.setProperty("hocba.search.opensearch.index", "Hoc Ba");
    assertThrows(IllegalStateException.class, SearchEngine::place);
  }

  @Test
  void aDrillWritesIntoNoCluster() throws IOException {
    System.setProperty("hocba.search.engine", "opensearch");
    Files.writeString(data.resolve("drill"), "");
    assertEquals(SearchEngine.LUCENE, SearchEngine.chosen());
  }
}
