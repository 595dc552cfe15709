package vn.hocba.configuration;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.JavaMigration;

/** Brings the database to this version's schema before anything else starts. */
@Singleton
@Startup
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class SchemaMigration {

  private static final System.Logger LOG = System.getLogger(SchemaMigration.class.getName());

  @Resource(lookup = "java:jboss/datasources/HocBaDS")
  private DataSource database;
  /** Steps that SQL cannot take, each from the package whose rows it is about. */
  @Inject
  @Any
  private Instance<JavaMigration> steps;
  @Inject
  @Any
  private Instance<FirstContent> contents;

  @PostConstruct
  void migrate() {
    for (FirstContent content : contents) {
      begin(content);
    }
    var result = flyway().load().migrate();
    LOG.log(System.Logger.Level.INFO, "Schema: {0} migrations applied, now at version {1}",
        result.migrationsExecuted, result.targetSchemaVersion);
  }

  /** A backup of an earlier version gets the tables it was made of, and then what has changed since. */
  private void begin(FirstContent content) {
    try {
      Optional<String> schema = content.schema(database);
      if (schema.isPresent()) {
        if (Arrays.stream(flyway().load().info().all()).noneMatch(m -> m.getVersion() != null
            && m.getVersion().equals(MigrationVersion.fromVersion(schema.get())))) {
          throw RefusedStart.because(List.of("this version of the program does not know schema " + schema.get()));
        }
        flyway().target(schema.get()).load().migrate();
        content.fill(database);
      }
    } catch (IOException | SQLException e) {
      LOG.log(System.Logger.Level.ERROR, "The database could not be filled; what was begun of it must be emptied", e);
      throw RefusedStart.because(List.of(e.toString()));
    }
  }

  private FluentConfiguration flyway() {
    // H2 hands "with time zone" out as OffsetDateTime, PostgreSQL as Timestamp; see InstantColumn.
    boolean h2 = h2();
    String instant = h2 ? "timestamp(6)" : "timestamp(6) with time zone";
    List<String> scripts = h2 ? List.of("classpath:db/migration")
        : List.of("classpath:db/migration", "classpath:db/postgresql");
    return Flyway.configure(SchemaMigration.class.getClassLoader()).dataSource(database)
        // The server's timer table may be there first: start from whatever is found.
        .locations(scripts.toArray(String[]::new))
        .javaMigrations(steps.stream().toArray(JavaMigration[]::new)).baselineOnMigrate(true).baselineVersion("0")
        .placeholders(Map.of("instant", instant));
  }

  private boolean h2() {
    try (Connection connection = database.getConnection()) {
      return connection.getMetaData().getDatabaseProductName().equals("H2");
    } catch (SQLException e) {
      throw new IllegalStateException("the database cannot be reached", e);
    }
  }
}
