package vn.hocba.configuration;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** What an empty database begins with, before this version's schema is brought to it. */
public interface FirstContent {

  /**
   * Asked before anything is in the database.
   *
   * @return version of the schema that the content was of; empty when there is none to begin with
   */
  Optional<String> schema(DataSource database) throws IOException, SQLException;

  /** Fills the tables, which are of that version now. */
  void fill(DataSource database) throws IOException, SQLException;
}
