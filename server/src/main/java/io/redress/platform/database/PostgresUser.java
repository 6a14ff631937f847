package io.redress.platform.database;

import io.redress.platform.settings.StartupProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.attribute.UserPrincipalNotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The user of the operating system that PostgreSQL runs as.
 *
 * <p>PostgreSQL refuses to run as root. As root it is started as {@code postgres}, or {@code
 * nobody} where that user does not exist; anybody else runs it as themselves.
 *
 * @param other the user to change to; empty when we are not root
 */
record PostgresUser(Optional<UserPrincipal> other) {
  private static final List<Path> SETPRIV =
      List.of(Path.of("/usr/bin/setpriv"), Path.of("/bin/setpriv"));
  private static final List<Path> RUNUSER =
      List.of(Path.of("/usr/sbin/runuser"), Path.of("/sbin/runuser"), Path.of("/usr/bin/runuser"));

  static PostgresUser here() throws IOException {
    if (!"root".equals(System.getProperty("user.name"))) {
      return new PostgresUser(Optional.empty());
    }
    var users = Path.of("/").getFileSystem().getUserPrincipalLookupService();
    for (var name : List.of("postgres", "nobody")) {
      var user = find(users, name);
      if (user.isPresent()) {
        return new PostgresUser(user);
      }
    }
    throw new StartupProblem("PostgreSQL must not run as root: start Redress as another user.");
  }

  private static Optional<UserPrincipal> find(UserPrincipalLookupService users, String name)
      throws IOException {
    try {
      return Optional.of(users.lookupPrincipalByName(name));
    } catch (UserPrincipalNotFoundException e) {
      return Optional.empty();
    }
  }

  /** The command as it is run by this user, in a session of its own. */
  List<String> command(List<String> program) {
    var command = new ArrayList<String>();
    other.ifPresent(user -> command.addAll(change(user.getName())));
    // Ctrl-C in the terminal must not reach the database before the application has let go of it.
    if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
      command.add("/usr/bin/setsid");
    }
    command.addAll(program);
    return command;
  }

  private static List<String> change(String user) {
    for (var setpriv : SETPRIV) {
      if (Files.isExecutable(setpriv)) {
        return List.of(
            setpriv.toString(),
            "--reuid=" + user,
            "--regid=" + groupOf(user),
            "--clear-groups",
            "--no-new-privs");
      }
    }
    for (var runuser : RUNUSER) {
      if (Files.isExecutable(runuser)) {
        return List.of(runuser.toString(), "-u", user, "--");
      }
    }
    throw new StartupProblem(
        "PostgreSQL must not run as root and neither setpriv nor runuser is here: start Redress as"
            + " another user.");
  }

  private static String groupOf(String user) {
    return user.equals("nobody") ? "65534" : user;
  }

  /** Gives a folder and all in it to this user. */
  void own(Path folder) throws IOException {
    if (other.isEmpty()) {
      return;
    }
    try (var files = Files.walk(folder)) {
      for (var file : (Iterable<Path>) files::iterator) {
        Files.setOwner(file, other.get());
      }
    }
  }

  /** Refuses a folder that this user cannot reach, since a parent of it is closed to others. */
  void requireReach(Path folder) throws IOException, InterruptedException {
    if (other.isEmpty()) {
      return;
    }
    var command = command(List.of("/usr/bin/test", "-x", folder.toString()));
    if (new ProcessBuilder(command).start().waitFor() != 0) {
      throw new StartupProblem(
          "The user %s, who runs the database since root must not, cannot reach %s: choose another folder with --data."
              .formatted(other.get().getName(), folder));
    }
  }
}
