package vn.hocba.health;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Asks the database whether it answers. */
@ApplicationScoped
public class DatabaseProbe {

  private static final int SECONDS = 3;

  @Resource(lookup = "java:jboss/datasources/HocBaDS")
  private DataSource database;

  public boolean usable() {
    try (Connection connection = database.getConnection()) {
      return connection.isValid(SECONDS);
    } catch (SQLException e) {
      return false;
    }
  }
}
