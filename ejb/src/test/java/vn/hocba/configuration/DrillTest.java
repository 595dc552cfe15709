package vn.hocba.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A restore that is tried out writes nowhere but into its own directory, now and later. */
class DrillTest {

  @TempDir
  Path data;
  private Properties before;

  @BeforeEach
  void likeTheServerInUse() {
    before = (Properties) System.getProperties().clone();
    System.setProperty("hocba.data.dir", data.resolve("data").toString());
    System.setProperty("hocba.vault.s3", "https://s3.example/hoc-ba");
    System.setProperty("hocba.backup.dir", "/backup");
  }

  @AfterEach
  void restore() {
    System.setProperties(before);
  }

  @Test
  void nobodyGuessesWhetherPlacesOfOthersAreToBeWrittenTo() {
    String told = Drill.objectionsToRestore().getFirst();
    assertTrue(told.startsWith("say hocba.restore.drill=true (a drill: nothing is written where hocba.vault.s3, hocba.backup.dir say)"), told);
    System.setProperty("hocba.restore.drill", "false");
    assertEquals(List.of(), Drill.objectionsToRestore());
    Drill.begin();
    assertFalse(Drill.underWay());
    assertEquals(Optional.of("/backup"), Setting.BACKUP_DIR.value());
    System.clearProperty("hocba.restore.drill");
    System.clearProperty("hocba.vault.s3");
    System.clearProperty("hocba.backup.dir");
    assertEquals(List.of(), Drill.objectionsToRestore(), "asked where there is nothing to lose");
  }

  @Test
  void aDrillHasNoPlaceOutsideAndStaysADrill() {
    System.setProperty("hocba.restore.drill", "true");
    assertEquals(1, Drill.objections().size(), "a server in use takes itself for a drill");
    assertEquals(List.of(), Drill.objectionsToRestore());
    Drill.begin();
    System.clearProperty("hocba.restore.drill");
    assertTrue(Drill.underWay());
    for (Setting place : List.of(Setting.VAULT_S3, Setting.VAULT_COPY, Setting.BACKUP_DIR, Setting.AUDIT_HEADS_DIR,
        Setting.OPENSEARCH_NODES, Setting.INDEX_DIR)) {
      System.setProperty(place.key(), "/elsewhere");
      assertEquals(Optional.empty(), place.value(), place.key());
    }
    assertEquals(List.of(), Drill.objections());
    System.setProperty("hocba.restore.drill", "false");
    assertEquals(1, Drill.objections().size(), "a drill becomes the server in use");
  }
}
