package vn.hocba.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProductionRulesTest {

  private Properties before;

  @BeforeEach
  void remember() {
    before = (Properties) System.getProperties().clone();
    System.setProperty("hocba.mode", "production");
    System.setProperty("hocba.db.url", "jdbc:postgresql://db/hocba");
    System.setProperty("hocba.db.password", "a long enough secret");
    System.setProperty("hocba.keystore.password", "another long secret");
    System.setProperty("hocba.tsa.url", "https://tsa.example/");
    System.setProperty("hocba.trust.anchors", "/etc/hocba/anchors");
  }

  @AfterEach
  void restore() {
    System.setProperties(before);
  }

  @Test
  void startsWhenEverythingRequiredIsSet() {
    assertEquals(List.of(), ProductionRules.objections());
  }

  @Test
  void namesEachMissingSetting() {
    System.clearProperty("hocba.tsa.url");
    System.clearProperty("hocba.db.url");
    String told = String.join("; ", ProductionRules.objections());
    assertTrue(told.contains("hocba.tsa.url (HOCBA_TSA_URL"), told);
    assertTrue(told.contains("hocba.db.url (HOCBA_DB_URL"), told);
  }

  @Test
  void refusesDefaultAndShortPasswords() {
    System.setProperty("hocba.keystore.password", "demo-only");
    System.setProperty("hocba.db.password", "sa");
    assertEquals(2, ProductionRules.objections().size());
  }

  @Test
  void isProductionUnlessToldOtherwise() {
    System.clearProperty("hocba.mode");
    System.clearProperty("hocba.db.password");
    assertEquals(1, ProductionRules.objections().size());
  }

  @Test
  void refusesAModeItDoesNotKnow() {
    System.setProperty("hocba.mode", "test");
    assertTrue(ProductionRules.objections().getFirst().contains("neither demo nor production"));
  }
}
