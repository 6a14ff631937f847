package io.redress.platform.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** One thing that can be set, by option or environment; this list is the only one there is. */
public enum Setting {
  PORT("port", "8080", "Port of pages and API."),
  BIND("bind", "127.0.0.1", "Address to listen on; 0.0.0.0 opens it to the network."),
  PROXIES(
      "proxies",
      "",
      "IP addresses of proxies before it, parted by commas; their word about who calls and how"
          + " (X-Forwarded-For, X-Forwarded-Proto) is taken, nobody else's."),
  BASE_URL("base-url", "", "Address in links; by default http://localhost:<port>."),
  DATA("data", "data", "Folder of the embedded database and its secrets."),
  DATABASE_URL(
      "database-url",
      "",
      "PostgreSQL 16 or later: jdbc:postgresql://host/db?user=..&password=.. of a role that owns"
          + " the database and may create roles; embedded when empty."),
  DATABASE_OWNER_PASSWORD(
      "database-owner-password",
      "",
      "Password of redress_owner; kept in the data folder if empty."),
  DATABASE_APP_PASSWORD(
      "database-app-password", "", "Password of redress_app; kept in the data folder if empty."),
  DATABASE_CLOCK_PASSWORD(
      "database-clock-password",
      "",
      "Password of redress_clock; kept in the data folder if empty."),
  DEMO("demo", "true", "Whether the first start makes a demo merchant."),
  SMTP_URL("smtp-url", "", "Mail server, smtp://user:password@host:port; mails are kept if empty."),
  TEST_CLOCK("test-clock", "false", "Whether time can be moved; only on a closed test system."),
  LOG("log", "text", "How the log is written: text, or json with one object on each line."),
  METRICS_TOKEN(
      "metrics-token",
      "",
      "Secret that opens metrics and the details of health from elsewhere (Authorization: Bearer);"
          + " only this machine sees them if empty."),
  BACKGROUND("background", "true", "Whether this node does due work by itself."),
  CONCURRENCY("concurrency", "32", "Requests worked on at once; more wait a moment, then get 503."),
  POOL("pool", "10", "Connections to the database per node.");

  private final String option;
  private final String standard;
  private final String purpose;

  Setting(String option, String standard, String purpose) {
    this.option = option;
    this.standard = standard;
    this.purpose = purpose;
  }

  /** The name on the command line, without the dashes. */
  public String option() {
    return option;
  }

  /** The name in the environment. */
  public String variable() {
    return "REDRESS_" + option.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  /** The name inside the application. */
  public String property() {
    return "redress." + option;
  }

  /** The value when nobody says otherwise; empty means none. */
  public String standard() {
    return standard;
  }

  /** One line for the help. */
  public String purpose() {
    return purpose;
  }

  /** The setting with this option name. */
  public static Optional<Setting> ofOption(String option) {
    return Arrays.stream(values()).filter(setting -> setting.option.equals(option)).findFirst();
  }

  /** The setting with this property name. */
  public static Optional<Setting> ofProperty(String property) {
    return Arrays.stream(values())
        .filter(setting -> setting.property().equals(property))
        .findFirst();
  }
}
