package io.redress.platform.launch;

import io.redress.platform.settings.Setting;

/** What {@code ./redress help} prints, made from the commands and settings themselves. */
public final class Help {
  private Help() {}

  /** The whole text. */
  public static String text() {
    var text = new StringBuilder("Redress, after-sales as one system.\n\nCommands\n");
    for (var command : Command.values()) {
      append(text, command.usage(), command.purpose());
    }
    append(text, "test [--long]", "Runs the tests; --long adds what takes longer.");
    append(text, "bench", "Runs the benchmarks.");
    text.append("\nSettings, as option or as variable in the environment\n");
    for (var setting : Setting.values()) {
      append(text, "--%s, %s".formatted(setting.option(), setting.variable()), purpose(setting));
    }
    text.append(
        """

        The launcher itself reads REDRESS_JAVA_HOME (folder of a JDK 25 or later) and
        REDRESS_JAVA_OPTS (options of the virtual machine, by default -Xmx512m).
        """);
    return text.toString();
  }

  private static String purpose(Setting setting) {
    return setting.standard().isEmpty()
        ? setting.purpose()
        : "%s Default: %s.".formatted(setting.purpose(), setting.standard());
  }

  private static void append(StringBuilder text, String name, String purpose) {
    text.append("  ").append(name).append("\n      ").append(purpose).append('\n');
  }
}
