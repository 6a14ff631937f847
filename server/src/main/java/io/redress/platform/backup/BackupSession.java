package io.redress.platform.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * What is said to a running PostgreSQL while its files are copied: PostgreSQL 18 documentation,
 * section 25.3.4, "Making a Base Backup Using the Low Level API".
 *
 * <p>A replication slot of this session keeps the log from being thrown away; it is gone with the
 * session, however that ends.
 *
 * @param connection a superuser's, kept open from start to end
 */
record BackupSession(Connection connection) {
  /**
   * How a copy ended.
   *
   * @param lsn how far the log must be read
   * @param segment the last segment of the log that is needed
   * @param label what belongs beside the files as {@code backup_label}
   */
  record End(String lsn, String segment, String label) {}

  /**
   * How a copy began.
   *
   * @param lsn from where the log must be read
   * @param segment the first segment of the log that is needed
   */
  record Beginning(String lsn, String segment) {}

  /** Tells the database that its files are going to be copied. */
  Beginning begin() throws SQLException {
    try (var statement =
        connection.prepareStatement(
            "select pg_create_physical_replication_slot(?, true, true)::text")) {
      statement.setString(1, "redress_backup_" + ProcessHandle.current().pid());
      statement.execute();
    }
    try (var statement = connection.createStatement();
        var row = one(statement.executeQuery("select pg_backup_start('redress', true)::text"))) {
      var lsn = row.getString(1);
      return new Beginning(lsn, segment(lsn));
    }
  }

  /** Tells it that they have been; what was committed until now is in the copy with its log. */
  End end() throws SQLException {
    try (var statement = connection.createStatement();
        var row =
            one(
                statement.executeQuery(
                    "select lsn::text, labelfile, spcmapfile from pg_backup_stop(false)"))) {
      var lsn = row.getString(1);
      return new End(lsn, segment(lsn), row.getString(2));
    }
  }

  /** The newest migration, or {@code none} before the first start came to its end. */
  String migration() throws SQLException {
    try (var statement = connection.createStatement()) {
      try (var row =
          one(
              statement.executeQuery(
                  "select to_regclass('public.flyway_schema_history') is not null"))) {
        if (!row.getBoolean(1)) {
          return "none";
        }
      }
      try (var row =
          statement.executeQuery(
              """
              select version
              from flyway_schema_history
              where success and version is not null
              order by installed_rank desc
              limit 1
              """)) {
        return row.next() ? row.getString(1) : "none";
      }
    }
  }

  /** The major version of the server. */
  String major() throws SQLException {
    return Integer.toString(connection.getMetaData().getDatabaseMajorVersion());
  }

  private String segment(String lsn) throws SQLException {
    try (var statement = connection.prepareStatement("select pg_walfile_name(?::pg_lsn)")) {
      statement.setString(1, lsn);
      try (var row = one(statement.executeQuery())) {
        return row.getString(1);
      }
    }
  }

  private static ResultSet one(ResultSet rows) throws SQLException {
    if (!rows.next()) {
      throw new SQLException("the database gave no answer");
    }
    return rows;
  }
}
