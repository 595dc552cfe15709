package vn.hocba.archive.trust.ocsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which addresses in a certificate are asked. */
class OcspPlacesTest {

  private final OcspPlaces places = new OcspPlaces(List.of(URI.create("http://ocsp.ca.vn"), URI.create("https://khac.vn:8443/ocsp/")),
      Map.of("http://cu.ca.vn", "http://ocsp.ca.vn"));

  @Test
  void oneThatIsSetAndWhatLiesBelowIt() {
    for (String good : List.of("http://ocsp.ca.vn", "http://OCSP.ca.vn:80/", "http://ocsp.ca.vn/g2", "https://khac.vn:8443/ocsp",
        "https://khac.vn:8443/ocsp/g2", " http://ocsp.ca.vn/g2 ")) {
      assertEquals(Optional.of(URI.create(good.strip())), places.of(good));
    }
    assertEquals(Optional.of(URI.create("http://ocsp.ca.vn/x")), places.of("http://cu.ca.vn/x"), "served elsewhere now");
  }

  @Test
  void nothingElse() {
    for (String bad : List.of("http://127.0.0.1/", "http://ocsp.ca.vn.xau.vn/", "http://ocsp.ca.vn@127.0.0.1/", "http://a@ocsp.ca.vn/",
        "http://ocsp.ca.vn:8080/", "https://ocsp.ca.vn/", "ftp://ocsp.ca.vn/", "file:///etc/passwd", "http://ocsp.ca.vn/?q=1",
        "http://ocsp.ca.vn/#x", "https://khac.vn:8443/ocspx", "https://khac.vn:8443/", "https://khac.vn:8443/ocsp/../admin",
        "https://khac.vn:8443/ocsp/%2e%2e/admin", "http://ocsp.ca.vn/" + "x".repeat(400), "", "//ocsp.ca.vn/", "http://ocsp.ca.vn\\@x")) {
      assertEquals(Optional.empty(), places.of(bad), bad);
    }
    assertEquals(Optional.empty(), places.of(null));
  }

  @Test
  void whatIsSetIsAPlainAddress() {
    for (String bad : List.of("ocsp.ca.vn", "ldap://ocsp.ca.vn", "http://ocsp.ca.vn/?a=b")) {
      assertThrows(IllegalArgumentException.class, () -> new OcspPlaces(List.of(URI.create(bad)), Map.of()), bad);
    }
  }
}
