package vn.hocba.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** Names to sign in with are made of Vietnamese names, and nobody gets another's. */
class UsernamesTest {

  @Test
  void theGivenNameComesFirst() {
    assertEquals("hoa.nt", Usernames.of("Nguyễn Thị Hoa", n -> false));
    assertEquals("duong.dv", Usernames.of("Đặng Văn Đường", n -> false));
    assertEquals("y00", Usernames.of("Ý", n -> false));
  }

  @Test
  void aNameThatIsTakenGetsANumber() {
    Set<String> taken = Set.of("hoa.nt", "hoa.nt2");
    assertEquals("hoa.nt3", Usernames.of("Nguyễn Thị Hòa", taken::contains));
  }
}
