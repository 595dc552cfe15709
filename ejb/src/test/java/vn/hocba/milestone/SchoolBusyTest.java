package vn.hocba.milestone;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchoolBusyTest {

  @ParameterizedTest
  @CsvSource({"HYT00, true", "55P03, true", "40P01, true", "23505, false", "08006, false"})
  void onlyALockThatOthersHoldIsNoFailure(String state, boolean busy) {
    assertEquals(busy, SchoolBusy.is(new PersistenceException("told", new RuntimeException(new SQLException("", state)))));
    assertEquals(false, SchoolBusy.is(new IllegalStateException("something else")));
  }
}
