package vn.hocba.archive.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Class lists stand in the order a school office writes them. */
class RegisterOrderTest {

  @Test
  void givenNameThenFamilyThenMiddleNamesInVietnameseOrder() {
    List<String> register = List.of("Nguyễn Văn An", "Trần Thị An", "Lê Hoàng Ân", "Đặng Minh Bình", "Phạm Dũng",
        "Lê Thị Đào", "Lý Văn Đức", "Lê Thị Hà", "Lê Thị Hạ", "Vũ Thị Nga", "Y Bhăm Êban");
    List<String> shuffled = List.of("Lê Thị Hạ", "Y Bhăm Êban", "Lý Văn Đức", "Trần Thị An", "Vũ Thị Nga",
        "Lê Hoàng Ân", "Phạm Dũng", "Đặng Minh Bình", "Lê Thị Hà", "Nguyễn Văn An", "Lê Thị Đào");
    assertEquals(register, shuffled.stream().sorted(RegisterOrder.VIETNAMESE).toList());
  }
}
