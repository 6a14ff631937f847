package io.redress.platform.launch;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What Redress can be asked to do on the command line. */
public enum Command {
  SERVE("", "Serves pages and API; the default."),
  DECIDE("FILE", "Decides the facts in a file and prints the decision with its grounds."),
  RULEBOOK(
      "check DIR | show ID [DIR] | publish DIR [--from DATE] [--merchant SLUG] | releases"
          + " | withdraw ID [--merchant SLUG] | recompare [--all] [--merchant SLUG]",
      "Checks rule files, prints one rule, puts rules in force, or compares kept decisions with"
          + " what the rules of today say."),
  REPLAY(
      "DIR [--limit N] [--out FILE.csv] [--data FOLDER]",
      "Plays a recorded ledger through a database of its own, thrown away at the end without"
          + " --data."),
  ADMIN(
      "create --merchant NAME --slug SLUG --email ADDRESS",
      "Makes the first administrator of a merchant and tells the password once."),
  BACKUP("DIR", "Copies database and files into a new folder, also while Redress serves."),
  RESTORE(
      "DIR [--erasures FILE]",
      "Brings a backup back into a new data folder and checks it before it may be served."),
  AUDIT(
      "verify [--merchant SLUG]",
      "Checks every chain, seal and booking, also while Redress serves; 1 when something is"
          + " broken."),
  HELP("", "Prints this.");

  private final String arguments;
  private final String purpose;

  Command(String arguments, String purpose) {
    this.arguments = arguments;
    this.purpose = purpose;
  }

  /** The word that asks for it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  String usage() {
    return (word() + " " + arguments).strip();
  }

  String purpose() {
    return purpose;
  }

  static Optional<Command> ofWord(String word) {
    return Arrays.stream(values()).filter(command -> command.word().equals(word)).findFirst();
  }
}
