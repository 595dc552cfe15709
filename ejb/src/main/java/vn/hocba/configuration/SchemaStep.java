package vn.hocba.configuration;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.JavaMigration;

/** A step of the schema that SQL cannot take, in a transaction of its own. */
public abstract class SchemaStep implements JavaMigration {

  private final String version;
  private final String description;
  private final int checksum;

  /**
   * @param version its place among the migrations, as in {@code 64.1}
   * @param description as the schema's history names it; never changed
   * @param checksum never changed, unless the step must be refused where it was taken already
   */
  protected SchemaStep(String version, String description, int checksum) {
    this.version = version;
    this.description = description;
    this.checksum = checksum;
  }

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion(version);
  }

  @Override
  public String getDescription() {
    return description;
  }

  @Override
  public Integer getChecksum() {
    return checksum;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }
}
